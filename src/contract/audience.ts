/** Who is meant, as a rule over what is known of people. The gate says, person by person, who may be messaged. */
import { type Static, Type } from 'typebox'
import { nullable, part, text, word } from './shape.ts'

export const conditionOps = ['is', 'is_not', 'contains', 'in', 'above', 'below', 'known', 'unknown'] as const

export const Condition = part(
  {
    attribute: Type.String({
      pattern: '^[a-z][a-z0-9_]{0,63}$',
      maxLength: 64,
      description: 'An attribute, or `name`, `language`, `country`, `opt_in`, `created_at`.',
    }),
    op: word(conditionOps, '`known` and `unknown` take no value; `in` takes a list.'),
    value: Type.Optional(
      Type.Union(
        [
          text(1000, 'Text; a moment in RFC 3339 for times.'),
          Type.Number(),
          Type.Boolean(),
          Type.Array(text(200, 'One of these.'), { minItems: 1, maxItems: 200 }),
        ],
        { description: 'What it is compared with.' },
      ),
    ),
  },
  'A sentence about a person: "Country is France".',
)
export type Condition = Static<typeof Condition>

export const Audience = part(
  { all: Type.Array(Condition, { maxItems: 20, description: 'All of them hold; none means everybody.' }) },
  'Who is meant.',
)
export type Audience = Static<typeof Audience>

/** What a person is called in a list: their name, else their number. */
export const PersonRef = part(
  {
    contact: nullable(Type.String({ format: 'uuid', maxLength: 36 })),
    name: nullable(text(200, 'As known.')),
    number: nullable(text(40, 'E.164, or masked to the last two digits where the role may not read it.')),
  },
  'A person, named.',
)
export type PersonRef = Static<typeof PersonRef>
