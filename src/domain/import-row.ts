/** Reads one row of a file by its plan: what somebody says with it, or what keeps it from being taken. Nothing here awaits. */
import { readPhone } from '../base/phone.ts'
import type { Identifier } from './address.ts'
import type { Scope } from './consent.ts'
import type { AttributeValue } from './contact.ts'
import { cellMost, columnsMost, type DateFormat, type ImportField, type ImportKind, type RowOutcome } from './import.ts'
import { readMoment } from './import-moment.ts'
import { readOptIn } from './import-opt-in.ts'
import type { Topic } from './topic.ts'

/** How rows are read: settings with everything looked up that they name. */
export interface RowPlan {
  readonly kind: ImportKind
  /** Where each field stands. */
  readonly at: Readonly<Partial<Record<ImportField, number>>>
  /** Of contacts: name and place of each attribute. */
  readonly attributes: readonly (readonly [name: string, at: number])[]
  readonly country: string | undefined
  readonly dateFormat: DateFormat
  /** By folded key and by folded name. */
  readonly topics: ReadonlyMap<string, Topic>
  /** Where no column names them. */
  readonly defaultTopics: readonly Topic[]
  readonly defaultScope: 'all' | 'marketing' | 'topics'
  readonly defaultDate: string | undefined
  readonly source: string | undefined
  readonly language: string | undefined
  /** Of yeses: the topics that the capture point asks about. */
  readonly asked: ReadonlySet<string>
  /** Of yeses: the languages in which its wording exists, by their folded tag. */
  readonly languages: ReadonlyMap<string, string>
}

export interface ReadNo {
  readonly kind: 'no'
  readonly who: Identifier
  readonly scopes: readonly Scope[]
  readonly occurredAt: Date
  readonly reason?: string
}

export interface ReadYes {
  readonly kind: 'yes'
  readonly who: Identifier
  readonly topics: readonly Topic[]
  readonly occurredAt: Date
  readonly source: string
  readonly wording?: string
  readonly language: string
  readonly name?: string
}

export interface ReadContact {
  readonly kind: 'contact'
  /** Number first. */
  readonly names: readonly [Identifier, ...Identifier[]]
  readonly name?: string
  readonly language?: string
  readonly attributes: Readonly<Record<string, AttributeValue>>
  /** True asks for its proof, false is a no to everything. */
  readonly optIn?: boolean
  readonly occurredAt: Date
}

export interface RowFault {
  readonly kind: 'fault'
  readonly outcome: RowOutcome
  /** What stands there, for whoever mends it. */
  readonly cell: string
}

export type ReadRow = ReadNo | ReadYes | ReadContact | RowFault

export function readImportRow(cells: readonly string[], plan: RowPlan, now: Date): ReadRow {
  if (cells.length > columnsMost) return fault('too_many_cells', String(cells.length))
  const long = cells.find((cell) => cell.length > cellMost)
  if (long !== undefined) return fault('too_long', long)
  const cell = (field: ImportField) => clean(cells[plan.at[field] ?? -1])
  switch (plan.kind) {
    case 'noes':
      return readNo(cell, plan, now)
    case 'yeses':
      return readYes(cell, plan, now)
    case 'contacts':
      return readContact(cell, cells, plan, now)
  }
}

type CellOf = (field: ImportField) => string

function readNo(cell: CellOf, plan: RowPlan, now: Date): ReadRow {
  const optIn = cell('opt_in') === '' ? false : readOptIn(cell('opt_in'))
  if (optIn === undefined) return fault('bad_opt_in', cell('opt_in'))
  if (optIn) return fault('says_yes', cell('opt_in'))
  const who = readWho(cell, plan)
  if ('outcome' in who) return who
  const scopes = readScopes(cell, plan)
  if ('outcome' in scopes) return scopes
  // A day without its hour is over when it ends: what errs, errs towards the no.
  const occurredAt = readMoment(cell('date') || plan.defaultDate || '', plan.dateFormat, 'end', now)
  if (occurredAt === 'bad' || occurredAt === 'future') return badDate(occurredAt, cell('date'))
  const reason = cell('reason')
  return {
    kind: 'no',
    who,
    scopes: scopes.scopes,
    occurredAt: occurredAt === 'none' ? now : occurredAt,
    ...(reason === '' ? {} : { reason: reason.slice(0, 500) }),
  }
}

function readYes(cell: CellOf, plan: RowPlan, now: Date): ReadRow {
  const who = readWho(cell, plan)
  if ('outcome' in who) return who
  const occurredAt = readMoment(cell('date') || plan.defaultDate || '', plan.dateFormat, 'start', now)
  if (plan.at.opt_in !== undefined) {
    const optIn = readOptIn(cell('opt_in'))
    if (cell('opt_in') === '') return fault('says_nothing', '')
    if (optIn === undefined) return fault('bad_opt_in', cell('opt_in'))
    if (!optIn) {
      const end = readMoment(cell('date') || plan.defaultDate || '', plan.dateFormat, 'end', now)
      return { kind: 'no', who, scopes: [{ kind: 'all' }], occurredAt: end instanceof Date ? end : now }
    }
  }
  const topics = readTopics(cell('topics'), plan)
  if ('outcome' in topics) return topics
  if (topics.topics.length === 0) return fault('no_topic', '')
  const other = topics.topics.find(({ topicId }) => !plan.asked.has(topicId))
  if (other !== undefined) return fault('topic_not_asked', other.key)
  if (occurredAt === 'none') return fault('no_date', '')
  if (occurredAt === 'bad' || occurredAt === 'future') return badDate(occurredAt, cell('date'))
  const source = cell('source') || plan.source
  if (source === undefined) return fault('no_source', '')
  const wanted = cell('language') || plan.language
  const language = wanted === undefined ? [...plan.languages.values()][0] : plan.languages.get(wanted.toLowerCase())
  if (language === undefined) return fault('no_wording', wanted ?? '')
  const wording = cell('wording')
  const name = cell('name')
  return {
    kind: 'yes',
    who,
    topics: topics.topics,
    occurredAt,
    source: source.slice(0, 500),
    language,
    ...(wording === '' ? {} : { wording }),
    ...(name === '' ? {} : { name: name.slice(0, 120) }),
  }
}

function readContact(cell: CellOf, cells: readonly string[], plan: RowPlan, now: Date): ReadRow {
  const names: Identifier[] = []
  if (cell('number') !== '') {
    const phone = readPhone(cell('number'), plan.country)
    if (phone === undefined) return fault('not_a_number', cell('number'))
    names.push({ kind: 'phone', value: phone.e164 })
  }
  if (cell('email') !== '') {
    if (!isEmail(cell('email'))) return fault('not_an_email', cell('email'))
    names.push({ kind: 'email', value: cell('email') })
  }
  const [first, ...others] = names
  if (first === undefined) return fault('no_name', '')
  const optIn = cell('opt_in') === '' ? undefined : readOptIn(cell('opt_in'))
  if (cell('opt_in') !== '' && optIn === undefined) return fault('bad_opt_in', cell('opt_in'))
  const language = cell('language')
  if (language !== '' && !languageTag.test(language)) return fault('bad_language', language)
  const said = readMoment(cell('date'), plan.dateFormat, 'end', now)
  const attributes = Object.fromEntries(
    plan.attributes.flatMap(([name, at]) => {
      const value = clean(cells[at])
      return value === '' ? [] : [[name, readAttribute(value)]]
    }),
  )
  const name = cell('name')
  return {
    kind: 'contact',
    names: [first, ...others],
    ...(name === '' ? {} : { name: name.slice(0, 120) }),
    ...(language === '' ? {} : { language }),
    attributes,
    ...(optIn === undefined ? {} : { optIn }),
    occurredAt: said instanceof Date ? said : now,
  }
}

function readWho(cell: CellOf, plan: RowPlan): Identifier | RowFault {
  if (cell('number') !== '') {
    const phone = readPhone(cell('number'), plan.country)
    return phone === undefined ? fault('not_a_number', cell('number')) : { kind: 'phone', value: phone.e164 }
  }
  if (cell('user_id') !== '') {
    return userId.test(cell('user_id'))
      ? { kind: 'bsuid', value: cell('user_id') }
      : fault('not_an_id', cell('user_id'))
  }
  if (cell('email') !== '') {
    return isEmail(cell('email')) ? { kind: 'email', value: cell('email') } : fault('not_an_email', cell('email'))
  }
  return fault('no_name', '')
}

function readScopes(cell: CellOf, plan: RowPlan): { readonly scopes: readonly Scope[] } | RowFault {
  const said = cell('scope').toLowerCase()
  const named = readTopics(cell('topics'), plan)
  if (['all', 'everything', '*'].includes(said)) return { scopes: [{ kind: 'all' }] }
  if (said === 'marketing' || said === 'promotions') return { scopes: [{ kind: 'marketing' }] }
  if (said !== '' && said !== 'topic' && said !== 'topics') {
    // A list of topics in the column of the scope is one all the same.
    const topics = readTopics(said, plan)
    return 'outcome' in topics ? fault('bad_scope', cell('scope')) : { scopes: topics.topics.map(topicScope) }
  }
  if ('outcome' in named) return named
  if (said === '' && cell('topics') === '' && plan.defaultScope !== 'topics')
    return { scopes: [{ kind: plan.defaultScope }] }
  if (named.topics.length === 0) return fault('no_topic', '')
  return { scopes: named.topics.map(topicScope) }
}

function topicScope({ topicId }: Topic): Scope {
  return { kind: 'topic', topicId }
}

/** Keys or names, one or several. An empty cell stands for those of the import. */
function readTopics(text: string, plan: RowPlan): { readonly topics: readonly Topic[] } | RowFault {
  if (text === '') return { topics: plan.defaultTopics }
  const whole = plan.topics.get(text.toLowerCase())
  if (whole !== undefined) return { topics: [whole] }
  const topics: Topic[] = []
  for (const part of text.split(/[,;|+]/)) {
    const word = part.trim().toLowerCase()
    if (word === '') continue
    const topic = plan.topics.get(word)
    if (topic === undefined) return fault('unknown_topic', text)
    if (!topics.includes(topic)) topics.push(topic)
  }
  return { topics }
}

function readAttribute(text: string): AttributeValue {
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,10})?$/.test(text)) return Number(text)
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true'
  return text.slice(0, 1_000)
}

/** Without the blanks around it, and without the apostrophe that spreadsheets put before what is no formula. */
function clean(cell: string | undefined): string {
  const text = (cell ?? '').trim()
  return text.startsWith("'") ? text.slice(1).trim() : text
}

function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@.]{2,}$/.test(text)
}

const userId = /^[A-Z]{2}\.[A-Za-z0-9]{1,146}$/
const languageTag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

function badDate(which: 'bad' | 'future', cell: string): RowFault {
  return fault(which === 'bad' ? 'bad_date' : 'date_in_future', cell)
}

function fault(outcome: RowOutcome, cell: string): RowFault {
  return { kind: 'fault', outcome, cell: cell.slice(0, 60) }
}
