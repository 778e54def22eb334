/** Imports in words. */
import type { Import, ImportField, ImportKind } from '@contract/import.ts'

export const kindWords: Readonly<Record<ImportKind, { readonly name: string; readonly hint: string }>> = {
  noes: {
    name: 'Noes',
    hint: 'People who want nothing, from your former system, from letters, from a list. Always taken, no proof needed. Bring these first.',
  },
  yeses: {
    name: 'Yeses that you attest',
    hint: 'People who agreed somewhere else. Each needs its date, its source and the wording that was shown. They are marked as your word, and end by themselves.',
  },
  contacts: {
    name: 'Contacts without consent',
    hint: 'Names, numbers and attributes. Nobody may be written to because of it. An opt-in that says no is taken as a no; one that says yes is not taken.',
  },
}

export const stateWords: Readonly<Record<Import['state'], string>> = {
  draft: 'Not looked through',
  checking: 'Looking through',
  checked: 'Looked through',
  running: 'Taking',
  done: 'Taken',
  cancelled: 'Stopped',
  failed: 'Cannot be read',
}

export const fieldWords: Readonly<Record<ImportField, string>> = {
  number: 'Telephone number',
  user_id: 'WhatsApp user id',
  email: 'E-mail',
  name: 'Name',
  language: 'Language',
  topics: 'Topics',
  scope: 'How far the no reaches',
  opt_in: 'Opt-in, yes or no',
  date: 'When it was said',
  source: 'Source',
  wording: 'The text that was shown',
  reason: 'Reason',
}

/** What a column can hold, for each kind. */
export const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  noes: ['number', 'user_id', 'email', 'scope', 'topics', 'opt_in', 'date', 'reason'],
  yeses: ['number', 'user_id', 'topics', 'opt_in', 'date', 'source', 'wording', 'language', 'name'],
  contacts: ['number', 'email', 'name', 'language', 'opt_in', 'date'],
}

export const dateFormats = [
  { value: 'iso', label: '2025-03-31' },
  { value: 'dmy', label: '31.03.2025 or 31/03/2025' },
  { value: 'mdy', label: '03/31/2025' },
] as const

/** `48 kB`, `3.2 MB`. */
export function sayBytes(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value)
}
