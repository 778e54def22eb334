/**
 * Our row of a template after WhatsApp's list was read. WhatsApp knows the words and the standing; the payloads of the
 * buttons, and the owner's acceptance, are ours to keep.
 */
import { canonicalJson } from '../../base/canonical-json.ts'
import type { SyncedTemplate, Template, TemplateButton, TemplateContent } from '../template.ts'
import { type StopWords, withStopPayloads } from './stop-rules.ts'

export type TemplateKey = Pick<Template, 'workspaceId' | 'templateId' | 'senderId'>

/** A template that was made elsewhere, seen for the first time. */
export function newFromSync(key: TemplateKey, synced: SyncedTemplate, words: StopWords, at: Date): Template {
  return {
    ...key,
    externalId: synced.externalId,
    content: withStopPayloads(synced.content, words),
    ...synced.standing,
    pausedUntil: null,
    acceptedAt: null,
    acceptedBy: null,
    version: 1,
    createdAt: at,
    updatedAt: at,
  }
}

/** The row as it should be now; the same object where nothing changed, so that nothing need be written. */
export function afterSync(template: Template, synced: SyncedTemplate, words: StopWords, at: Date): Template {
  const content = withStopPayloads(withKnownPayloads(synced.content, template.content), words)
  // What was accepted were those words: other words have to be accepted again.
  const accepted = sameWords(content, template.content)
  const next: Template = {
    ...template,
    externalId: synced.externalId,
    content,
    ...synced.standing,
    pausedUntil: synced.standing.state === 'PAUSED' ? template.pausedUntil : null,
    acceptedAt: accepted ? template.acceptedAt : null,
    acceptedBy: accepted ? template.acceptedBy : null,
  }
  return canonicalJson(next) === canonicalJson(template) ? template : { ...next, updatedAt: at }
}

/** WhatsApp keeps no payloads: those of `known` go back onto the buttons that say the same. */
export function withKnownPayloads(content: TemplateContent, known: TemplateContent): TemplateContent {
  const payloadOf = (label: string) =>
    known.buttons.find((button) => button.kind === 'quick_reply' && button.label === label && button.payload !== null)
  const buttons = content.buttons.map(
    (button): TemplateButton => (button.kind === 'quick_reply' ? (payloadOf(button.label) ?? button) : button),
  )
  return { ...content, buttons }
}

/** Whether people read the same in both; payloads and examples are no words. */
export function sameWords(a: TemplateContent, b: TemplateContent): boolean {
  return wordsOf(a) === wordsOf(b)
}

function wordsOf({ header, body, footer, buttons }: TemplateContent): string {
  return canonicalJson([
    header?.kind === 'text' ? header.text : (header?.kind ?? null),
    body.text,
    footer,
    buttons.map((button) => [button.kind, 'label' in button ? button.label : '', 'url' in button ? button.url : '']),
  ])
}
