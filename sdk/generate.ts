/**
 * Writes the types of every operation from the OpenAPI document: one entry an operation, with what goes in and what comes
 * out. A generator of our own, because the usual ones need the compiler's API, which TypeScript 7 does not have.
 */
export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

interface Operation {
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >
  readonly security?: readonly object[]
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema
}

interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly description?: string
}

const head = `/** Every operation of the API. Written by sdk/generate.ts from /openapi.json: change the API, not this file. */
export interface Operations {
`

/** The whole file `src/operations.ts`. Only what a key may call stands in it. */
export function operationsFile({ paths }: OpenApi): string {
  const entries = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { security = [] }]) => path.startsWith('/v1/') && security.length > 0)
      .map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
  )
  const written = entries
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, operation }) => entry(name, operation))
  return `${head}${written.join('')}}\n`
}

function entry(name: string, operation: Operation): string {
  const { summary, description, parameters = [], requestBody, responses } = operation
  const body = requestBody?.content['application/json']?.schema
  const [answer] = Object.entries(responses)
    .filter(([status]) => status.startsWith('2'))
    .map(([, { content }]) => content?.['application/json']?.schema)
  const lines = [
    comment([summary, description].filter(Boolean).join('. '), 1),
    `${pad(1)}'${name}': {\n`,
    `${pad(2)}path: ${parametersOf(parameters, 'path')}\n`,
    `${pad(2)}query: ${parametersOf(parameters, 'query')}\n`,
    `${pad(2)}body: ${body === undefined ? 'undefined' : typeOf(body, 2)}\n`,
    `${pad(2)}answer: ${answer === undefined || answer.type === 'null' ? 'undefined' : typeOf(answer, 2)}\n`,
    `${pad(1)}}\n`,
  ]
  return lines.join('')
}

function parametersOf(parameters: readonly Parameter[], place: string): string {
  const own = parameters.filter((parameter) => parameter.in === place)
  if (own.length === 0) return 'undefined'
  return fieldsOf(
    own.map(({ name, required = false, description, schema }) => ({
      name,
      required,
      schema: description === undefined ? schema : { ...schema, description },
    })),
    2,
  )
}

interface Field {
  readonly name: string
  readonly required: boolean
  readonly schema: Schema
}

function fieldsOf(fields: readonly Field[], depth: number): string {
  const lines = fields.map(
    ({ name, required, schema }) =>
      `${comment(schema.description, depth + 1)}${pad(depth + 1)}${key(name)}${required ? '' : '?'}: ${typeOf(schema, depth + 1)}\n`,
  )
  return `{\n${lines.join('')}${pad(depth)}}`
}

export function typeOf(schema: Schema, depth: number): string {
  if ('const' in schema) return literal(schema.const)
  if (schema.enum !== undefined) return schema.enum.map(literal).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return unique(choices.map((one) => typeOf(one, depth))).join(' | ')
  if (schema.allOf !== undefined) return unique(schema.allOf.map((one) => bracketed(typeOf(one, depth)))).join(' & ')
  const { type } = schema
  if (Array.isArray(type)) return unique(type.map((one: string) => typeOf({ ...schema, type: one }, depth))).join(' | ')
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type
    case 'integer':
    case 'number':
      return 'number'
    case 'array':
      return `${bracketed(typeOf(schema.items ?? {}, depth))}[]`
    case 'object':
      return objectOf(schema, depth)
    default:
      return 'unknown'
  }
}

function objectOf(
  { properties, required = [], additionalProperties, patternProperties }: Schema,
  depth: number,
): string {
  if (properties !== undefined && Object.keys(properties).length > 0) {
    return fieldsOf(
      Object.entries(properties).map(([name, schema]) => ({ name, schema, required: required.includes(name) })),
      depth,
    )
  }
  const values = [
    ...Object.values(patternProperties ?? {}),
    ...(typeof additionalProperties === 'object' ? [additionalProperties] : []),
  ]
  const value = values.length === 0 ? 'unknown' : unique(values.map((one) => typeOf(one, depth))).join(' | ')
  return `Record<string, ${value}>`
}

function literal(value: unknown): string {
  return typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value)
}

function unique(types: readonly string[]): string[] {
  return [...new Set(types)]
}

function bracketed(type: string): string {
  return / [|&] /.test(type) && !type.startsWith('{') ? `(${type})` : type.includes('} |') ? `(${type})` : type
}

function key(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name}'`
}

function comment(text: string | undefined, depth: number): string {
  if (text === undefined || text === '') return ''
  const safe = text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim()
  return `${pad(depth)}/** ${safe} */\n`
}

function pad(depth: number): string {
  return '  '.repeat(depth)
}
