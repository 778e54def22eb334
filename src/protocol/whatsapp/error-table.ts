/**
 * WhatsApp's error codes as data: what each means, what we do, and what a person can do.
 * (Meta's error-code pages of December 2025 and September 2026; 131030 is not on them but widely seen.)
 */

/** `domain/messenger.ts` says what each asks for. */
export type ErrorAction =
  | 'retry'
  | 'retry_pair'
  | 'fail'
  | 'wait'
  | 'unreachable'
  | 'revoke_marketing'
  | 'country_blocked'
  | 'template_stop'
  | 'stop_campaign'
  | 'stop_sender'
  | 'operator'

export type ErrorRow = readonly [code: number, action: ErrorAction, meaning: string, wayOut: string]

const bug = 'Report this with the code: our request was wrong.'
const renew = 'Make a new system-user token in Business settings and enter it under Connect WhatsApp.'
const scopes =
  'Give the system user the account and a token with whatsapp_business_messaging and whatsapp_business_management.'
const register = 'Register the number under Connect WhatsApp.'
const flows = 'Open the Flow in WhatsApp Manager: it names what is wrong.'
const username = 'Choose another username, or read the reason in WhatsApp Manager.'
const template = 'Change the template as the details say and submit it again.'

export const errorRows: readonly ErrorRow[] = [
  [0, 'stop_sender', 'WhatsApp did not accept the token.', renew],
  [1, 'retry', 'WhatsApp could not serve the request, or found it malformed.', 'Wait; if it stays, report it.'],
  [2, 'retry', 'WhatsApp is unavailable for a moment.', 'Wait: it is tried again by itself.'],
  [3, 'stop_sender', 'The app lacks a capability or permission.', scopes],
  [4, 'retry', 'The app has made too many calls.', 'Wait: it is tried again by itself within the hour.'],
  [10, 'stop_sender', 'The token lacks a permission.', scopes],
  [33, 'stop_sender', 'The business number has been deleted.', 'Choose another number under Connect WhatsApp.'],
  [100, 'fail', 'A parameter is unknown or wrong.', bug],
  [190, 'stop_sender', 'The token has expired or was withdrawn.', renew],
  [
    368,
    'stop_campaign',
    'The account is restricted for breaking a policy.',
    'Read the notice in WhatsApp Manager and appeal there.',
  ],
  [80007, 'retry', 'The account has made too many calls.', 'Wait: it is tried again by itself within the hour.'],
  [130403, 'fail', 'The business itself has blocked this person.', 'Unblock the person first.'],
  [
    130429,
    'retry',
    'More messages a second than this number may send.',
    'Nothing: the pace is lowered and it is tried again.',
  ],
  [
    130472,
    'fail',
    'Meta holds marketing back from this person for an experiment.',
    'Nothing: it says nothing about consent.',
  ],
  [
    130497,
    'country_blocked',
    'The business may not message people in this country.',
    'Leave the country out of the audience.',
  ],
  [131000, 'retry', 'Something went wrong at WhatsApp.', 'Wait: it is tried again by itself.'],
  [131005, 'stop_sender', 'Access denied.', scopes],
  [131008, 'fail', 'A required parameter is missing.', bug],
  [131009, 'fail', 'A parameter has a value that WhatsApp does not take.', 'Change the text as the details say.'],
  [131016, 'retry', 'A WhatsApp service is unavailable.', 'Wait: it is tried again by itself.'],
  [131021, 'fail', 'The recipient is the sending number itself.', 'Take the number out of the audience.'],
  [
    131026,
    'unreachable',
    'Undeliverable: not on WhatsApp, an old app, or terms not accepted.',
    'Nothing now: repeated failures mark the number unreachable. It is no opt-out.',
  ],
  [
    131030,
    'fail',
    'A test number may write only to numbers on its list.',
    'Add the number to the list in the App Dashboard, or use a real number.',
  ],
  [131031, 'stop_sender', 'The account is locked.', 'Read the notice in WhatsApp Manager.'],
  [
    131037,
    'stop_sender',
    'The display name is not approved.',
    'Wait for its review, or change it in WhatsApp Manager.',
  ],
  [
    131042,
    'stop_sender',
    'There is a problem with the payment method.',
    'Set the payment method right in WhatsApp Manager.',
  ],
  [131045, 'stop_sender', 'The number is not registered.', register],
  [131047, 'fail', 'The 24-hour window has closed.', 'Send an approved template, if the person has agreed to it.'],
  [
    131048,
    'stop_campaign',
    'Too many people blocked or reported this number lately.',
    'Pause, look at what was sent to whom, and start again slowly.',
  ],
  [
    131049,
    'wait',
    'Meta withheld the message: this person gets enough marketing for now.',
    'Nothing for at least 24 hours; repeating prolongs it.',
  ],
  [
    131050,
    'revoke_marketing',
    'The person has stopped marketing messages from this business.',
    'Nothing: it is recorded as a no.',
  ],
  [131051, 'fail', 'This kind of message is not supported.', bug],
  [131052, 'fail', 'WhatsApp could not fetch the person’s media.', 'Ask the person to send it again.'],
  [131053, 'fail', 'WhatsApp could not take the media.', 'Use another file, of a type and size that WhatsApp takes.'],
  [131055, 'fail', 'This method takes marketing templates only.', bug],
  [
    131056,
    'retry_pair',
    'Too many messages to this person in a short time.',
    'Nothing: it is tried again for this person alone.',
  ],
  [
    131057,
    'retry',
    'The account is in maintenance, as while its throughput is raised.',
    'Wait: it is tried again within minutes.',
  ],
  [131059, 'fail', 'The page cursor is no longer valid.', 'Load the list again.'],
  [131062, 'fail', 'This message needs a telephone number, not a user id.', 'Ask the person for their number.'],
  [
    131063,
    'stop_campaign',
    'Marketing over the Cloud API is switched off for this account.',
    'Switch it on in WhatsApp Manager.',
  ],
  [
    131064,
    'stop_campaign',
    'The messaging limit was cut, because templates were put in the wrong category.',
    'It lifts by itself after the period; correct the categories.',
  ],
  [132000, 'fail', 'The number of template variables does not match.', 'Sync the template and fill every variable.'],
  [132001, 'template_stop', 'The template does not exist in this language, or is not approved.', 'Sync the templates.'],
  [132005, 'fail', 'The text is too long once the variables are filled in.', 'Shorten the values.'],
  [132007, 'template_stop', 'The template’s text breaks a WhatsApp policy.', template],
  [132012, 'fail', 'A template variable has the wrong format.', 'Sync the template and check the values.'],
  [
    132015,
    'template_stop',
    'The template is paused for low quality, or was held back.',
    'Edit it, or wait until WhatsApp lifts the pause.',
  ],
  [132016, 'template_stop', 'The template is disabled for good.', 'Make a new template.'],
  [132018, 'fail', 'A template variable is not valid.', 'Check the values as the details say.'],
  [132068, 'template_stop', 'The Flow is blocked.', flows],
  [132069, 'template_stop', 'The Flow is throttled to ten messages an hour.', flows],
  [133000, 'operator', 'A two-step verification could not be taken back.', 'Register the number again.'],
  [133004, 'retry', 'The registration server is unavailable.', 'Wait: it is tried again by itself.'],
  [133005, 'operator', 'The two-step PIN is wrong.', 'Enter the PIN again, or reset it in WhatsApp Manager.'],
  [133006, 'operator', 'The number has to be verified before it is registered.', 'Ask for a code and enter it.'],
  [133008, 'operator', 'Too many wrong PINs.', 'Wait as long as the details say.'],
  [133009, 'operator', 'The PIN was entered too fast.', 'Wait as long as the details say.'],
  [133010, 'stop_sender', 'The number is not registered on the platform.', register],
  [133015, 'operator', 'The number was deleted a moment ago and is not free yet.', 'Wait five minutes and try again.'],
  [133016, 'operator', 'Registered or deregistered too often.', 'Wait 72 hours.'],
  [134011, 'operator', 'The terms for payments are not accepted.', 'Accept them in WhatsApp Manager.'],
  [134100, 'fail', 'This method takes marketing templates only.', bug],
  [
    134101,
    'retry',
    'The template is still being synced for marketing messages.',
    'Wait ten minutes: it is tried again by itself.',
  ],
  [
    134102,
    'stop_campaign',
    'The account may not use the Marketing Messages API.',
    'Read the notice in WhatsApp Manager.',
  ],
  [135000, 'fail', 'WhatsApp could not take the request.', bug],
  [
    137000,
    'fail',
    'The person’s WhatsApp identity has changed.',
    'Ask the person to confirm who they are. It is no opt-out.',
  ],
  [139000, 'operator', 'The Flow was blocked by an integrity check.', flows],
  [139001, 'operator', 'The Flow could not be changed.', flows],
  [139002, 'operator', 'The Flow could not be published.', flows],
  [139003, 'operator', 'The Flow could not be retired.', flows],
  [139004, 'operator', 'The Flow could not be deleted: it is published.', flows],
  [
    139100,
    'operator',
    'Some people could not be blocked.',
    'Only people who wrote in the last 24 hours can be blocked.',
  ],
  [139101, 'operator', 'The block list is full (64,000).', 'Unblock somebody first.'],
  [139102, 'retry', 'The block list was being changed.', 'Wait: it is tried again by itself.'],
  [139103, 'retry', 'The block list could not be changed just now.', 'Wait: it is tried again by itself.'],
  [139200, 'fail', 'The account may not send templates without review.', 'Use an approved template.'],
  [147001, 'operator', 'The username is taken or not allowed.', username],
  [147002, 'operator', 'The portfolio’s messaging limit is too low for a username.', username],
  [147003, 'operator', 'The Facebook page is not linked.', username],
  [147004, 'operator', 'The Instagram account is not linked.', username],
  [147005, 'operator', 'Another of your numbers uses this username.', username],
  [
    2388019,
    'operator',
    'The account holds as many templates as it may.',
    'Delete some, or have the business verified.',
  ],
  [
    2388039,
    'operator',
    'The template cannot be changed in its present state.',
    'Wait for its review, or make a new one.',
  ],
  [2388040, 'operator', 'A field of the template is too long.', template],
  [2388043, 'operator', 'A variable or a file of the template lacks its example.', 'Give an example for each.'],
  [2388047, 'operator', 'The template’s header is wrong.', template],
  [2388072, 'operator', 'The template’s body is wrong.', template],
  [2388073, 'operator', 'The template’s footer is wrong.', template],
  [2388293, 'operator', 'The template has too many variables for so few words.', 'Add words, or take variables out.'],
  [2388299, 'operator', 'The body may not begin or end with a variable.', 'Put words before and after each variable.'],
  [2494100, 'retry', 'The number is in maintenance.', 'Wait: it is tried again within minutes.'],
]

/** Codes that Meta numbers by subject: what a code without a row of its own means. */
export const errorRanges: readonly (readonly [
  from: number,
  to: number,
  action: ErrorAction,
  meaning: string,
  wayOut: string,
])[] = [
  [200, 299, 'stop_sender', 'The token lacks a permission.', scopes],
  [133000, 133999, 'operator', 'The number could not be registered.', 'Do as the details say.'],
  [2388000, 2388999, 'operator', 'WhatsApp did not take the template.', template],
]
