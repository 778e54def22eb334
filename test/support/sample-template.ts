/** A marketing template with everything that ours have, for tests. */

import type { StopWords } from '../../src/domain/template/stop-rules.ts'
import type { Template, TemplateContent } from '../../src/domain/template.ts'

export const words: StopWords = {
  footers: ['Type STOP to stop receiving WhatsApp messages.'],
  labels: ['Stop promotions'],
}

export const spring: TemplateContent = {
  name: 'spring_news_v1',
  language: 'en_US',
  category: 'MARKETING',
  parameterFormat: 'NAMED',
  header: { kind: 'text', text: 'News for {{first_name}}!', examples: { first_name: 'Ana' } },
  body: {
    text: 'Hello {{first_name}}, our {{season}} list is out: twelve books and a map.',
    examples: { first_name: 'Ana', season: 'spring' },
  },
  footer: 'Type STOP to stop receiving WhatsApp messages.',
  buttons: [
    { kind: 'url', label: 'See the list', url: 'https://x.test/l/{{1}}', example: 'https://x.test/l/a1' },
    { kind: 'quick_reply', label: 'Stop promotions', payload: 'optout:marketing' },
  ],
  unreadable: [],
}

export function approved(content: Partial<TemplateContent> = {}): Template {
  const at = new Date('2026-11-22T10:00:00Z')
  return {
    workspaceId: 'w',
    templateId: 't',
    senderId: 's',
    externalId: '1689556908129832',
    content: { ...spring, ...content },
    state: 'APPROVED',
    quality: 'UNKNOWN',
    rejectedReason: null,
    correctCategory: null,
    previousCategory: null,
    pausedUntil: null,
    acceptedAt: null,
    acceptedBy: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}
