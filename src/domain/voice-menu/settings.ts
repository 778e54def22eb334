/** What a place adds to its voice menu. */
export interface VoiceMenuSettings {
  /** One after another where it is left out. */
  readonly topics?: 'one_by_one' | 'list'
  /** The yes is spoken after a tone as well, and the provider keeps the recording. */
  readonly recordYes?: boolean
  /** Prompts that the business recorded, played instead of spoken. Only of those that say nothing of the call. */
  readonly recordings?: readonly { readonly prompt: string; readonly url: string }[]
}

/** What stands printed beside a number that people may call and hang up: it is why they are answered. */
export interface MissedCallSettings {
  readonly printed?: string
}
