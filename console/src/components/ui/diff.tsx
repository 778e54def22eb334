/** What changed in a text: struck where it went, underlined where it came. */
import { diffWords } from '../../lib/diff.ts'

export function Diff({ before, after }: { readonly before: string; readonly after: string }) {
  return diffWords(before, after).map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces are nothing but their place.
    if (piece.kind === 'same') return <span key={index}>{piece.text}</span>
    // biome-ignore lint/suspicious/noArrayIndexKey: as above.
    return piece.kind === 'gone' ? <del key={index}>{piece.text}</del> : <ins key={index}>{piece.text}</ins>
  })
}
