/** The approved template that asks outside of the 24-hour window: found by its name and language, and filled in for one person. */
import { type Language, nearestLanguage } from '../copy/languages.ts'
import { shippedTemplateName, templateLanguage } from '../copy/shipped-templates.ts'
import { listOf } from '../copy/words.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { OfferedAnswer } from '../domain/keyword/read-keyword.ts'
import type { FilledButton, FilledVariable, TemplateMessage } from '../domain/messenger.ts'
import { type OptInAnswer, writePayload } from '../domain/payload.ts'
import { blanksOf } from '../domain/template/variables.ts'
import type { Template } from '../domain/template.ts'
import type { ChatForm } from './ask-in-chat.ts'

/** Undefined where there is none that is approved and has what this form needs. */
export function askingTemplate(
  templates: readonly Template[],
  { settings }: Pick<CapturePoint, 'settings'>,
  form: ChatForm,
  language: string,
): Template | undefined {
  const name = nameFor(settings, form)
  const wanted = templateLanguage(nearestLanguage(language))
  return templates.find(
    ({ content, state }) =>
      content.name === name &&
      (content.language === wanted || content.language.replace('_', '-') === language) &&
      content.category !== 'AUTHENTICATION' &&
      state === 'APPROVED' &&
      content.unreadable.length === 0 &&
      content.header === null &&
      fits(content.buttons, form),
  )
}

function nameFor(settings: CapturePoint['settings'], form: ChatForm): string | undefined {
  if (form === 'webview') return settings.webview?.template
  if (form === 'flow') return settings.whatsappFlow?.template
  return settings.botFlow?.template ?? shippedTemplateName('consent_request')
}

type Buttons = Template['content']['buttons']

function fits(buttons: Buttons, form: ChatForm): boolean {
  if (form === 'webview') return urlPlace(buttons) >= 0
  if (form === 'flow') return flowPlace(buttons) >= 0
  return answersOf(buttons) !== undefined
}

/** The button whose address ends in a blank that follows `/w/`. */
function urlPlace(buttons: Buttons): number {
  return buttons.findIndex((button) => button.kind === 'url' && /\/w\/\{\{\d+\}\}$/.test(button.url))
}

function flowPlace(buttons: Buttons): number {
  return buttons.findIndex((button) => button.kind === 'other' && button.type === 'FLOW')
}

/** Two free quick replies say yes and no, three yes, choose and no. One with a payload of its own, such as a stop, is not free. */
function answersOf(
  buttons: Buttons,
): { readonly index: number; readonly label: string; readonly answer: OptInAnswer }[] | undefined {
  const free = buttons.flatMap((button, index) =>
    button.kind === 'quick_reply' && button.payload === null ? [{ index, label: button.label }] : [],
  )
  const meanings: readonly OptInAnswer[] | undefined =
    free.length === 2 ? ['yes', 'no'] : free.length === 3 ? ['yes', 'choose', 'no'] : undefined
  return meanings && free.map((button, at) => ({ ...button, answer: meanings[at] as OptInAnswer }))
}

interface Filling {
  readonly form: ChatForm
  readonly token: string
  readonly business: string
  readonly topics: readonly string[]
  readonly language: Language
}

export function fillAskingTemplate(
  { content }: Template,
  { form, token, business, topics, language }: Filling,
): { readonly content: TemplateMessage; readonly answers: readonly OfferedAnswer[] } {
  const { name, language: templateTag, parameterFormat, body, buttons } = content
  const values: Readonly<Record<string, string>> = { business, topics: listOf(language, topics) }
  const places: Readonly<Record<string, string>> = { 1: values.business ?? '', 2: values.topics ?? '' }
  const filled = blanksOf(body.text).map(
    (blank): FilledVariable =>
      parameterFormat === 'NAMED'
        ? { name: blank, text: values[blank] ?? business }
        : { text: places[blank] ?? business },
  )
  const answers = form === 'buttons' || form === 'list' ? (answersOf(buttons) ?? []) : []
  const own: FilledButton[] =
    form === 'webview'
      ? [{ kind: 'url', index: urlPlace(buttons), suffix: token }]
      : form === 'flow'
        ? [{ kind: 'flow', index: flowPlace(buttons), token }]
        : answers.map(({ index, answer }) => ({
            kind: 'quick_reply',
            index,
            payload: writePayload({ kind: 'opt_in', code: token, answer }),
          }))
  const others = buttons.flatMap((button, index): FilledButton[] =>
    button.kind === 'quick_reply' && button.payload !== null
      ? [{ kind: 'quick_reply', index, payload: button.payload }]
      : [],
  )
  return {
    content: {
      kind: 'template',
      name,
      language: templateTag,
      body: filled,
      buttons: [...own, ...others].sort((a, b) => a.index - b.index),
    },
    answers: answers.map(({ label, answer }) => ({
      label,
      means: answer === 'yes' || answer === 'no' ? answer : 'other',
    })),
  }
}

/** A template's words with what was filled in, and which version of it was sent. */
export function shownTemplate({ content, templateId, version }: Template, message: TemplateMessage) {
  const values = new Map((message.body ?? []).map(({ name, text }, at) => [name ?? String(at + 1), text]))
  const payloads = new Map(
    (message.buttons ?? []).map((button) => [button.index, button.kind === 'quick_reply' ? button.payload : null]),
  )
  return {
    kind: 'template',
    body: content.body.text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (open, name: string) => values.get(name) ?? open),
    footer: content.footer,
    buttons: content.buttons.map((button, index) => ({
      title: 'label' in button ? button.label : '',
      payload: payloads.get(index) ?? null,
    })),
    template: { id: templateId, version, name: content.name, language: content.language },
  }
}
