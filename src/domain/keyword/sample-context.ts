/** People and shops in which keywords are read, for tests. */
import { hour } from '../../base/clock.ts'
import { type KeywordContext, type OfferedAnswer, readKeyword } from './read-keyword.ts'

export const at = new Date('2026-11-23T10:00:00Z')
export const offers = {
  topicId: 'offers',
  words: { en: ['Offers'], de: ['Angebote'], hi: ['ऑफ़र'], ar: ['العروض'], zh: ['优惠'] },
}
export const orders = {
  topicId: 'orders',
  words: { und: ['order status'], en: ['Order status'], fr: ['Suivi de commande'] },
}
export const updates = { topicId: 'updates', words: { en: ['Updates'] } }

export const cold: KeywordContext = { at, packs: ['world'], lastMarketingAt: -Infinity, topics: [] }
export const afterMarketing: KeywordContext = { ...cold, lastMarketingAt: at.getTime() - hour }
export const withTopics: KeywordContext = { ...cold, topics: [offers, orders, updates] }

/** A question with these answers to tap, which say nothing by themselves here. */
export function asked(language: string, ...labels: string[]): KeywordContext {
  const answers = labels.map((label) => ({ label, means: 'other' }) as const)
  return { ...cold, lastMarketingAt: at.getTime(), openQuestion: { language, answers } }
}

export function confirming(language: string, yes: string, no: string, notMe: string): KeywordContext {
  const answers: OfferedAnswer[] = [
    { label: yes, means: 'yes' },
    { label: no, means: 'no' },
    { label: notMe, means: 'not_me' },
  ]
  return { ...cold, lastMarketingAt: at.getTime(), openQuestion: { language, answers } }
}

export function meaning(text: string, context: KeywordContext = cold): string {
  return readKeyword(text, context).meaning
}

export function scope(text: string, context: KeywordContext = cold): string {
  const reading = readKeyword(text, context)
  if (reading.meaning !== 'opt_out') return reading.meaning
  return reading.scope.kind === 'topic' ? reading.scope.topicId : reading.scope.kind
}
