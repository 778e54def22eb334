/** Whether a row of a file names a person: in any of its columns, mapped or not, and however their number is written there. */
import { readPhone } from '../base/phone.ts'
import { foldIdentifier, type Identifier, identifierClass } from './address.ts'

/** `country`: whose national form numbers of the file are in. */
export function mentionOf(
  names: readonly Identifier[],
  country: string | undefined,
): (cells: readonly string[]) => boolean {
  const numbers = new Set(names.filter(isNumber).map(foldIdentifier))
  const ends = new Set([...numbers].map(endOf))
  const words = names.filter((name) => !isNumber(name)).map((name) => foldIdentifier(name).toLowerCase())
  const isTheirs = (cell: string) => {
    if (words.length > 0) {
      const text = cell.toLowerCase()
      if (words.some((word) => text.includes(word))) return true
    }
    const digits = cell.replace(/\D/g, '')
    if (digits.length < endDigits || !ends.has(endOf(digits))) return false
    const read = readPhone(cell.trim().replace(/^'/, ''), country)
    // What is no number as it stands cannot be anybody else's.
    return read === undefined || numbers.has(foldIdentifier({ kind: 'phone', value: read.e164 }))
  }
  return (cells) => cells.some(isTheirs)
}

/** Reading a number costs a hundred times what looking at its end costs, and a file has millions. */
const endDigits = 7

function endOf(digits: string): string {
  return digits.slice(-endDigits)
}

function isNumber({ kind }: Identifier): boolean {
  return identifierClass(kind) === 'number'
}
