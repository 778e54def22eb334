/**
 * What a voice menu says and asks, as data: one language, one direction, its prompts filled in with all that is not about
 * the person. `voiceMenuVersion` is raised with every change of the steps, so that evidence names what was walked through.
 */
export const voiceMenuVersion = 1

/** Prompts in the order in which a caller may hear them. Those of topics are `topic.1`, `topic.2` … and `list`. */
export const promptKeys = [
  'welcome',
  'stop_key',
  'list_more',
  'own_number',
  'type_number',
  'check_number',
  'confirm',
  'record',
  'not_understood',
  'silence',
  'bye_asked',
  'bye_code',
  'bye_refused',
  'bye_stopped',
  'bye_stop_unknown',
  'bye_nothing',
  'bye_left',
] as const
export type PromptKey = (typeof promptKeys)[number]

export interface Prompt {
  /** Gaps are left for what only the call knows: `{number}`, `{topics}`, `{code}`. Nothing personal stands in it. */
  readonly text: string
  /** Played instead of spoken, where the business recorded it. Only for prompts without gaps. */
  readonly recordingUrl: string | null
}

export interface MenuTopic {
  readonly topicId: string
  readonly name: string
}

export interface MenuScript {
  readonly version: number
  readonly language: string
  /** By whom the call was made. Who was called is not asked for a number: it is the one that we dialled. */
  readonly direction: 'inbound' | 'outbound'
  /** Asked about one after another, or read out as a list to choose from. */
  readonly topicMode: 'one_by_one' | 'list'
  /** The yes is spoken after a tone as well, and the provider keeps the recording. */
  readonly recordsYes: boolean
  /** In the order in which they are asked; at most eight, for nine is the key that stops. */
  readonly topics: readonly MenuTopic[]
  /** Whose national form a typed number may be in. */
  readonly country: string | null
  /** By key; `topic.1` … for the topics, `list` where they are read out together. */
  readonly prompts: Readonly<Record<string, Prompt>>
}

export const stopKey = '9'
export const repeatKey = '*'
export const menuTopicsMax = 8

export function promptOf(script: MenuScript, key: string): Prompt {
  const prompt = script.prompts[key]
  if (prompt === undefined) throw new Error(`the voice menu has no prompt ${key}`)
  return prompt
}
