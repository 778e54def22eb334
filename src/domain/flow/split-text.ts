/** A long text in pieces that are still read well: cut between paragraphs, else lines, sentences, words, and last between signs. */

/** Pieces of at most `most` UTF-16 units, in order; none of them blank. */
export function splitText(text: string, most: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > most) {
    const cut = cutOf(rest, most)
    pieces.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  return rest === '' ? pieces : [...pieces, rest]
}

/** In the second half where there is one: a first piece of one word is no piece. */
function cutOf(text: string, most: number): number {
  const window = text.slice(0, most + 1)
  for (const boundary of [/\n\s*\n/g, /\n/g, /[.!?。！？।؟]["'”’)]*\s/g, /\s/g]) {
    const last = [...window.matchAll(boundary)].map(({ index, 0: { length } }) => index + length).at(-1)
    // What is cut off behind the boundary is blank, and is trimmed.
    if (last !== undefined && last > most / 2) return last
  }
  return betweenSigns(text, most)
}

/** Never within what is seen as one sign: an emoji of several, a letter with its marks. */
function betweenSigns(text: string, most: number): number {
  const near = text.slice(0, most + 50)
  let cut = 0
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(near)) {
    if (index > most) break
    cut = index
  }
  if (cut > 0) return cut
  const isPair = /[\ud800-\udbff]/.test(text[most - 1] ?? '')
  return isPair && most > 1 ? most - 1 : most
}
