/** What is true of every shape of the API: bounded, described, closed, and its example is one. */
import { readdirSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'

interface Schema {
  readonly type?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly [key: string]: unknown
}

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const schemas: [string, Schema][] = []
for (const file of files) {
  const module: Record<string, unknown> = await import(/* @vite-ignore */ `./${file}`)
  for (const [name, value] of Object.entries(module)) {
    if (isSchema(value)) schemas.push([`${file} ${name}`, value])
  }
}
const bodies = schemas.filter(([, schema]) => schema.examples !== undefined)

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && '~kind' in value
}

/** Every schema within this one, with the path to it. */
function* within(schema: unknown, path: string): Generator<[string, Schema]> {
  if (typeof schema !== 'object' || schema === null) return
  if (Array.isArray(schema)) {
    for (const [index, item] of schema.entries()) yield* within(item, `${path}/${index}`)
    return
  }
  const known = schema as Schema
  if (typeof known.type === 'string') yield [path, known]
  for (const [key, value] of Object.entries(known)) {
    if (key === 'properties' || key === 'patternProperties') {
      for (const [name, property] of Object.entries(value as object)) yield* within(property, `${path}/${name}`)
    } else if (key === 'items' || key === 'anyOf') {
      yield* within(value, `${path}/${key}`)
    }
  }
}

const all = schemas.flatMap(([name, schema]) => [...within(schema, name)])

test('there are shapes to look at', () => {
  expect(bodies.length).toBeGreaterThan(60)
})

describe('a shape of the API', () => {
  test('bounds every string', () => {
    const loose = all.filter(([, s]) => s.type === 'string' && s.maxLength === undefined && !s.enum && !s.const)
    expect(loose.map(([path]) => path)).toEqual([])
  })

  test('bounds every array', () => {
    const loose = all.filter(([, s]) => s.type === 'array' && s.maxItems === undefined)
    expect(loose.map(([path]) => path)).toEqual([])
  })

  test('takes no property that it does not name, unless it says so', () => {
    const open = all.filter(([, s]) => s.type === 'object' && s.additionalProperties === undefined)
    expect(open.map(([path]) => path)).toEqual([])
  })

  test('bounds every map', () => {
    const loose = all.filter(([, s]) => s.patternProperties !== undefined && s.maxProperties === undefined)
    expect(loose.map(([path]) => path)).toEqual([])
  })

  test('describes every object', () => {
    const silent = all.filter(([, s]) => s.type === 'object' && !s.description && s.patternProperties === undefined)
    expect(silent.map(([path]) => path)).toEqual([])
  })

  // Signing in is better-auth's own part of the wire, with its own names.
  test('has snake_case names on the wire', () => {
    const ours = all.filter(([path]) => !path.startsWith('sign-in.ts'))
    const odd = ours.flatMap(([path, s]) =>
      Object.keys(s.properties ?? {}).flatMap((name) => (/^[a-z][a-z0-9_]*$/.test(name) ? [] : [`${path}/${name}`])),
    )
    expect(odd).toEqual([])
  })
})

describe('the example of a shape', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  formats.default(ajv)

  test.each(bodies)('%s is one', (_name, schema) => {
    const valid = ajv.compile(schema)
    for (const example of schema.examples ?? []) {
      valid(example)
      expect(valid.errors ?? []).toEqual([])
    }
  })
})
