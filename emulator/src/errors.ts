// The codes that the platform answers with, and the two shapes in which they travel: the body of a refused request, and an
// entry of `errors` in a status webhook. HTTP statuses are those Meta printed in January 2026; a client should read `code`.

import type { JsonObject } from './base/json.ts'

interface ErrorKind {
  http: number
  title: string
  details?: string
}

const kinds: Record<number, ErrorKind> = {
  0: { http: 401, title: 'AuthException', details: 'We were unable to authenticate the app user.' },
  1: { http: 400, title: 'API Unknown', details: 'Invalid request or possible server error.' },
  2: { http: 503, title: 'API Service', details: 'Temporary due to downtime or due to being overloaded.' },
  3: { http: 500, title: 'API Method', details: 'Capability or permissions issue.' },
  4: { http: 400, title: 'Application request limit reached', details: 'The app has reached its API call rate limit.' },
  10: { http: 403, title: 'Application does not have permission for this action' },
  33: { http: 400, title: 'Parameter value is not valid', details: 'The business phone number has been deleted.' },
  100: { http: 400, title: 'Invalid parameter' },
  190: { http: 401, title: 'Invalid OAuth access token - Cannot parse access token' },
  200: { http: 403, title: 'Permissions error' },
  368: {
    http: 403,
    title: 'Temporarily blocked for policies violations',
    details: 'The WhatsApp Business Account has been restricted or disabled for violating a platform policy.',
  },
  2500: { http: 400, title: 'Unknown path components' },
  80007: {
    http: 400,
    title: 'Rate limit issues',
    details: 'The WhatsApp Business Account has reached its rate limit.',
  },
  130403: { http: 400, title: 'User is blocked', details: 'The business has blocked this user.' },
  130429: { http: 400, title: 'Rate limit hit', details: 'Cloud API message throughput has been reached.' },
  130472: {
    http: 400,
    title: "User's number is part of an experiment",
    details: "Failed to send message because this user's phone number is part of an experiment",
  },
  130497: {
    http: 403,
    title: 'Business account is restricted from messaging users in this country.',
    details: 'The WhatsApp Business Account is restricted from messaging to users in certain countries.',
  },
  131000: { http: 500, title: 'Something went wrong', details: 'Message failed to send due to an unknown error.' },
  131005: { http: 403, title: 'Access denied', details: 'Permission is either not granted or has been removed.' },
  131008: { http: 400, title: 'Required parameter is missing' },
  131009: { http: 400, title: 'Parameter value is not valid' },
  131016: { http: 500, title: 'Service unavailable', details: 'A service is temporarily unavailable.' },
  131021: {
    http: 400,
    title: 'Recipient cannot be sender',
    details: 'Sender and recipient phone number is the same.',
  },
  131026: {
    http: 400,
    title: 'Message undeliverable',
    details:
      'Unable to deliver message. The recipient may not be on WhatsApp, or has not accepted the terms, or uses an old version.',
  },
  131030: {
    http: 400,
    title: 'Recipient phone number not in allowed list',
    details: 'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
  },
  131031: { http: 403, title: 'Account has been locked' },
  131037: {
    http: 400,
    title: 'Display name approval required',
    details: 'The display name of this number is not approved.',
  },
  131042: {
    http: 400,
    title: 'Business eligibility payment issue',
    details: 'There was an error related to your payment method.',
  },
  131045: {
    http: 500,
    title: 'Incorrect certificate',
    details: 'Message failed to send due to a phone number registration error.',
  },
  131047: {
    http: 400,
    title: 'Re-engagement message',
    details: 'More than 24 hours have passed since the recipient last replied to the sender number.',
  },
  131048: {
    http: 400,
    title: 'Spam rate limit hit',
    details:
      'Message failed to send because there are restrictions on how many messages can be sent from this phone number.',
  },
  131049: {
    http: 400,
    title: 'This message was not delivered to maintain healthy ecosystem engagement.',
    details: 'In order to maintain a healthy ecosystem engagement, the message failed to be delivered.',
  },
  131050: {
    http: 400,
    title:
      'Unable to deliver the message. This recipient has chosen to stop receiving marketing messages on WhatsApp from your business',
    details: 'Recipient has stopped marketing messages from this business.',
  },
  131051: { http: 400, title: 'Unsupported message type', details: 'Message type is not currently supported.' },
  131052: { http: 400, title: 'Media download error', details: 'Unable to download the media sent by the user.' },
  131053: { http: 400, title: 'Media upload error', details: 'Unable to upload the media used in the message.' },
  131055: { http: 400, title: 'Method not allowed', details: 'This method is not allowed for this message.' },
  131056: {
    http: 400,
    title: '(Business Account, Consumer Account) pair rate limit hit',
    details:
      'Message failed to send because there were too many messages sent from this phone number to the same phone number.',
  },
  131057: { http: 500, title: 'Account in maintenance mode', details: 'Business Account is in maintenance mode.' },
  131059: { http: 400, title: 'Invalid cursor', details: 'The cursor given does not belong to this list.' },
  131062: { http: 400, title: 'Business-scoped user id not allowed', details: 'This message needs a phone number.' },
  131063: {
    http: 400,
    title: 'Marketing messages on Cloud API are disabled',
    details: 'Use the Marketing Messages API.',
  },
  131064: {
    http: 400,
    title: 'Messaging limited',
    details: 'Messaging is limited because of template misclassification.',
  },
  132000: { http: 400, title: 'Number of parameters does not match the expected number of params' },
  132001: { http: 404, title: 'Template name does not exist in the translation' },
  132005: { http: 400, title: 'Translated text too long' },
  132007: { http: 400, title: 'Template format character policy violated' },
  132012: { http: 400, title: 'Parameter format does not match format in the created template' },
  132015: { http: 400, title: 'Template is paused', details: 'Template is paused due to low quality or pacing.' },
  132016: {
    http: 400,
    title: 'Template is disabled',
    details: 'Template has been paused too many times and is now permanently disabled.',
  },
  132018: { http: 400, title: 'Template parameter is not valid' },
  132068: { http: 400, title: 'Flow is blocked', details: 'Flow is in blocked state.' },
  132069: { http: 400, title: 'Flow is throttled', details: 'Flow is in throttled state.' },
  133004: { http: 503, title: 'Server temporarily unavailable' },
  133005: { http: 400, title: 'Two step verification PIN mismatch' },
  133006: { http: 400, title: 'Phone number re-verification needed' },
  133008: { http: 400, title: 'Too many two step verification PIN guesses' },
  133009: { http: 400, title: 'Two step verification PIN guessed too fast' },
  133010: {
    http: 400,
    title: 'Phone number not registered',
    details: 'Phone number not registered on the WhatsApp Business Platform.',
  },
  133015: { http: 400, title: 'Phone number recently deleted' },
  133016: {
    http: 400,
    title: 'Account register deregister rate limit exceeded',
    details: 'Registration or deregistration failed because there were too many attempts in a short period of time.',
  },
  134011: { http: 400, title: 'Payments terms of service have not been accepted' },
  134100: {
    http: 400,
    title: 'Only marketing messages are supported',
    details: 'This endpoint sends templates of category MARKETING only.',
  },
  134101: {
    http: 400,
    title: 'Template is being synced',
    details: 'Template has not been synced yet. Try again in 10 minutes.',
  },
  134102: { http: 500, title: 'Template unavailable for use' },
  135000: {
    http: 400,
    title: 'Generic user error',
    details: 'Message failed to send because of an unknown error with your request parameters.',
  },
  137000: {
    http: 400,
    title: 'Recipient identity key hash mismatch',
    details: "The recipient's identity key hash does not match the one given.",
  },
  139000: { http: 400, title: 'Blocked by integrity', details: 'This Flow may not be sent.' },
  139001: { http: 400, title: 'Updating a Flow failed' },
  139002: { http: 400, title: 'Publishing a Flow failed' },
  139003: { http: 400, title: 'Deprecating a Flow failed' },
  139004: { http: 400, title: 'Deleting a Flow failed' },
  139100: {
    http: 400,
    title: 'Failed to block/unblock users',
    details: 'Some of the users could not be blocked or unblocked.',
  },
  139101: { http: 400, title: 'Blocklist limit reached', details: 'No more than 64,000 users can be blocked.' },
  139200: { http: 400, title: 'Direct Send access blocked', details: 'This account may not use Direct Send.' },
  2494100: { http: 400, title: 'Number in maintenance mode', details: 'This phone number is in maintenance mode.' },
}

export function isKnownError(code: number): boolean {
  return code in kinds
}

export interface GraphErrorOptions {
  /** `error_data.details`: what a client should show. */
  details?: string
  /** Replaces `(#code) title`. */
  message?: string
  type?: string
  subcode?: number
  userTitle?: string
  userMessage?: string
  http?: number
}

/** A refusal of the platform: `code` decides what a client does, `details` says why. */
export class GraphError extends Error {
  readonly code: number
  readonly http: number
  readonly details: string | undefined
  readonly options: GraphErrorOptions

  constructor(code: number, options: GraphErrorOptions = {}) {
    const kind = kinds[code]
    super(options.message ?? `(#${code}) ${kind?.title ?? 'Unknown error'}`)
    this.code = code
    this.http = options.http ?? kind?.http ?? 400
    this.details = options.details ?? kind?.details
    this.options = options
  }

  body(trace: string): JsonObject {
    const { type, subcode, userTitle, userMessage } = this.options
    return {
      error: {
        message: this.message,
        type: type ?? 'OAuthException',
        code: this.code,
        ...(this.details !== undefined && { error_data: { messaging_product: 'whatsapp', details: this.details } }),
        ...(subcode !== undefined && { error_subcode: subcode }),
        ...(userTitle !== undefined && { is_transient: false, error_user_title: userTitle }),
        ...(userMessage !== undefined && { error_user_msg: userMessage }),
        fbtrace_id: trace,
      },
    }
  }
}

/** The same code as a status webhook carries it. */
export function webhookError(code: number, details?: string): JsonObject {
  const kind = kinds[code]
  const title = kind?.title ?? 'Unknown error'
  return {
    code,
    title,
    message: title,
    error_data: { details: details ?? kind?.details ?? title },
    href: 'https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes',
  }
}

/** In words, for the person who looks at the simulated phone. */
export function errorWords(code: number): string {
  return kinds[code]?.title.replace(/\.$/, '') ?? `error ${code}`
}

export function missing(name: string): GraphError {
  return new GraphError(100, {
    message: `(#100) The parameter ${name} is required.`,
    details: `The parameter ${name} is required.`,
  })
}

export function invalid(details: string): GraphError {
  return new GraphError(131009, { details })
}

/** What Graph says of an id that is nothing, or nothing that this token may see. */
export function unknownObject(method: string, id: string): GraphError {
  return new GraphError(100, {
    message: `Unsupported ${method.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
    type: 'GraphMethodException',
    subcode: 33,
  })
}
