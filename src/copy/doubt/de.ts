import type { DoubtWords } from '../doubt.ts'

export const de: DoubtWords = {
  likely:
    'Sollen wir Ihnen keine Nachrichten von {business} mehr senden? Bis Sie antworten, senden wir nichts. Hören wir innerhalb von 24 Stunden nichts von Ihnen, hören wir auf.',
  unsure:
    'Sollen wir Ihnen keine Nachrichten von {business} mehr senden? Bis Sie antworten, senden wir Ihnen keine Angebote.',
  stop: 'Alles beenden',
  keep: 'Alles so lassen',
  only: 'Nur das beenden',
  onlyMarketing: 'Nur Angebote beenden',
  onlyTopic: '„Nur das beenden“ betrifft: {topic}.',
  kept: 'In Ordnung. Alles bleibt, wie es ist.',
  person: 'Wir haben es weitergegeben. Jemand von {business} antwortet Ihnen hier.',
  erasure:
    'Auch Ihren Wunsch, dass Ihre Daten gelöscht werden, haben wir weitergegeben. Jemand von {business} kümmert sich darum.',
}
