/**
 * Reads CSV as people have it: with a byte order mark or without, in UTF-8, UTF-16 or Windows-1252, parted by commas,
 * semicolons, tabs or bars, with line breaks inside quotes. It reads as it comes, and holds no more than a row.
 */
import { Readable } from 'node:stream'
import { type CsvError, parse } from 'csv-parse'

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

export interface CsvShape {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}

/** A row may be this long, in bytes: what is longer has a quote that nobody closed. */
export const rowBytesMost = 256 * 1_024

/** Something in the file that ends its reading; `line` counts from 1. */
export class CsvFault extends Error {
  readonly line: number
  constructor(message: string, line: number) {
    super(message)
    this.name = 'CsvFault'
    this.line = line
  }
}

/** Tells an encoding from the first bytes of a file; `wholeIsUtf8` says whether all of it can be read as UTF-8. */
export function encodingOf(head: Buffer, wholeIsUtf8: boolean): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  // A spreadsheet's UTF-16 without its mark: every other byte of plain letters is nought.
  const pair = head.subarray(0, 64)
  if (pair.length >= 4 && pair.every((byte, at) => at % 2 === 0 || byte === 0)) return 'utf-16le'
  if (pair.length >= 4 && pair.every((byte, at) => at % 2 === 1 || byte === 0)) return 'utf-16be'
  return wholeIsUtf8 ? 'utf-8' : 'windows-1252'
}

/** The separator of the first line: the one that stands most often outside of quotes; a comma where none does. */
export function delimiterOf(head: string): Delimiter {
  const counts = new Map<string, number>()
  let quoted = false
  for (const char of head) {
    if (char === '"') quoted = !quoted
    else if (!quoted && (char === '\n' || char === '\r')) {
      if (counts.size > 0) break
    } else if (!quoted && (delimiters as readonly string[]).includes(char)) {
      counts.set(char, (counts.get(char) ?? 0) + 1)
    }
  }
  let best: Delimiter = ','
  for (const delimiter of delimiters) if ((counts.get(delimiter) ?? 0) > (counts.get(best) ?? 0)) best = delimiter
  return best
}

/** Text out of bytes as they come, without its byte order mark. What cannot be read becomes U+FFFD. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/** The rows in their order, empty ones left out. Throws CsvFault. */
export async function* csvRows(
  chunks: AsyncIterable<Uint8Array>,
  { encoding, delimiter }: CsvShape,
): AsyncGenerator<readonly string[]> {
  const source = Readable.from(decoded(chunks, encoding), { objectMode: true })
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: rowBytesMost,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  try {
    for await (const row of parser) yield row as readonly string[]
  } catch (error) {
    throw isCsvError(error) ? new CsvFault(wordsOf(error), error.lines) : error
  } finally {
    source.destroy()
    parser.destroy()
  }
}

function isCsvError(error: unknown): error is CsvError & { readonly lines: number } {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith('CSV_')
}

function wordsOf({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quote is opened and never closed.'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'A row is too long: most likely a quote is opened there and never closed.'
  return 'A quote stands where none may stand: double it inside of quotes.'
}
