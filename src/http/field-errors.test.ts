import { type TSchema, Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { fieldErrors } from './field-errors.ts'
import { validator } from './validator.ts'

function told(schema: TSchema, sent: unknown, httpPart: 'body' | 'querystring' = 'body') {
  const check = validator({ schema, method: 'POST', url: '/', httpPart }) as unknown as {
    (data: unknown): boolean
    errors: Parameters<typeof fieldErrors>[0] | null
  }
  return check(sent) ? [] : fieldErrors(check.errors ?? [])
}

const closed = { additionalProperties: false }
const Order = Type.Object(
  {
    numbers: Type.Array(Type.String({ maxLength: 5 }), { minItems: 1, maxItems: 2, uniqueItems: true }),
    answer: Type.Optional(Type.Enum(['given', 'refused'])),
    age: Type.Optional(Type.Integer({ minimum: 18 })),
    at: Type.Optional(Type.String({ format: 'date-time' })),
    note: Type.Optional(Type.Union([Type.String({ maxLength: 3 }), Type.Null()])),
    evidence: Type.Optional(
      Type.Record(Type.String({ pattern: '^[a-z]+$' }), Type.Union([Type.String(), Type.Boolean()])),
    ),
    place: Type.Optional(Type.Object({ 'a/b': Type.String() }, closed)),
    filled: Type.Optional(
      Type.Union([
        Type.Object({ from: Type.String({ minLength: 1 }), otherwise: Type.String({ minLength: 1 }) }, closed),
        Type.Object({ text: Type.String({ minLength: 1 }) }, closed),
      ]),
    ),
  },
  closed,
)

describe('a body with several mistakes', () => {
  test('is told all of them, each at its own place', () => {
    const sent = { answer: 'maybe', age: 3, at: 'yesterday', colour: 'red' }
    expect(
      told(Order, sent)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['/age', '/answer', '/at', '/colour', '/numbers'])
  })

  test('is told at most a hundred', () => {
    const sent = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`unknown${at}`, 1]))
    expect(told(Order, { numbers: ['1'], ...sent })).toHaveLength(100)
  })
})

describe('each mistake names the way out', () => {
  test.each([
    [{}, '/numbers', 'Is missing.'],
    [{ numbers: [] }, '/numbers', 'Must have at least 1 entry.'],
    [
      { numbers: ['1', '2', '3'] },
      '/numbers',
      'Must have at most 2 entries; this has 3. Send the rest in another request.',
    ],
    [{ numbers: ['1', '1'] }, '/numbers', 'Entries 0 and 1 are the same: send it once.'],
    [{ numbers: ['123456'] }, '/numbers/0', 'Must have at most 5 characters; this has 6.'],
    [{ numbers: [7] }, '/numbers/0', 'Must be a string, not a number.'],
    [{ numbers: ['1'], answer: 'maybe' }, '/answer', 'Must be one of: given, refused.'],
    [{ numbers: ['1'], age: 17 }, '/age', 'Must be 18 or more.'],
    [{ numbers: ['1'], age: '20' }, '/age', 'Must be an integer, not a string.'],
    [{ numbers: ['1'], at: '2026' }, '/at', 'Must be a moment with its offset, such as 2026-11-20T17:31:00Z.'],
    [{ numbers: ['1'], place: {} }, '/place/a~1b', 'Is missing.'],
    [{ numbers: ['1'], place: { 'a/b': 'x', c: 1 } }, '/place/c', 'Is not known here. Known are: a/b.'],
  ])('%j', (sent, path, message) => {
    expect(told(Order, sent)).toEqual([{ path, message }])
  })
})

describe('a field that takes several forms', () => {
  test('is told about the form that was meant', () => {
    expect(told(Order, { numbers: ['1'], note: 'too long' })).toEqual([
      { path: '/note', message: 'Must have at most 3 characters; this has 8.' },
    ])
  })

  test('is told nothing of a form whose fields it has not', () => {
    expect(told(Order, { numbers: ['1'], filled: { from: 'name', otherwise: '' } })).toEqual([
      { path: '/filled/otherwise', message: 'Must not be empty.' },
    ])
    expect(told(Order, { numbers: ['1'], filled: {} }).map(({ path }) => path)).toEqual([
      '/filled/from',
      '/filled/otherwise',
      '/filled/text',
    ])
  })

  test('is told all types that would do where none was met', () => {
    expect(told(Order, { numbers: ['1'], note: 4 })).toEqual([
      { path: '/note', message: 'Must be a string or null, not a number.' },
    ])
    expect(told(Order, { numbers: ['1'], evidence: { ip: [1], form: {} } })).toEqual([
      { path: '/evidence/ip', message: 'Must be a string or a boolean, not an array.' },
      { path: '/evidence/form', message: 'Must be a string or a boolean, not an object.' },
    ])
  })
})

describe('a query string', () => {
  const Query = Type.Object(
    { limit: Type.Integer(), topic: Type.Array(Type.String()), archived: Type.Boolean() },
    closed,
  )

  test('is text that stands for numbers, booleans and lists of one', () => {
    expect(told(Query, { limit: '50', topic: 'offers', archived: 'true' }, 'querystring')).toEqual([])
  })

  test('is held as strictly as a body otherwise', () => {
    const sent = { limit: 'many', topic: 'offers', archived: 'true', x: '1' }
    expect(told(Query, sent, 'querystring').map(({ path }) => path)).toEqual(['/x', '/limit'])
  })
})
