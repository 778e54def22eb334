/** Which column holds what, guessed from its name; people say it in many ways. Whoever imports can say it otherwise. */
import { readPhone } from '../base/phone.ts'
import { meansOptIn } from './contact.ts'
import { type ImportField, type ImportKind, type ImportSettings, importFields } from './import.ts'

const names: Readonly<Record<ImportField, readonly string[]>> = {
  number: [
    ...['number', 'phone', 'phone number', 'telephone', 'mobile', 'mobile number', 'mobile phone', 'cell', 'cellphone'],
    ...['whatsapp', 'whatsapp number', 'msisdn', 'e164', 'tel', 'phone e164', 'contact number'],
    ...['telefon', 'telefonnummer', 'handy', 'handynummer', 'rufnummer', 'mobil', 'mobilnummer'],
    ...[
      'telefono',
      'numero',
      'movil',
      'celular',
      'numero de telefono',
      'telephone portable',
      'portable',
      'mobiltelefon',
    ],
    ...['telefone', 'numero de telefone', 'फ़ोन', 'मोबाइल', 'الهاتف', 'رقم الهاتف', 'الجوال', 'رقم الجوال'],
  ],
  user_id: ['user id', 'bsuid', 'whatsapp user id', 'wa user id'],
  email: [
    'email',
    'e mail',
    'email address',
    'mail',
    'correo',
    'correo electronico',
    'courriel',
    'البريد الإلكتروني',
    'ईमेल',
  ],
  name: [
    'name',
    'full name',
    'contact name',
    'customer',
    'customer name',
    'first name',
    'vorname',
    'nombre',
    'nom',
    'nome',
    'नाम',
    'الاسم',
  ],
  language: ['language', 'lang', 'locale', 'sprache', 'idioma', 'langue', 'भाषा', 'اللغة'],
  topics: [
    'topic',
    'topics',
    'list',
    'lists',
    'message type',
    'message types',
    'subscription',
    'thema',
    'themen',
    'tema',
    'temas',
    'sujet',
  ],
  scope: ['scope', 'opt out scope'],
  opt_in: ['consent', 'subscribed', 'whatsapp consent', 'marketing consent', 'status', 'consent status'],
  date: [
    ...[
      'date',
      'consent date',
      'opt in date',
      'opted in at',
      'opt out date',
      'opted out at',
      'occurred at',
      'timestamp',
    ],
    ...[
      'created at',
      'consented at',
      'unsubscribed at',
      'datum',
      'fecha',
      'data',
      'date de consentement',
      'तारीख',
      'التاريخ',
    ],
  ],
  source: ['source', 'consent source', 'origin', 'quelle', 'origen', 'origem', 'channel'],
  wording: ['wording', 'consent text', 'text shown', 'disclosure'],
  reason: ['reason', 'opt out reason', 'grund', 'motivo', 'motif'],
}

/** Fields that mean something for each kind. */
export const fieldsOf: Readonly<Record<ImportKind, readonly ImportField[]>> = {
  noes: ['number', 'user_id', 'email', 'scope', 'topics', 'opt_in', 'date', 'reason'],
  yeses: ['number', 'user_id', 'topics', 'opt_in', 'date', 'source', 'wording', 'language', 'name'],
  contacts: ['number', 'email', 'name', 'language', 'opt_in', 'date'],
}

/** A column name as it is compared: without case, accents and punctuation. */
export function foldColumn(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** A mapping out of the names of columns, each column once. For contacts the other columns become attributes. */
export function guessMapping(
  kind: ImportKind,
  columns: readonly string[],
): Required<Pick<ImportSettings, 'mapping' | 'attributes'>> {
  const mapping: Partial<Record<ImportField, string>> = {}
  const taken = new Set<string>()
  for (const field of importFields.filter((one) => fieldsOf[kind].includes(one))) {
    const wanted = names[field].map(foldColumn)
    const column =
      (field === 'opt_in'
        ? columns.find((one) => meansOptIn(one.trim()) || meansOptIn(foldColumn(one).replaceAll(' ', '_')))
        : undefined) ??
      wanted
        .map((name) => columns.find((one) => !taken.has(one) && foldColumn(one) === name))
        .find((one) => one !== undefined)
    if (column === undefined || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  const rest = kind === 'contacts' ? columns.filter((one) => !taken.has(one)) : []
  const attributes = Object.fromEntries(
    rest.flatMap((column) => {
      const attribute = foldColumn(column).replaceAll(' ', '_')
      return /^[a-z][a-z0-9_]{0,39}$/.test(attribute) && !reserved.includes(attribute) ? [[attribute, column]] : []
    }),
  )
  return { mapping, attributes }
}

const reserved = ['name', 'language', 'country', 'created_at', 'opt_in', 'optin', 'whatsappoptin']

/** Whether the first row names the columns: it does unless one of its cells can be written to. */
export function looksLikeHeader(cells: readonly string[], country: string | undefined): boolean {
  return !cells.some((cell) => /\d{5}/.test(cell) && readPhone(cell.replace(/^'/, ''), country) !== undefined)
}

/** What the columns are called: as their first row says, each name once; or by their place. */
export function columnNames(cells: readonly string[], hasHeader: boolean): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, at) => {
    const name = (hasHeader ? cell.trim().slice(0, 120) : '') || String(at + 1)
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
