/**
 * One person's walk through a flow: what is kept of it, what moves it, and what it wants done. All of it is data, so that a
 * run can be stored after each step, replayed from its inputs, and moved on by any worker.
 */
import type { FlowValue, NodeId, StatedGround } from './definition.ts'

export interface RunState {
  /** The node at which it stands; null once it has ended. */
  readonly at: NodeId | null
  readonly waits: Waiting | null
  readonly variables: Readonly<Record<string, FlowValue>>
  /** What the run was started with: `trigger.x`. */
  readonly trigger: Readonly<Record<string, FlowValue>>
  /** The person's own tap or word that led here; gone as soon as something else moves the run. Only behind it stands a yes. */
  readonly act: PersonsAct | null
  /** The no that started it, until its one confirmation has been asked for. */
  readonly confirms: boolean
  /** Nodes entered so far. */
  readonly steps: number
  readonly ended: RunEnd | null
}

export type RunEnd =
  | 'finished'
  /** Nothing was heard for so long. */
  | 'timed_out'
  /** STOP, or a newer flow. */
  | 'stopped'
  | 'interrupted'
  /** It went on and on without waiting. */
  | 'too_long'
  /** A yes was to be written that the person had not just said. */
  | 'yes_without_act'
  | 'failed'

export interface PersonsAct {
  readonly node: NodeId
  /** The way out that was taken. */
  readonly exit: string
  readonly messageId: string
  /** ms */
  readonly at: number
  readonly tapped: boolean
}

export type Waiting =
  /** An answer to what the node asked; `again` is how often it may still ask. */
  | { readonly for: 'answer'; readonly until: number; readonly again: number }
  /** What became of an effect that this node wanted. */
  | { readonly for: 'effect'; readonly until: number | null }
  | { readonly for: 'time'; readonly until: number }
  /** A person of the team has the chat. */
  | { readonly for: 'hand_back' }

export type RunInput =
  | {
      readonly kind: 'start'
      readonly trigger: Readonly<Record<string, FlowValue>>
      readonly confirms: boolean
      /** Nodes that the flow by which it is called has entered: flows that call each other have one measure. */
      readonly spent?: number
    }
  | {
      readonly kind: 'message'
      readonly messageId: string
      readonly at: number
      readonly text: string
      /** A button or row of this flow. */
      readonly tapped?: { readonly node: NodeId; readonly exit: string } | undefined
    }
  /** Of the effect that the node at which the run stands had wanted: the way out to take, and what to keep. */
  | {
      readonly kind: 'outcome'
      readonly node: NodeId
      readonly exit: string
      readonly values: Readonly<Record<string, FlowValue>>
      /** Nodes entered so far, with those of the flow that it had called. */
      readonly spent?: number
    }
  | { readonly kind: 'time'; readonly at: number }
  | { readonly kind: 'handed_back' }
  | { readonly kind: 'end'; readonly because: Extract<RunEnd, 'stopped' | 'interrupted' | 'timed_out' | 'failed'> }

/** A way out that a step took. */
export interface Taken {
  readonly node: NodeId
  readonly exit: string
}

export interface Stepped {
  readonly state: RunState
  /** In the order in which they are wanted. */
  readonly effects: readonly Effect[]
  /** In their order: for the numbers on the edges, and the trace of the run. */
  readonly taken: readonly Taken[]
}

/** What the person is, as the conditions and texts of a flow see them. */
export interface RunFacts {
  readonly now: number
  readonly language: string
  readonly channel: 'whatsapp'
  readonly business: string
  readonly choicesLink: string
  /** Attributes, with `name`, `first_name`, `language`, `country`, `opt_in`. */
  readonly contact: Readonly<Record<string, FlowValue>>
  /** By topic key. */
  readonly consent: Readonly<Record<string, string>>
}

export interface Offered {
  /** The way out; of a question, the choice. */
  readonly exit: string
  readonly title: string
  readonly description?: string | undefined
}

/** Words as they are sent, filled in; how they fit into WhatsApp's limits is the sender's (`fit-message.ts`). */
export type Effect = { readonly node: NodeId } & (
  | { readonly kind: 'say'; readonly text: string }
  | {
      readonly kind: 'media'
      readonly media: 'image' | 'video' | 'audio' | 'document'
      readonly source: { readonly link: string } | { readonly upload: string }
      readonly caption?: string | undefined
      readonly filename?: string | undefined
    }
  | {
      readonly kind: 'template'
      readonly template: string
      readonly topic: string
      readonly variables: Readonly<Record<string, string>>
    }
  | {
      readonly kind: 'offer'
      readonly as: 'buttons' | 'list'
      readonly header?: string | undefined
      readonly text: string
      readonly footer?: string | undefined
      readonly label?: string | undefined
      readonly sections: readonly { readonly title?: string | undefined; readonly rows: readonly Offered[] }[]
    }
  | { readonly kind: 'link'; readonly text: string; readonly label: string; readonly to: 'choices' }
  /** The stop's one confirmation; the product's own words where `text` is left out. Its choices stand below it. */
  | { readonly kind: 'confirm_stop'; readonly text?: string | undefined; readonly rows: readonly Offered[] }
  | { readonly kind: 'set_attribute'; readonly name: string; readonly value: FlowValue }
  /** `given` carries the act; nobody else makes one. */
  | { readonly kind: 'consent'; readonly answer: 'given'; readonly topics: readonly string[]; readonly act: PersonsAct }
  | { readonly kind: 'consent'; readonly answer: 'withdrawn'; readonly topics: readonly string[] | 'all' }
  /** Comes back as `given_back`, or `nothing` where that no had ended nothing, or was said too long ago. */
  | { readonly kind: 'undo_stop'; readonly act: PersonsAct }
  /** Comes back as an outcome: `given`, `refused`, `later`, `already`, `failed`. */
  | {
      readonly kind: 'ask_consent'
      readonly by: 'buttons' | 'list' | 'webview' | 'whatsapp_flow'
      readonly capturePoint: string
      readonly topics?: readonly string[] | undefined
    }
  /** Comes back as `ok` or `failed`. */
  | {
      readonly kind: 'call_api'
      readonly method: string
      readonly url: string
      readonly headers: Readonly<Record<string, string>>
      readonly body?: string | undefined
      readonly save: Readonly<Record<string, string>>
    }
  /** Comes back as `sent` or `not_sent`. */
  | {
      readonly kind: 'invite'
      readonly channel: 'sms' | 'email'
      readonly capturePoint: string
      readonly ground: StatedGround
    }
  | { readonly kind: 'notify'; readonly mailbox: string; readonly subject: string; readonly text: string }
  | { readonly kind: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'raise'; readonly event: string; readonly data: Readonly<Record<string, FlowValue>> }
  | { readonly kind: 'pause_messages'; readonly days: number }
  | { readonly kind: 'hand_off'; readonly note: string }
  /** Comes back as `ended`. */
  | { readonly kind: 'run_flow'; readonly flow: string }
)
