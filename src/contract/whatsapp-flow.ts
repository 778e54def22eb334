/** The WhatsApp Flows of a capture point. GET, POST /v1/capture-points/{id}/whatsapp-flows */
import { type Static, Type } from 'typebox'
import { part, shape, text, word } from './shape.ts'
import { Id, Instant, Language, Sha256, TopicKey } from './terms.ts'

export const WhatsappFlow = part(
  {
    id: Id,
    sender: Id,
    language: Language,
    external_id: text(40, 'WhatsApp’s id of it.'),
    json_sha256: Sha256,
    topics: Type.Array(TopicKey, { maxItems: 50 }),
    state: word(['published', 'deprecated'], 'A deprecated one was replaced, and no message opens it any more.'),
    published_at: Instant,
  },
  'One language of it. Its file is kept as the wording of what people answer in it.',
)

export const WhatsappFlowList = shape({ data: Type.Array(WhatsappFlow, { maxItems: 500 }) }, 'The newest first.', {
  data: [
    {
      id: '019368f0-8a30-7cc2-9d11-5e0a7f9b5001',
      sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001',
      language: 'en',
      external_id: '1478102236591830',
      json_sha256: '8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4',
      topics: ['offers', 'reminders'],
      state: 'published' as const,
      published_at: '2026-11-24T10:00:00Z',
    },
  ],
})
export type WhatsappFlowList = Static<typeof WhatsappFlowList>

export const WhatsappFlowIn = shape(
  { sender: Type.Optional(Id) },
  'Which number; needed where several are connected.',
  { sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001' },
)
