/**
 * What has to hold before a number may speak: six steps, each of which says what was found and what to do. Pure, so that
 * the page shows at once what is known and a try only brings new facts.
 */
import type { Sender } from './sender.ts'
import type { Template } from './template.ts'
import type { AppWebhook, BusinessNumber, SubscribedApp, TokenFacts } from './whatsapp-account.ts'

/** What WhatsApp answered, or the sentence with which it refused. */
export type Tried<Found> = { readonly found: Found } | { readonly refused: string }

/** The answers of one try. */
export interface ConnectionFacts {
  readonly token: Tried<TokenFacts>
  readonly number: Tried<BusinessNumber>
  readonly apps: Tried<readonly SubscribedApp[]>
  /** Null: the app hears nothing. */
  readonly webhook: Tried<AppWebhook | null>
}

export interface KnownConnection {
  readonly facts: ConnectionFacts | null
  readonly checkedAt: Date | null
  readonly templatesSyncedAt: Date | null
}

export interface ConnectionStore {
  /** Nothing is known of one that was never tried. */
  find(workspaceId: string, senderId: string): Promise<KnownConnection>
  keepFacts(workspaceId: string, senderId: string, facts: ConnectionFacts, at: Date): Promise<void>
  keepSync(workspaceId: string, senderId: string, at: Date): Promise<void>
}

export type StepKey = 'access' | 'number' | 'webhook' | 'fields' | 'heard' | 'templates'
export type StepState = 'ok' | 'todo' | 'waiting' | 'failed'
export type StepAction = 'subscribe' | 'sync_templates' | 'submit_templates' | 'change_token'

export interface StepFact {
  readonly label: string
  readonly value: string
  /** Where it is one of several that are needed. */
  readonly state: 'ok' | 'missing' | null
  /** Meant to be copied. */
  readonly copy: boolean
}

export interface ConnectionStep {
  readonly key: StepKey
  readonly state: StepState
  readonly found: string
  readonly todo: string | null
  readonly facts: readonly StepFact[]
  readonly action: StepAction | null
  readonly checkedAt: Date | null
}

export interface ConnectionGround extends KnownConnection {
  readonly sender: Sender
  /** The whole address at which WhatsApp reaches us for this number. */
  readonly webhookUrl: string
  readonly verifyToken: string
  readonly tokenEndsIn: string
  /** Of this number. */
  readonly templates: readonly Template[]
  /** Names of the templates that ship. */
  readonly shipped: readonly string[]
  readonly now: Date
}

/** What a step says, without what is the same for all of them. */
export interface Said {
  readonly state: StepState
  readonly found: string
  readonly todo?: string
  readonly facts?: readonly StepFact[]
  readonly action?: StepAction
}

export function fact(label: string, value: string): StepFact {
  return { label, value, state: null, copy: false }
}

export function toCopy(label: string, value: string): StepFact {
  return { label, value, state: null, copy: true }
}

export function needed(label: string, there: boolean): StepFact {
  return { label, value: there ? 'there' : 'missing', state: there ? 'ok' : 'missing', copy: false }
}

/** A step that waits for an earlier one. */
export const notTried: Said = { state: 'todo', found: 'Not tried yet.', todo: 'Press Try all again.' }
