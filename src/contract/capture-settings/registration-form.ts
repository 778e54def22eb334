/** What a sign-up form asks besides consent. */
import { Type } from 'typebox'
import { part, text, word } from '../shape.ts'
import { attributeName, Language } from '../terms.ts'
import { Origins } from './origins.ts'

const Labels = Type.Record(Language, Type.String({ minLength: 1, maxLength: 120 }), {
  additionalProperties: false,
  maxProperties: 40,
  description: 'By language.',
})

const Field = part(
  {
    attribute: Type.String({
      pattern: attributeName,
      maxLength: 64,
      description: 'Where the answer goes: `name` and `email` are the contact’s own, anything else is an attribute.',
    }),
    kind: word(['text', 'email', 'date', 'number', 'choice'], 'What can be entered.'),
    required: Type.Optional(Type.Boolean({ description: 'Whether one can register without it.' })),
    labels: Type.Optional(Labels),
    choices: Type.Optional(
      Type.Array(part({ value: text(100, 'What is kept.', 1), labels: Labels }, 'One that can be chosen.'), {
        maxItems: 100,
      }),
    ),
  },
  'One field. Name, email, birthday, city and postcode have words of ours in every language.',
)

export const RegistrationFormSettings = part(
  { fields: Type.Array(Field, { maxItems: 20 }), origins: Type.Optional(Origins) },
  'Registration forms only. The boxes for consent stand apart from these, and nobody has to tick one.',
)
