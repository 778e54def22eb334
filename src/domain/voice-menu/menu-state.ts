/** Where a call has come to in its menu. Kept between webhooks; plain data. */

export type MenuStep = 'topic' | 'list' | 'own_number' | 'type_number' | 'check_number' | 'confirm' | 'record' | 'over'

export interface KeyPress {
  /** Which answer of the call it is, from 0. */
  readonly turn: number
  /** What was being asked: a step, and for topics which. */
  readonly asked: string
  /** Pressed; a typed number stands here as `#…` with its length alone, for the number itself is named elsewhere. */
  readonly keys?: string
  readonly spoken?: string
  /** ISO 8601. */
  readonly at: string
}

export interface MenuState {
  readonly step: MenuStep
  /** How many answers were taken: a webhook that names another turn is late or doubled. */
  readonly turn: number
  /** How often this question was asked in vain. */
  readonly tries: number
  /** How often it was said again at the person's wish. */
  readonly repeats: number
  /** How often something was chosen anew. */
  readonly restarts: number
  /** Which topic is asked about, where they come one by one. */
  readonly topic: number
  /** Topic ids. */
  readonly chosen: readonly string[]
  /** The caller's own number is known: not withheld, and one that can have WhatsApp. */
  readonly knowsNumber: boolean
  /** E.164, typed instead of the own one. */
  readonly typed: string | null
  readonly recording: string | null
  readonly presses: readonly KeyPress[]
  /** Keys of the prompts that were said, each once, in order. */
  readonly heard: readonly string[]
  readonly outcome: MenuOutcome | null
}

export type MenuOutcome =
  /** Yes to these, for the own or the typed number. */
  | 'agreed'
  /** No, said to the question whether it is right so. */
  | 'refused'
  /** Stop everything. */
  | 'stopped'
  /** Chose nothing. */
  | 'nothing'
  /** Fell silent, or could not be understood. */
  | 'left'

export function startMenu(script: { readonly topicMode: 'one_by_one' | 'list' }, knowsNumber: boolean): MenuState {
  return {
    step: script.topicMode === 'list' ? 'list' : 'topic',
    turn: 0,
    tries: 0,
    repeats: 0,
    restarts: 0,
    topic: 0,
    chosen: [],
    knowsNumber,
    typed: null,
    recording: null,
    presses: [],
    heard: [],
    outcome: null,
  }
}
