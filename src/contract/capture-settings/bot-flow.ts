/** How a place in the chat asks. */
import { Type } from 'typebox'
import { part, text, word } from '../shape.ts'

const TemplateName = Type.String({
  pattern: '^[a-z0-9_]{1,512}$',
  maxLength: 512,
  description: 'The approved template that asks outside of the 24-hour window, by its name.',
})

const Phrases = Type.Array(text(140, 'A keyword, the text of a wa.me link, or an ice breaker.', 1), {
  maxItems: 20,
  description: 'Whoever writes one of these is asked.',
})
const chat = { phrases: Type.Optional(Phrases), template: Type.Optional(TemplateName) }

export const BotFlowSettings = part(
  {
    style: Type.Optional(word(['buttons', 'list'], 'Yes to all, choose, no; or every topic a row of a list.')),
    later_days: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 180,
        description: 'Offers "later", and allows one more question so many days after.',
      }),
    ),
    ...chat,
  },
  'Bot flows only.',
)

export const WebviewSettings = part(chat, 'Webviews only.')
export const WhatsappFlowSettings = part(chat, 'WhatsApp Flows only.')
