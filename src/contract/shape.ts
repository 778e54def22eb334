/** How every shape of the API is written: closed, described, with an example that a test holds against it. */
import { type Static, type TNull, type TObject, type TProperties, type TSchema, type TUnion, Type } from 'typebox'

/** An object that takes these properties and no others. */
export function shape<Properties extends TProperties>(
  properties: Properties,
  description: string,
  example: Static<TObject<Properties>>,
): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false, description, examples: [example] })
}

/** An object inside another, which is explained by it. */
export function part<Properties extends TProperties>(properties: Properties, description: string): TObject<Properties> {
  return Type.Object(properties, { additionalProperties: false, description })
}

export function nullable<T extends TSchema>(schema: T): TUnion<[T, TNull]> {
  return Type.Union([schema, Type.Null()])
}

/** Text of at most `maxLength` characters. */
export function text(maxLength: number, description: string, minLength = 0) {
  return Type.String({ maxLength, description, ...(minLength > 0 ? { minLength } : {}) })
}

export function word<const Words extends readonly string[]>(words: Words, description: string) {
  return Type.Enum<[...Words]>(words as unknown as [...Words], { description })
}

export function count(description: string) {
  return Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description })
}

/** At most 200 rows a page; `next` is there while there are more, and goes back as `cursor`. */
export function pageOf<T extends TSchema>(row: T, description: string, example: unknown) {
  return Type.Object(
    {
      data: Type.Array(row, { maxItems: 200 }),
      next: Type.Optional(Type.String({ maxLength: 512, description: 'Ask for the next page with this as `cursor`.' })),
    },
    { additionalProperties: false, description, examples: [example] },
  )
}

/** What every list takes. */
export const pageQuery = {
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'Rows a page.' })),
  cursor: Type.Optional(Type.String({ maxLength: 512, description: 'The `next` of the page before.' })),
}
