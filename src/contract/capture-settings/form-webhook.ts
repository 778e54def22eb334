/** How the payloads of a form or shop tool are read. */
import { type Static, Type } from 'typebox'
import { part, text, word } from '../shape.ts'
import { attributeName, TopicKey } from '../terms.ts'

export const formSources = ['signed', 'shopify', 'woocommerce', 'typeform', 'google_forms'] as const
export const FormSource = word(formSources, 'Which tool sends, and so how it signs.')

const Paths = Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
  maxItems: 20,
  description: 'The first place that holds something counts: `customer.phone`, `meta_data[key=whatsapp].value`.',
})

export const FormMapping = part(
  {
    number: Type.Optional(Paths),
    email: Type.Optional(Paths),
    name: Type.Optional(Paths),
    language: Type.Optional(Paths),
    country: Type.Optional(Paths),
    date: Type.Optional(Paths),
    page: Type.Optional(Paths),
    act: Type.Optional(Paths),
    attributes: Type.Optional(
      Type.Array(
        part(
          { name: Type.String({ pattern: attributeName, maxLength: 64, description: 'The attribute.' }), from: Paths },
          'An attribute, and where it stands.',
        ),
        { maxItems: 50 },
      ),
    ),
    consent: Type.Optional(
      Type.Array(
        part(
          {
            path: text(300, 'Where the box stands.', 1),
            is: Type.Optional(
              Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
                maxItems: 20,
                description: 'What stands there when it was ticked. Without it: yes, true, on, 1 and accepted.',
              }),
            ),
            topics: Type.Optional(
              Type.Array(TopicKey, {
                maxItems: 50,
                description: 'What it asks for. Without it: every topic of the place.',
              }),
            ),
          },
          'A box for consent.',
        ),
        { maxItems: 20 },
      ),
    ),
  },
  'Where things stand in the payload. `act` names what makes two deliveries the same act; without it the bytes do.',
)
export type FormMapping = Static<typeof FormMapping>

export const FormWebhookSettings = part(
  { source: FormSource, mapping: Type.Optional(FormMapping) },
  'Form webhooks only. Without a mapping the one that is ready for the tool holds.',
)
