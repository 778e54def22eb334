import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CsvFault, csvRows, delimiterOf, delimiters, type Encoding, encodingOf, encodings } from './csv-read.ts'
import { csvLine } from './csv-write.ts'

async function read(bytes: Buffer, encoding: Encoding = 'utf-8', delimiter = ',', piece = 7): Promise<string[][]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece)
  }
  const rows: string[][] = []
  const shape = { encoding, delimiter: delimiter as ',' }
  for await (const row of csvRows(pieces(), shape)) rows.push([...row])
  return rows
}

function encoded(text: string, encoding: Encoding): Buffer {
  const marked = `\uFEFF${text}`
  if (encoding === 'utf-16le') return Buffer.from(marked, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(marked, 'utf16le').swap16()
  return encoding === 'utf-8' ? Buffer.from(marked) : Buffer.from(text, 'latin1')
}

describe('A file as people have it', () => {
  test('is read in every encoding, with its mark or without, wherever its pieces are cut', async () => {
    const text = 'name,number\r\nJürgen,+49 171 3920001\r\n"Müller, ""Möbel""","a\nb"\r\n'
    const rows = [
      ['name', 'number'],
      ['Jürgen', '+49 171 3920001'],
      ['Müller, "Möbel"', 'a\nb'],
    ]
    for (const encoding of encodings) {
      const bytes = encoded(text, encoding)
      for (const piece of [1, 2, 3, 1_000]) expect(await read(bytes, encoding, ',', piece)).toEqual(rows)
      expect(encodingOf(bytes, encoding === 'utf-8')).toBe(encoding)
    }
  })

  test('UTF-16 without its mark is told by its noughts', () => {
    expect(encodingOf(Buffer.from('number;date', 'utf16le'), true)).toBe('utf-16le')
    expect(encodingOf(Buffer.from('number;date', 'utf16le').swap16(), true)).toBe('utf-16be')
  })

  test('is parted by whatever stands most often in its first line, and not inside of quotes', () => {
    expect(delimiterOf('a;b;c\n1,2,3,4,5')).toBe(';')
    expect(delimiterOf('"Smith, John, Jr";b')).toBe(';')
    expect(delimiterOf('a\tb,c\td')).toBe('\t')
    expect(delimiterOf('number')).toBe(',')
  })

  test('with a quote that nobody closes says in which line, and reads no further', async () => {
    await expect(read(Buffer.from('a,b\n1,2\n"3,4\n5,6\n'))).rejects.toThrow(CsvFault)
    await expect(read(Buffer.from(`a\n"${'x'.repeat(400_000)}`), 'utf-8', ',', 65_536)).rejects.toThrow(/never closed/)
  })
})

const cell = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\uFEFF', ''))
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))

describe('What we write', () => {
  test('raw, is read back as it was, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, piece) => {
        // A lone surrogate is no text; an empty line is no row.
        const whole = rows.map((row) => row.map((one) => one.toWellFormed()))
        const text = whole.map((row) => csvLine(row, { raw: true })).join('')
        const expected = whole.filter((row) => row.length > 1 || row[0] !== '')
        expect(await read(Buffer.from(text), 'utf-8', ',', piece)).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })

  test('for a spreadsheet, has no cell that one would run', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows.map((row) => csvLine(row.map((one) => one.toWellFormed()))).join('')
        for (const row of await read(Buffer.from(text))) {
          for (const one of row) expect(one.trimStart()).not.toMatch(/^[=+\-@\t\r]/)
        }
      }),
      { numRuns: 300 },
    )
    expect(csvLine(['+61491570156', '=1+1', 'plain'])).toBe("'+61491570156,'=1+1,plain\r\n")
  })
})

test('No bytes at all make the reader do anything but answer rows or a fault', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom(...encodings),
      fc.constantFrom(...delimiters),
      async (bytes, encoding, delimiter) => {
        const rows = await read(Buffer.from(bytes), encoding, delimiter).catch((error: unknown) => {
          if (error instanceof CsvFault) return []
          throw error
        })
        for (const row of rows) for (const one of row) expect(typeof one).toBe('string')
      },
    ),
    { numRuns: 500 },
  )
})
