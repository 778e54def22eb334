/** What a step says, as the messages that leave for it: within WhatsApp's limits, with this person's links and this run's buttons. */
import { fitLink, fitMessage, fitText } from '../../domain/flow/fit-message.ts'
import type { Effect } from '../../domain/flow/run.ts'
import type { MessageContent } from '../../domain/messenger.ts'

export type Spoken = Extract<Effect, { readonly kind: 'say' | 'media' | 'offer' | 'link' }>

export interface Speaking {
  /** What a tap on this way out carries back. */
  readonly idOf: (exit: string) => string
  /** The person's own page. */
  readonly choicesLink: string
  /** Opens the list that buttons become when they are too many. */
  readonly choose: string
}

export function wordsOf(effect: Spoken, { idOf, choicesLink, choose }: Speaking): MessageContent[] {
  switch (effect.kind) {
    case 'say':
      return fitText(effect.text)
    case 'offer':
      return fitMessage(effect, idOf, choose)
    case 'link':
      return fitLink(effect, choicesLink)
    case 'media': {
      const { media, source, caption, filename } = effect
      return [
        {
          kind: 'media',
          media,
          source,
          ...(caption === undefined || media === 'audio' ? {} : { caption }),
          ...(filename === undefined || media !== 'document' ? {} : { filename }),
        },
      ]
    }
  }
}
