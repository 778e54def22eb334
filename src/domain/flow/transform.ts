/** Makes a value of another, without code. */
import type { FlowValue, Transform } from './definition.ts'
import { type DateContext, readDate } from './read-date.ts'
import { asciiFigures, readNumber } from './read-number.ts'
import { showValue } from './value.ts'

/** Null where nothing can be made of it, such as a date of "blue". */
export function transform(value: FlowValue, by: Transform, context: DateContext): FlowValue {
  const text = showValue(value)
  switch (by) {
    case 'trim':
      return text.trim().replace(/\s+/g, ' ')
    case 'upper':
      return inLanguage(context.language, (tag) => text.toLocaleUpperCase(tag))
    case 'lower':
      return inLanguage(context.language, (tag) => text.toLocaleLowerCase(tag))
    case 'first_word':
      return text.trim().split(/\s+/)[0] ?? ''
    case 'digits':
      return asciiFigures(text).replace(/\D/g, '')
    case 'round':
      return mapNumber(value, context, Math.round)
    case 'add_one':
      return mapNumber(value ?? 0, context, (number) => number + 1)
    case 'length':
      return [...text].length
    case 'date_iso':
      return readDate(text, context) ?? momentDay(text)
    case 'json':
      return JSON.stringify(value)
  }
}

function mapNumber(value: FlowValue, { language }: DateContext, change: (number: number) => number): FlowValue {
  const number = typeof value === 'number' ? value : readNumber(showValue(value), language)
  if (number === undefined) return null
  // JSON has no nought below zero.
  const changed = change(number) + 0
  return Number.isFinite(changed) ? changed : null
}

function momentDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10)
}

/** A tag that Intl does not know is no reason to stop. */
function inLanguage(language: string, change: (tag?: string) => string): string {
  try {
    return change(language)
  } catch {
    return change()
  }
}
