/** WhatsApp reaches us, and tells us what a business that honours a no has to hear. */
import {
  type ConnectionFacts,
  type ConnectionGround,
  needed,
  notTried,
  type Said,
  type Tried,
  toCopy,
} from '../connection.ts'
import type { Sender } from '../sender.ts'

/** Without these a no, or what WhatsApp does to a template, would pass unheard. */
export const neededFields = [
  'messages',
  'user_preferences',
  'standby',
  'message_template_status_update',
  'template_category_update',
  'account_update',
] as const

/** All that we subscribe to; the others make the console richer. */
export const subscribedFields: readonly string[] = [
  ...neededFields,
  'message_template_quality_update',
  'message_template_components_update',
  'phone_number_quality_update',
  'phone_number_name_update',
  'business_capability_update',
]

export function webhookStep({ facts, sender, webhookUrl, verifyToken }: ConnectionGround): Said {
  const address = toCopy('Address', webhookUrl)
  const known = [address, toCopy('Verify token', verifyToken)]
  if (!sender.emulated && !webhookUrl.startsWith('https://')) {
    return {
      state: 'failed',
      found: 'WhatsApp calls HTTPS addresses only, and this one is none.',
      todo: 'Put Assent behind an HTTPS address and start it with PUBLIC_URL set to that.',
      facts: known,
    }
  }
  const target = facts === null ? undefined : targetOf(facts, sender)
  if (target !== undefined && target !== webhookUrl) {
    return {
      state: 'failed',
      found: `What people write goes to ${target}.`,
      todo: 'Press Subscribe: the messages of this account then come here.',
      facts: known,
      action: 'subscribe',
    }
  }
  if (sender.handshakeAt === null) {
    return {
      state: 'waiting',
      found: 'Waiting for WhatsApp to call.',
      todo: 'Press Subscribe, or paste both lines into the app’s webhook page; the step then completes by itself.',
      facts: known,
      action: 'subscribe',
    }
  }
  return { state: 'ok', found: 'WhatsApp called this address and knew the token.', facts: [address] }
}

/** Where messages of this number go, by WhatsApp's order: the number's own address, the account's, the app's. */
function targetOf({ number, apps, webhook }: ConnectionFacts, sender: Sender): string | undefined {
  const ours = ownApp(apps, sender)
  const own = 'found' in number ? number.found.overrideUrl : null
  const app = 'found' in webhook && webhook.found?.callbackUrl
  return own ?? ours?.overrideUrl ?? (app || undefined)
}

export function ownApp(apps: ConnectionFacts['apps'], { appId }: Pick<Sender, 'appId'>) {
  return 'found' in apps ? apps.found.find((app) => app.appId === appId) : undefined
}

/** The fields that reach us, as far as WhatsApp tells; undefined where it did not. */
export function fieldsHeard({ apps, webhook }: ConnectionFacts, sender: Pick<Sender, 'appId'>): string[] | undefined {
  if ('refused' in apps || 'refused' in webhook) return undefined
  if (ownApp(apps, sender) === undefined || webhook.found === null || !webhook.found.active) return []
  return [...webhook.found.fields]
}

export function fieldsStep({ facts, sender, webhookUrl }: ConnectionGround): Said {
  if (facts === null) return { ...notTried, action: 'subscribe' }
  const refused = refusalOf(facts.apps) ?? refusalOf(facts.webhook)
  if (refused !== undefined) {
    return { state: 'failed', found: refused, todo: 'See Access above.', action: 'change_token' }
  }
  const known = neededFields.map((field) => needed(field, sender.fields.includes(field)))
  if (ownApp(facts.apps, sender) === undefined) {
    return {
      state: 'failed',
      found: 'The app is not subscribed to this account: nothing that people write would be heard.',
      todo: 'Press Subscribe.',
      facts: known,
      action: 'subscribe',
    }
  }
  const missing = neededFields.filter((field) => !sender.fields.includes(field))
  if (missing.length === 0) return { state: 'ok', found: 'Everything that matters is subscribed.', facts: known }
  const elsewhere =
    'found' in facts.webhook && facts.webhook.found !== null && facts.webhook.found.callbackUrl !== webhookUrl
  const count = missing.length === 1 ? 'One field is' : `${missing.length} fields are`
  return {
    state: 'failed',
    found: `${count} missing: ${missing.join(', ')}. ${consequence(missing)}`,
    // Only the App Dashboard can add a field to an app whose webhooks somebody else receives.
    ...(elsewhere
      ? { todo: 'This app calls another address first: add the fields in its App Dashboard, WhatsApp, Configuration.' }
      : { todo: 'Press Subscribe.', action: 'subscribe' as const }),
    facts: known,
  }
}

function refusalOf(tried: Tried<unknown>): string | undefined {
  return 'refused' in tried ? tried.refused : undefined
}

function consequence(missing: readonly string[]): string {
  if (missing.includes('messages')) return 'Nothing that people write would be heard.'
  if (missing.includes('user_preferences')) return 'People who stop offers in WhatsApp itself would not be heard.'
  if (missing.includes('standby')) return 'A STOP would be missed while another app holds a chat.'
  return 'A campaign would go on with a template that WhatsApp has stopped.'
}
