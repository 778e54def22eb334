import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords, type Piece } from './diff.ts'

const joined = (pieces: readonly Piece[], kind: Piece['kind']) =>
  pieces
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece) => piece.text)
    .join('')

describe('what changed between two wordings', () => {
  test('is shown word by word', () => {
    expect(diffWords('up to 4 a month', 'up to 2 a month')).toEqual([
      { kind: 'same', text: 'up to ' },
      { kind: 'gone', text: '4 ' },
      { kind: 'new', text: '2 ' },
      { kind: 'same', text: 'a month' },
    ])
  })

  test('is nothing where nothing changed', () => {
    expect(diffWords('Type STOP', 'Type STOP')).toEqual([{ kind: 'same', text: 'Type STOP' }])
    expect(diffWords('', '')).toEqual([])
  })

  test('loses no word of either', () => {
    const text = fc
      .array(fc.constantFrom('offers ', 'and ', 'news', '\n', 'STOP '), { maxLength: 20 })
      .map((words) => words.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = diffWords(before, after)
        expect(joined(pieces, 'gone')).toBe(before)
        expect(joined(pieces, 'new')).toBe(after)
      }),
    )
  })
})
