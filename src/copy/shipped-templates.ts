/** The templates that ship, in every language, ready to be submitted: to ask, to welcome, to tell, to remind and to offer. */
import type { TemplateButton, TemplateContent } from '../domain/template.ts'
import { type Language, languages, languageTags } from './languages.ts'
import { templates } from './templates.ts'

export const shippedTemplateKeys = [
  'confirmation_request',
  'consent_request',
  'missed_call',
  'order_update',
  'offer',
  'reminder',
  'welcome',
] as const
export type ShippedTemplateKey = (typeof shippedTemplateKeys)[number]

/** A name of our own, so that a template which an account already has is never taken for one of these. */
export function shippedTemplateName(key: ShippedTemplateKey): string {
  return `assent_${key}`
}

/** As WhatsApp writes it: `pt_BR`. */
export function templateLanguage(language: Language): string {
  return languages.find((info) => info.language === language)?.templateCode ?? language
}

export function shippedTemplates(business: string, tags: readonly Language[] = languageTags): TemplateContent[] {
  return shippedTemplateKeys.flatMap((key) => tags.map((language) => shippedTemplate(key, language, business)))
}

/**
 * In one language. The answers to a request carry no payload here: whoever sends it fills in the code of the
 * request that they answer.
 */
export function shippedTemplate(key: ShippedTemplateKey, language: Language, business: string): TemplateContent {
  const words = templates[language]
  const { text, category, buttons } = parts[key](words)
  const known = examples(words.examples, business, key)
  const blanks = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return {
    name: shippedTemplateName(key),
    language: templateLanguage(language),
    category,
    parameterFormat: 'NAMED',
    header: null,
    body: {
      text: text.replace(/\{(\w+)\}/g, '{{$1}}'),
      examples: Object.fromEntries(blanks.map((name) => [name, known[name] ?? ''])),
    },
    footer: words.stopFooter,
    buttons,
    unreadable: [],
  }
}

type TemplateWords = (typeof templates)[Language]

interface Parts {
  readonly text: string
  readonly category: TemplateContent['category']
  readonly buttons: readonly TemplateButton[]
}

const parts: Readonly<Record<ShippedTemplateKey, (words: TemplateWords) => Parts>> = {
  confirmation_request: ({ confirmationRequest: { text, yes, no, notMe } }) => ({
    text,
    category: 'UTILITY',
    buttons: [quickReply(yes), quickReply(no), quickReply(notMe)],
  }),
  // Asking for offers outside of a conversation is itself marketing, in WhatsApp's eyes.
  consent_request: ({ consentRequest: { text, yes, no }, stopPromotions }) => ({
    text,
    category: 'MARKETING',
    buttons: [quickReply(yes), quickReply(no), quickReply(stopPromotions, 'optout:marketing')],
  }),
  missed_call: ({ missedCall: { text, yes, no, notMe } }) => ({
    text,
    category: 'UTILITY',
    buttons: [quickReply(yes), quickReply(no), quickReply(notMe)],
  }),
  order_update: ({ orderUpdate: { text } }) => ({ text, category: 'UTILITY', buttons: [] }),
  offer: ({ offer: { text }, stopPromotions }) => ({
    text,
    category: 'MARKETING',
    buttons: [quickReply(stopPromotions, 'optout:marketing')],
  }),
  reminder: ({ reminder: { text } }) => ({ text, category: 'UTILITY', buttons: [] }),
  welcome: ({ welcome: { text, choices } }) => ({
    text,
    category: 'UTILITY',
    buttons: [quickReply(choices, 'open:preferences')],
  }),
}

function quickReply(label: string, payload: string | null = null): TemplateButton {
  return { kind: 'quick_reply', label, payload }
}

/** What a reviewer at WhatsApp reads in the gaps. */
function examples(
  words: TemplateWords['examples'],
  business: string,
  key: ShippedTemplateKey,
): Readonly<Record<string, string>> {
  return {
    business,
    first_name: words.firstName,
    topics: words.topics,
    order: words.order,
    status: words.status,
    offer: words.offer,
    what: words.what,
    date: key === 'offer' ? words.until : words.day,
    time: words.time,
  }
}
