/** What changed between two texts, word by word: kept, gone and new, in reading order. */

export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** The longest common words stay; texts here are a few hundred words, so a table of them all is cheap. */
export function diffWords(before: string, after: string): readonly Piece[] {
  const a = wordsIn(before)
  const b = wordsIn(after)
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      set(
        common,
        i,
        j,
        a[i] === b[j] ? get(common, i + 1, j + 1) + 1 : Math.max(get(common, i + 1, j), get(common, i, j + 1)),
      )
    }
  }
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
    else pieces.push({ kind, text })
  }
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      add('same', left)
      i++
      j++
    } else if (right === undefined || (left !== undefined && get(common, i + 1, j) >= get(common, i, j + 1))) {
      add('gone', left ?? '')
      i++
    } else {
      add('new', right)
      j++
    }
  }
  return pieces
}

/** Words with the space after them, so that the pieces join to the texts again. */
function wordsIn(text: string): readonly string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

function get(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}

function set(table: readonly number[][], i: number, j: number, value: number): void {
  const row = table[i]
  if (row !== undefined) row[j] = value
}
