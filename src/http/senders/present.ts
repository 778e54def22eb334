/** WhatsApp numbers as the outside sees them. What opens them stays inside. */
import type {
  Connection as ConnectionShape,
  Sender as SenderShape,
  ConnectionStep as StepShape,
} from '../../contract/sender.ts'
import type { Connection } from '../../domain/connection/steps.ts'
import type { ConnectionStep } from '../../domain/connection.ts'
import { hears, type Sender } from '../../domain/sender.ts'

export interface SenderFacts {
  readonly tokenEndsIn: string
  readonly webhookUrl: string
  readonly now: Date
}

export function presentSender(sender: Sender, { tokenEndsIn, webhookUrl, now }: SenderFacts): SenderShape {
  return {
    id: sender.senderId,
    display_number: sender.displayNumber,
    verified_name: sender.verifiedName,
    phone_number_id: sender.phoneNumberId,
    waba_id: sender.wabaId,
    app_id: sender.appId,
    emulated: sender.emulated,
    graph_url: sender.graphUrl,
    graph_version: sender.graphVersion,
    token_ends_in: tokenEndsIn,
    webhook_url: webhookUrl,
    status: sender.status,
    quality: sender.quality,
    messaging_limit: sender.messagingLimit,
    throughput: sender.throughput,
    hears: hears(sender, now),
    heard_messages_at: sender.heardMessagesAt?.toISOString() ?? null,
    heard_preferences_at: sender.heardPreferencesAt?.toISOString() ?? null,
    heard_statuses_at: sender.heardStatusesAt?.toISOString() ?? null,
    stopped_at: sender.stoppedAt?.toISOString() ?? null,
    stopped_reason: sender.stoppedReason,
    created_at: sender.createdAt.toISOString(),
  }
}

/** The lines that are for whoever sets the number up are left out for everybody else. */
export function presentConnection(connection: Connection, reader: { readonly mayConnect: boolean }): ConnectionShape {
  return {
    sender: connection.senderId,
    ready: connection.ready,
    held: connection.steps.filter(({ state }) => state === 'ok').length,
    steps: connection.steps.map((step) => presentStep(step, reader.mayConnect)),
    checked_at: connection.checkedAt?.toISOString() ?? null,
  }
}

/** WhatsApp's own words may be long. */
const sentenceMax = 600

function presentStep(
  { key, state, found, todo, facts, action, checkedAt }: ConnectionStep,
  mayConnect: boolean,
): StepShape {
  return {
    key,
    state,
    found: found.slice(0, sentenceMax),
    todo: todo?.slice(0, sentenceMax) ?? null,
    facts: facts.filter(({ copy }) => mayConnect || !copy).map((one) => ({ ...one })),
    action,
    checked_at: checkedAt?.toISOString() ?? null,
  }
}
