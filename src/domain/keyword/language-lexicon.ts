/**
 * The shape of one language's words. A file of `lexicon/` can be read and corrected by a speaker who knows no code: words
 * are written as people write them, and every one passes through the normaliser before it is compared.
 */

/** Where a word comes from: T1 a vendor's or official list, T2 seen in live use, T3 ours, to be read by a speaker. */
export type Tier = 'T1' | 'T2' | 'T3'

export type Words = Readonly<Partial<Record<Tier, readonly string[]>>>

/**
 * Ways of saying things inside a sentence. Words stand as they follow each other; `a|b` is either, `stop*` any word that
 * begins so, `*ing` any that ends so, `a_b` two words that are one choice, and `…` up to three words of any kind. In Chinese, Japanese, Korean and
 * Thai nothing needs spaces, and `…` is up to eight characters.
 */
export interface Phrases {
  /** No more messages, whatever else is said. */
  readonly stop?: Words
  /** No marketing, but what was ordered goes on being told. */
  readonly topic?: Words
  /** Tired of it, threatens, asks how to end it: may well be a no, and is asked. */
  readonly weary?: Words
  /** Not now, but not for ever. */
  readonly pause?: Words
  /** "Delete my data". */
  readonly erase?: Words
  /** "I want to talk to somebody". */
  readonly person?: Words
  readonly wrongNumber?: Words
  /** "Not on this number": everything, here, and nowhere else. */
  readonly number?: Words
}

export interface LanguageLexicon {
  /** BCP-47. */
  readonly language: string
  /** Whether a native speaker has read the whole file. */
  readonly reviewed: boolean

  /** The whole message, in every country and at any moment, ends everything. */
  readonly stop: Words
  /** Means stop as the answer to marketing or to a question for consent, and something else on another day. */
  readonly stopMarked: Words
  /**
   * The whole message, in answer to marketing, may well be a no and may be something else: it is asked. "Spam", "enough",
   * "not interested".
   */
  readonly doubtful?: Words
  /** Words that are strong besides, where a policy pack of this key is in force. */
  readonly stopIn?: Readonly<Record<string, Words>>
  /** Words of `stop` that are everyday words, and no way of saying stop, where a policy pack of this key is in force. */
  readonly notStopIn?: Readonly<Record<string, readonly string[]>>
  /** Words that mean stop at either end of a short message, too; and what people mistype. */
  readonly edge?: Words
  readonly phrases?: Phrases
  /** In the notation of phrases: where one of these stands, nothing but a whole message means stop. */
  readonly guards?: readonly string[]
  /** Where one of these stands, a strong word at an end says nothing by itself; phrases still do: "stop teasing". */
  readonly edgeGuards?: readonly string[]
  /** Words a letter away from one of `edge`, which are no mistakes. */
  readonly notTypos?: readonly string[]

  /** "You have the wrong person": marked, and about this number alone. */
  readonly wrongNumber: Words

  /** How "stop X" is said; `{}` stands where X does. A pattern of any language takes an X of any language. */
  readonly stopWhat: Words
  /** "No advertising": all marketing, in words that name nothing else. */
  readonly stopMarketing?: Words
  /** Words that may stand between the pattern and X: articles, "all", "your". */
  readonly fillers: readonly string[]
  /** X that means everything. */
  readonly everything: Words
  /** X that means everything, unless a topic has this name. */
  readonly updates: Words
  /** X that means all marketing, whatever the topics are called. */
  readonly marketing: Words
  /** X that means all marketing, unless a topic has this name. */
  readonly offers: Words

  /** Undoes a no of the last day, else asks for a new yes. Nothing that is said for another reason may stand here. */
  readonly start: Words
  readonly help: Words

  /** Answers to an open question, and nothing else. */
  readonly yes: Words
  /** Yes only where the question was asked in this language: the same letters mean something else in another. */
  readonly yesAtHome: Words
  readonly no: Words
  /** "I did not ask for this": an answer only where it was offered. */
  readonly notMe?: Words

  /** Said before or after, and changing nothing. */
  readonly courtesy: readonly string[]
  /** The same where words are written without spaces. */
  readonly attached?: { readonly before: readonly string[]; readonly after: readonly string[] }
}
