/**
 * Shapes, held strictly: every mistake is found, nothing unknown is dropped in silence, and a body's types are what they
 * are. Only query strings, paths and headers are text that stands for numbers and booleans.
 */
import { Ajv, type Options } from 'ajv'
import formats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'

const options: Options = {
  allErrors: true,
  // Carries the schema beside each error, for the message; what was sent is never logged.
  verbose: true,
  removeAdditional: false,
  useDefaults: true,
  // TypeBox writes `examples` and the like; unknown keywords of our own would be a mistake.
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allowUnionTypes: true,
}

const bodies = withFormats(new Ajv({ ...options, coerceTypes: false }))
const texts = withFormats(new Ajv({ ...options, coerceTypes: 'array' }))

export const validator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) =>
  (httpPart === 'body' ? bodies : texts).compile(schema)

function withFormats(ajv: Ajv): Ajv {
  formats.default(ajv, { mode: 'full', formats: ['uuid', 'date-time', 'date', 'email'] })
  return ajv
}
