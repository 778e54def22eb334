/** What a call is told to do next, whoever carries it. `twiml.ts` and `plivo-xml.ts` write it in their providers' words. */

/** Spoken by the provider's voice, or played from a recording. */
export type Spoken =
  | { readonly kind: 'say'; readonly text: string; readonly language: string }
  | { readonly kind: 'play'; readonly url: string; readonly language: string; readonly text: string }

export interface Gather {
  readonly kind: 'gather'
  readonly prompts: readonly Spoken[]
  /** Where the answer is posted, also when there was none. */
  readonly action: string
  /** At most so many keys. */
  readonly keys: number
  /** The key that ends the input; null where each of them may be an answer. */
  readonly finishOnKey: '#' | null
  readonly timeoutSeconds: number
  /** Words that may be spoken instead, where the provider hears them. */
  readonly speech: { readonly language: string; readonly hints: readonly string[] } | null
}

export type Instruction =
  | Spoken
  | Gather
  /** The tone, then what is said until a key or silence. */
  | { readonly kind: 'record'; readonly action: string; readonly maxSeconds: number }
  | { readonly kind: 'redirect'; readonly url: string }
  | { readonly kind: 'hangup' }
  /** Not answered at all, so that nobody pays for the call. */
  | { readonly kind: 'reject' }

/** How the two large providers speak and hear a language. */
export interface ProviderVoice {
  readonly voice: string
  readonly locale: string
  /** For recognising speech; null where it is not offered by both. */
  readonly hears: string | null
}

const voices: Readonly<Record<string, ProviderVoice>> = {
  en: { voice: 'Polly.Amy', locale: 'en-GB', hears: 'en-GB' },
  es: { voice: 'Polly.Lucia', locale: 'es-ES', hears: 'es-ES' },
  'pt-BR': { voice: 'Polly.Camila', locale: 'pt-BR', hears: 'pt-BR' },
  fr: { voice: 'Polly.Lea', locale: 'fr-FR', hears: 'fr-FR' },
  de: { voice: 'Polly.Vicki', locale: 'de-DE', hears: 'de-DE' },
  hi: { voice: 'Polly.Aditi', locale: 'hi-IN', hears: 'hi-IN' },
  ar: { voice: 'Polly.Zeina', locale: 'arb', hears: null },
}

/** The English voice where there is none. */
export function voiceOf(language: string): ProviderVoice {
  return voices[language] ?? (voices.en as ProviderVoice)
}
