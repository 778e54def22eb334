/** What the validator found, told to the caller: where, what is wrong, and what to send instead. All of it at once. */
import type { ErrorObject } from 'ajv'
import type { FieldError } from '../base/fault.ts'

const mostTold = 100

/** One entry per mistake, at most 100, in the order in which they stand in what was sent. */
export function fieldErrors(found: readonly ErrorObject[]): FieldError[] {
  const told = new Map<string, FieldError>()
  for (const error of withoutEchoes(found)) {
    const path = pathOf(error)
    const message = messageOf(error)
    told.set(`${path}\n${message}`, { path, message })
  }
  return [...told.values()].slice(0, mostTold)
}

/** The JSON pointer of the field to blame: for a missing or an unknown one, the field itself and not what holds it. */
function pathOf({ instancePath, keyword, params }: ErrorObject): string {
  if (keyword === 'required') return `${instancePath}/${pointerPart(params.missingProperty)}`
  if (keyword === 'additionalProperties') return `${instancePath}/${pointerPart(params.additionalProperty)}`
  if (keyword === 'propertyNames') return `${instancePath}/${pointerPart(params.propertyName)}`
  return instancePath
}

function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

/**
 * Where a value may take several forms, the validator complains once for each form and once for all of them. What is kept
 * is what helps: the complaint of the form that was meant, or one that names the types that would do.
 */
function withoutEchoes(found: readonly ErrorObject[]): ErrorObject[] {
  let errors = [...found]
  for (const choice of found.filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')) {
    const isBranch = ({ schemaPath, instancePath }: ErrorObject) =>
      schemaPath.startsWith(`${choice.schemaPath}/`) &&
      (instancePath === choice.instancePath || instancePath.startsWith(`${choice.instancePath}/`))
    const branches = errors.filter(isBranch)
    const isMistype = ({ keyword, instancePath }: ErrorObject) =>
      keyword === 'type' && instancePath === choice.instancePath
    const meant = nearest(
      branches.filter((error) => !isMistype(error)),
      choice,
    )
    const types = branches.filter(isMistype).map(({ params }) => params.type)
    const verdict = meant.length > 0 ? meant : [{ ...choice, keyword: 'type', params: { type: types } }]
    errors = [...errors.filter((error) => error !== choice && !isBranch(error)), ...verdict]
  }
  return errors
}

/** Of the forms that a value may take, those whose fields it has, where there are any: of what is in them it is told then. */
function nearest(branches: readonly ErrorObject[], choice: ErrorObject): readonly ErrorObject[] {
  const formOf = ({ schemaPath }: ErrorObject) => schemaPath.slice(choice.schemaPath.length + 1).split('/')[0]
  const isOfOtherFields = ({ keyword, instancePath }: ErrorObject) =>
    (keyword === 'required' || keyword === 'additionalProperties') && instancePath === choice.instancePath
  const others = new Set(branches.filter(isOfOtherFields).map(formOf))
  const near = branches.filter((error) => !others.has(formOf(error)))
  return near.length > 0 ? near : branches
}

function messageOf({ keyword, params, parentSchema, data, message }: ErrorObject): string {
  const schema = (parentSchema ?? {}) as Described
  switch (keyword) {
    case 'required':
      return sentence('Is missing.', schema.properties?.[params.missingProperty]?.description)
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `Is not known here. Known are: ${Object.keys(schema.properties ?? {}).join(', ')}.`
    case 'propertyNames':
      return `Is no name that can stand here.`
    case 'type':
      return `Must be ${article([params.type].flat())}, not ${article([typeOf(data)])}.`
    case 'enum':
      return `Must be one of: ${params.allowedValues.join(', ')}.`
    case 'const':
      return `Must be ${JSON.stringify(params.allowedValue)}.`
    case 'minLength':
      return params.limit === 1 ? 'Must not be empty.' : `Must have at least ${params.limit} characters.`
    case 'maxLength':
      return `Must have at most ${params.limit} characters; this has ${[...(data as string)].length}.`
    case 'minItems':
      return `Must have at least ${params.limit} ${params.limit === 1 ? 'entry' : 'entries'}.`
    case 'maxItems':
      return `Must have at most ${params.limit} entries; this has ${(data as unknown[]).length}. Send the rest in another request.`
    case 'uniqueItems':
      return `Entries ${params.i} and ${params.j} are the same: send it once.`
    case 'minProperties':
      return `Must have at least ${params.limit} ${params.limit === 1 ? 'field' : 'fields'}.`
    case 'maxProperties':
      return `Must have at most ${params.limit} fields.`
    case 'minimum':
      return `Must be ${params.limit} or more.`
    case 'maximum':
      return `Must be ${params.limit} or less.`
    case 'format':
      return formats[params.format] ?? `Must be written as ${params.format}.`
    case 'pattern':
      return sentence('Is not written as it must be.', schema.description ?? `It must match ${params.pattern}.`)
    default:
      return sentence(`${message ?? 'Is not as it must be'}.`, schema.description)
  }
}

interface Described {
  readonly description?: string
  readonly properties?: Readonly<Record<string, Described>>
}

const formats: Readonly<Record<string, string>> = {
  uuid: 'Must be a UUID, such as 019368f0-8a30-7cc2-9d11-5e0a7f9b1a00.',
  'date-time': 'Must be a moment with its offset, such as 2026-11-20T17:31:00Z.',
  date: 'Must be a day, such as 2026-11-20.',
  email: 'Must be an e-mail address, such as asha@acme.example.',
}

function sentence(first: string, more: string | undefined): string {
  return more === undefined ? first : `${first} ${more}`
}

function article(types: readonly string[]): string {
  return types.map((type) => (type === 'null' ? 'null' : `${/^[aeio]/.test(type) ? 'an' : 'a'} ${type}`)).join(' or ')
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
