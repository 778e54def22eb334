/** The sentence beside an empty box, with its topic and its number in their places. */
import { pieces, type Text } from '@copy/words.ts'
import { type MarkKind, WithMark } from './with-mark.tsx'

interface TickProps {
  /** As the notice writes it: `Receive {topic} on WhatsApp at {number}`. */
  readonly text: string
  readonly topic: string
  readonly number: string
  readonly mark: MarkKind
}

export function Tick({ text, topic, number, mark }: TickProps) {
  return pieces(text as Text<'topic' | 'number'>).map((piece) => {
    if (typeof piece === 'string') return <WithMark key={piece} text={piece} mark={mark} />
    return piece.gap === 'topic' ? <b key="topic">{topic}</b> : <bdi key="number">{number}</bdi>
  })
}
