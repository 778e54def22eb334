/**
 * A workspace's regression file: messages, each with the intent that it should come to. It comes as CSV or as lines of
 * JSON, is kept as cases, and goes out as CSV. Every line that cannot be read is told at once.
 */
import { Readable } from 'node:stream'
import { CsvFault, csvRows, delimiterOf } from '../base/csv-read.ts'
import { csvLine } from '../base/csv-write.ts'
import { Fault, type FieldError } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { withBuiltIns } from '../domain/intent/built-in.ts'
import { noIntent, type RegressionCase, regressionMost } from '../domain/intent/intent.ts'
import { intentSettingsOf } from './intent-models.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. The file takes the place of the one before. */
export async function saveRegressionFile(
  stores: Pick<Stores, 'intents' | 'workspaces' | 'audit'>,
  by: By,
  text: string,
): Promise<readonly RegressionCase[]> {
  const { workspaceId } = by.actor
  await stores.workspaces.lock(workspaceId)
  const intents = withBuiltIns(await stores.intents.list(workspaceId))
  const regression = await readRegressionFile(text, new Set([noIntent, ...intents.map(({ key }) => key)]))
  const settings = await intentSettingsOf(stores, workspaceId)
  await stores.intents.saveSettings({ ...settings, regression })
  await stores.audit.write([
    auditEntry(by, {
      action: 'intents.regression-file-saved',
      subject: { kind: 'workspace', id: workspaceId },
      detail: { cases: regression.length },
    }),
  ])
  return regression
}

/** As CSV with its head, as it can be read again. */
export function writeRegressionFile(cases: readonly RegressionCase[]): string {
  return [
    ['message', 'intent', 'language'],
    ...cases.map(({ message, intent, language }) => [message, intent, language]),
  ]
    .map((cells) => csvLine(cells, { raw: true }))
    .join('')
}

const longestMessage = 1_000
const language = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

interface Line {
  /** In the file, from 1. */
  readonly line: number
  readonly message: unknown
  readonly intent: unknown
  readonly language: unknown
}

/** `known` are the intents that may be expected. Throws `invalid` with every line that is wrong. */
export async function readRegressionFile(text: string, known: ReadonlySet<string>): Promise<RegressionCase[]> {
  const lines = /^\s*\{/.test(text) ? jsonLines(text) : await csvLines(text)
  const errors = lines.flatMap((line) => errorsOf(line, known))
  if (lines.length > regressionMost)
    errors.push(wrong(`Holds ${lines.length} messages; ${regressionMost} are the most.`))
  if (errors.length > 0) throw invalid(errors.slice(0, errorsMost))
  return lines.map(({ message, intent, language: tag }) => ({
    message: String(message).trim(),
    intent: String(intent).trim(),
    language: isBlank(tag) ? null : String(tag).trim(),
  }))
}

const errorsMost = 50

function errorsOf({ line, message, intent, language: tag }: Line, known: ReadonlySet<string>): FieldError[] {
  const at = (what: string) => wrong(`Line ${line}: ${what}`)
  const errors: FieldError[] = []
  if (typeof message !== 'string' || isBlank(message)) errors.push(at('the message is missing.'))
  else if (message.length > longestMessage) errors.push(at(`a message has at most ${longestMessage} characters.`))
  if (typeof intent !== 'string' || isBlank(intent))
    errors.push(at(`the intent is missing. Write ${noIntent} for none.`))
  else if (!known.has(intent.trim())) {
    errors.push(at(`there is no intent ${intent.trim().slice(0, 40)}. Write ${noIntent} for none.`))
  }
  if (!isBlank(tag) && !(typeof tag === 'string' && language.test(tag.trim()))) {
    errors.push(at('the language is no tag such as en or pt-BR.'))
  }
  return errors
}

function jsonLines(text: string): Line[] {
  return text.split(/\r?\n/).flatMap((row, at) => {
    if (row.trim() === '') return []
    const read = parsed(row)
    if (read === undefined) {
      throw invalid([wrong(`Line ${at + 1}: is no JSON such as {"message": "…", "intent": "help"}.`)])
    }
    return [{ line: at + 1, message: read.message, intent: read.intent, language: read.language }]
  })
}

function parsed(row: string): Partial<Record<keyof Line, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(row)
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}

/** With a head that names its columns in any order, or without: message, intent, language. */
async function csvLines(text: string): Promise<Line[]> {
  const rows: (readonly string[])[] = []
  try {
    const shape = { encoding: 'utf-8', delimiter: delimiterOf(text.slice(0, 4_096)) } as const
    for await (const row of csvRows(Readable.from([Buffer.from(text)]), shape)) rows.push(row)
  } catch (error) {
    if (error instanceof CsvFault) throw invalid([wrong(`Line ${error.line}: ${error.message}`)])
    throw error
  }
  const head = rows[0]?.map((cell) => cell.replace('\ufeff', '').trim().toLowerCase()) ?? []
  const named = head.includes('message') && head.includes('intent')
  const column = (name: string, otherwise: number) => (named ? head.indexOf(name) : otherwise)
  const [message, intent, tag] = [column('message', 0), column('intent', 1), column('language', 2)]
  return rows.slice(named ? 1 : 0).map((row, at) => ({
    line: at + (named ? 2 : 1),
    message: row[message],
    intent: row[intent],
    language: row[tag],
  }))
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
}

function wrong(message: string): FieldError {
  return { path: '/text', message }
}

function invalid(errors: readonly FieldError[]): Fault {
  return new Fault('invalid', 'The regression file cannot be read.', { errors })
}
