/** What a number's chat offers to whoever has not written yet. GET, PUT /v1/senders/{id}/conversation-starters */
import { type Static, Type } from 'typebox'
import { part, shape, text } from './shape.ts'

export const ConversationStarters = shape(
  {
    ice_breakers: Type.Array(text(80, 'A question or wish, as the person would write it; without emoji.', 1), {
      maxItems: 4,
      uniqueItems: true,
      description: 'A tap sends the text as the person’s own message. It is no consent, whatever it says.',
    }),
    commands: Type.Array(
      part(
        {
          name: Type.String({ pattern: '^[a-z0-9_]{1,32}$', maxLength: 32, description: 'Without its slash.' }),
          description: text(256, 'What it is for.', 1),
        },
        'Offered when somebody types a slash. It arrives as plain text: `/stop` is a stop.',
      ),
      { maxItems: 30 },
    ),
  },
  'All of them: what is left out is taken away.',
  {
    ice_breakers: ['What can I get on WhatsApp?', 'Where is my order?'],
    commands: [{ name: 'stop', description: 'Ends all messages' }],
  },
)
export type ConversationStarters = Static<typeof ConversationStarters>
