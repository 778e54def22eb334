/**
 * What the words of a language are about, for the classifier: "not", "send", "list" are ideas that thirty languages share,
 * so what is learnt of one language's noes holds for another's. A speaker can correct a file of `ideas/` without reading code.
 */

/** In the order in which the model knows them; new ones go to the end. */
export const ideas = [
  'not',
  'send',
  'call',
  'bother',
  'message',
  'ad',
  'cease',
  'remove',
  'list',
  'number',
  'me',
  'you',
  'want',
  'receive',
  'again',
  'unsubscribe',
  'tired',
  'agree',
  'alone',
  'any',
  'only',
  'order',
  'ask',
  'how',
  'code',
  'time',
  'goods',
  'shop',
  'bus',
  'put',
  'broken',
  'like',
  'start',
  'wrong',
  'data',
  'person',
  'pause',
  'threat',
  'buy',
  'this',
  'change',
  'told',
  'customer',
  'forget',
  'tell',
  'withdraw',
  'add',
] as const

export type Idea = (typeof ideas)[number]

/**
 * Words with spaces between them: `stop*` is any word that begins so, `*ing` any that ends so, `*tum*` any that has it
 * inside, `a_b` two words that are one. Accents and capitals make no difference. Chinese, Japanese, Korean and Thai words
 * are found wherever they stand, and need no stars.
 */
export type IdeaWords = Readonly<Record<Idea, string>> & {
  /** Words that say nothing by themselves: articles, auxiliaries, greetings. They are passed over. */
  readonly small: string
}
