/**
 * Every template says how to stop: ours is a rule of consent, not of WhatsApp, which demands none. A footer in words, and
 * for marketing a button too.
 */
import type { FieldError } from '../../base/fault.ts'
import type { TemplateButton, TemplateContent } from '../template.ts'

/** The reviewed words for the template's language. */
export interface StopWords {
  /** "Type STOP to stop receiving WhatsApp messages." and what else may stand for it; at most 60 characters each. */
  readonly footers: readonly string[]
  /** "Stop promotions". */
  readonly labels: readonly string[]
}

/** What a stop button's payload stops. */
export type StopScope = { readonly stops: 'marketing' } | { readonly stops: 'topic'; readonly topicKey: string }

/** `optout:marketing` or `optout:topic:<key>`; undefined for any other payload. */
export function readStopPayload(payload: string | null | undefined): StopScope | undefined {
  if (payload === 'optout:marketing') return { stops: 'marketing' }
  const [, topicKey] = /^optout:topic:([A-Za-z0-9][A-Za-z0-9_.-]{0,63})$/.exec(payload ?? '') ?? []
  return topicKey === undefined ? undefined : { stops: 'topic', topicKey }
}

export function writeStopPayload(scope: StopScope): string {
  return scope.stops === 'marketing' ? 'optout:marketing' : `optout:topic:${scope.topicKey}`
}

/** What a template lacks to say how to stop; empty where it says it. */
export function checkStopInstruction(content: TemplateContent, words: StopWords): FieldError[] {
  if (content.category === 'AUTHENTICATION') return []
  const errors: FieldError[] = []
  if (content.footer === null || !words.footers.includes(content.footer)) {
    errors.push({ path: '/footer', code: 'stop_footer', message: `must say how to stop: “${words.footers[0] ?? ''}”` })
  }
  if (content.category !== 'MARKETING') return errors
  const stops = content.buttons.map((button) =>
    button.kind === 'quick_reply' ? readStopPayload(button.payload) : undefined,
  )
  if (stops.every((scope) => scope === undefined)) {
    const message = `needs a quick reply “${words.labels[0] ?? ''}” whose payload is optout:marketing or optout:topic:<key>`
    errors.push({ path: '/buttons', code: 'stop_button', message })
  }
  content.buttons.forEach((button, index) => {
    const label = 'label' in button ? button.label : ''
    if (stops[index]?.stops === 'marketing' && !words.labels.includes(label)) {
      const message = `stops all marketing, so its label must be “${words.labels[0] ?? ''}”`
      errors.push({ path: `/buttons/${index}/label`, code: 'stop_label', message })
    }
  })
  return errors
}

/**
 * A template that was made elsewhere carries no payloads of ours: a quick reply that says "Stop promotions" in its
 * language gets the payload that it promises.
 */
export function withStopPayloads(content: TemplateContent, words: StopWords): TemplateContent {
  const buttons = content.buttons.map((button) =>
    button.kind === 'quick_reply' && button.payload === null && words.labels.includes(button.label)
      ? { ...button, payload: writeStopPayload({ stops: 'marketing' }) }
      : button,
  )
  return { ...content, buttons }
}

/** Which ways out a template shows, whoever made it. */
export function stopInstruction(content: TemplateContent, words: StopWords): { footer: boolean; button: boolean } {
  return {
    footer: content.footer !== null && words.footers.includes(content.footer),
    button: withStopPayloads(content, words).buttons.some(
      (button) => button.kind === 'quick_reply' && readStopPayload(button.payload) !== undefined,
    ),
  }
}

/**
 * The template with what it lacks: the footer where it has none, and for marketing the button. A footer that says
 * something else is left for its author to change.
 */
export function withStopInstruction(content: TemplateContent, words: StopWords): TemplateContent {
  const [footer, label] = [words.footers[0], words.labels[0]]
  if (content.category === 'AUTHENTICATION' || footer === undefined || label === undefined) return content
  const known = withStopPayloads({ ...content, footer: content.footer ?? footer }, words)
  if (content.category !== 'MARKETING' || stopInstruction(known, words).button) return known
  const stop: TemplateButton = { kind: 'quick_reply', label, payload: writeStopPayload({ stops: 'marketing' }) }
  // Quick replies stand side by side.
  const last = known.buttons.findLastIndex(({ kind }) => kind === 'quick_reply')
  return { ...known, buttons: known.buttons.toSpliced(last === -1 ? known.buttons.length : last + 1, 0, stop) }
}
