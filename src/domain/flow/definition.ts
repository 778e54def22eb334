/**
 * A conversation drawn as a graph. It is JSON that people write by hand, compare, test and import; what a run does with it
 * is `step.ts`, and what is wrong with it `check-flow.ts`.
 */
import type { Condition } from '../audience.ts'
import type { Ground } from '../invitation.ts'

/** Of the graph: `ask_topics`, `n7`. Letters, figures and `_`, at most 40. */
export type NodeId = string

/**
 * Words by BCP 47 tag; those in the flow's own language are always there. May hold `{{contact.first_name}}`,
 * `{{variables.size}}`, `{{business}}`, `{{choices_link}}`.
 */
export type LocalText = Readonly<Record<string, string>>

export type FlowValue = string | number | boolean | null

/** Where a value comes from: fixed, or `variables.x`, `contact.x`, `message.text`, `trigger.x`. */
export type ValueSource = { readonly is: FlowValue } | { readonly from: string }

export interface FlowDefinition {
  readonly format: 1
  /** The language that every text has; the others may be missing. */
  readonly language: string
  readonly triggers: readonly Trigger[]
  /** Of two flows that a message would start the higher one does. 0 to 100. */
  readonly priority: number
  /** Whether another flow's trigger takes over while this one waits for an answer. STOP always does. */
  readonly interruptible: boolean
  /** A run that hears nothing for so long ends by itself. */
  readonly ends_after_minutes: number
  readonly start: NodeId
  readonly nodes: Readonly<Record<NodeId, FlowNode>>
}

/** What starts a run. */
export type Trigger =
  /** The whole message is one of these, however it is written. */
  | { readonly kind: 'keyword'; readonly words: readonly string[] }
  /** The key of an intent. */
  | { readonly kind: 'intent'; readonly intent: string }
  /** A quick reply of this template, or the one with this label. */
  | { readonly kind: 'template_button'; readonly template: string; readonly button?: string }
  /** One of `productEvents`, or one of the workspace's own. */
  | { readonly kind: 'event'; readonly event: string }
  /** Somebody writes who has never written before. */
  | { readonly kind: 'first_message' }
  | { readonly kind: 'segment_entered'; readonly segment: string }
  /** `POST /v1/flows/{id}/runs`, and other flows. */
  | { readonly kind: 'api' }
  /** Daily at this hour of the workspace's zone, on these days, for everybody in the segment. */
  | { readonly kind: 'schedule'; readonly at: string; readonly days: readonly Weekday[]; readonly segment: string }
  /** Nothing else understood it. */
  | { readonly kind: 'fallback' }

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

interface NodeBase {
  /** What people call it; otherwise its kind names it. */
  readonly name?: string
  /** Where it stands on the canvas. */
  readonly at?: { readonly x: number; readonly y: number }
  /** Where each way out leads; `exits.ts` says which there are. A way out that leads nowhere ends the run. */
  readonly exits: Readonly<Record<string, NodeId | null>>
}

export interface Choice {
  /** Its way out. Letters, figures and `_`, at most 40. */
  readonly id: string
  readonly title: LocalText
  readonly description?: LocalText
}

interface Framed {
  readonly header?: LocalText
  readonly text: LocalText
  readonly footer?: LocalText
}

/** What every question has: how long it waits, and how often it asks again after an answer it does not know. */
interface Asking {
  /** After which its way out `timeout` is taken; the run's own end where it is left out. */
  readonly wait_minutes?: number
  /** 0 to 3; once where it is left out. */
  readonly asks_again?: number
  /** Said before it asks again. */
  readonly not_understood?: LocalText
}

export type FlowNode = NodeBase & NodeBody

export type NodeBody =
  | { readonly kind: 'message'; readonly content: MessageNodeContent }
  | ({
      readonly kind: 'buttons'
      readonly buttons: readonly Choice[]
      /** Keeps the id of the chosen one. */
      readonly variable?: string
    } & Framed &
      Asking)
  | ({
      readonly kind: 'list'
      readonly label: LocalText
      readonly sections: readonly { readonly title?: LocalText; readonly rows: readonly Choice[] }[]
      readonly variable?: string
    } & Framed &
      Asking)
  | ({
      readonly kind: 'question'
      readonly text: LocalText
      readonly expects: Expected
      readonly variable: string
    } & Asking)
  | { readonly kind: 'variable'; readonly set: readonly Assignment[] }
  | { readonly kind: 'condition'; readonly cases: readonly Case[] }
  | { readonly kind: 'branch'; readonly by: 'language' | 'channel'; readonly cases: readonly BranchCase[] }
  | ({
      readonly kind: 'consent_request'
      /** Slug of the capture point whose notice is asked with. */
      readonly capture_point: string
      /** Keys; all of the capture point where they are left out. */
      readonly topics?: readonly string[]
      readonly style: 'buttons' | 'list'
    } & Pick<Asking, 'wait_minutes'>)
  /** The person's page of choices, as a link. */
  | { readonly kind: 'preferences'; readonly text: LocalText; readonly label: LocalText }
  /** A capture point's page, opened in the chat; or its WhatsApp Flow. */
  | ({ readonly kind: 'webview' | 'whatsapp_flow'; readonly capture_point: string } & Pick<Asking, 'wait_minutes'>)
  | ApiCall
  | { readonly kind: 'wait'; readonly minutes: number }
  /** The invitation of a capture point by that channel; leaves by the gate, on the ground that is named. */
  | { readonly kind: 'send_sms' | 'send_email'; readonly capture_point: string; readonly ground: StatedGround }
  /** A letter to the team. */
  | { readonly kind: 'notify'; readonly mailbox: string; readonly subject: string; readonly text: string }
  /**
   * The one confirmation of the no that started this run; the product's own words where it has none. Nothing else may leave
   * after a no, so a reason and a pause are choices inside it.
   */
  | ({
      readonly kind: 'confirmation'
      readonly text?: LocalText
      readonly buttons?: readonly Choice[]
    } & Pick<Asking, 'wait_minutes'>)
  | { readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'event'; readonly event: string; readonly data: Readonly<Record<string, ValueSource>> }
  | { readonly kind: 'pause_messages'; readonly days: number }
  /** Gives back exactly what the no just before ended, as START does. Stands only right after the person's own tap or word. */
  | { readonly kind: 'undo_stop' }
  | { readonly kind: 'hand_off'; readonly note?: string; readonly text?: LocalText }
  | { readonly kind: 'jump'; readonly to: NodeId }
  /** Key of the flow; goes on here when that one has ended. */
  | { readonly kind: 'run_flow'; readonly flow: string }
  | { readonly kind: 'transform'; readonly variable: string; readonly value: ValueSource; readonly by: Transform }
  | { readonly kind: 'end' }

/** Why this person may be asked over that channel; kept with the invitation. */
export interface StatedGround {
  readonly kind: Ground
  readonly note: string
}

export type NodeKind = NodeBody['kind']
/** A node of this kind; two kinds that are drawn alike have one type. */
export type NodeOf<Kind extends NodeKind> = OfKind<FlowNode, Kind>
type OfKind<Node, Kind> = Node extends { readonly kind: infer Own }
  ? [Extract<Own, Kind>] extends [never]
    ? never
    : Node
  : never

export type MessageNodeContent =
  | { readonly kind: 'text'; readonly text: LocalText }
  | {
      readonly kind: 'image' | 'video' | 'audio' | 'document'
      /** HTTPS, or the id of an upload. */
      readonly source: { readonly link: string } | { readonly upload: string }
      readonly caption?: LocalText
      readonly filename?: string
    }
  /** Also outside of the 24-hour window, when the gate agrees: under this topic's yes. */
  | {
      readonly kind: 'template'
      readonly template: string
      readonly topic: string
      readonly variables: Readonly<Record<string, ValueSource>>
    }

export type Expected =
  | { readonly kind: 'text'; readonly longest?: number }
  | { readonly kind: 'number'; readonly least?: number; readonly most?: number }
  | { readonly kind: 'phone' | 'email' | 'date' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }

export type Assignment =
  | { readonly target: 'variable' | 'contact'; readonly name: string; readonly value: ValueSource }
  /**
   * The CDP variable. False is a no to everything; true is a yes to the topics that are named, and stands only right after
   * the person's own tap or word.
   */
  | { readonly target: 'opt_in'; readonly value: false }
  | { readonly target: 'opt_in'; readonly value: true; readonly topics: readonly string[] }
  /** The consent to one topic. */
  | { readonly target: 'topic'; readonly topic: string; readonly value: boolean }

/** All of them hold. `attribute` is `variables.x`, `contact.x`, `message.text`, or `consent.<topic>`, which is a state. */
export interface Case {
  readonly id: string
  readonly label?: string
  readonly all: readonly Condition[]
}

export interface BranchCase {
  readonly id: string
  /** BCP 47 tags, or `whatsapp`. */
  readonly values: readonly string[]
}

export interface ApiCall {
  readonly kind: 'api_call'
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** HTTPS. May hold variables in its path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** Variables from the answer: name to the path in its JSON, `customer.tier`. */
  readonly save: Readonly<Record<string, string>>
}

export const transforms = [
  'trim',
  'upper',
  'lower',
  'first_word',
  'digits',
  'round',
  'add_one',
  'length',
  'date_iso',
  'json',
] as const
export type Transform = (typeof transforms)[number]
