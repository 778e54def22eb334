/** The choices of a node as one person is shown them, and whether they are shown as numbered text. */
import type { Choice, LocalText, NodeOf } from './definition.ts'
import { choicesOf } from './exits.ts'
import { fillText, wordsIn } from './fill-text.ts'
import type { Titled } from './match-answer.ts'
import type { Effect, Offered } from './run.ts'
import type { View } from './value.ts'

export type Offer = Omit<Extract<Effect, { readonly kind: 'offer' }>, 'node'>
export type AskingNode = NodeOf<'buttons'> | NodeOf<'list'> | NodeOf<'question'> | NodeOf<'confirmation'>

/** Says a text of the flow to this person. */
export type Say = (text: LocalText) => string

/** `own` is the flow's own language. */
export function sayer(own: string, view: View): Say {
  return (text) => fillText(wordsIn(text, view.facts.language, own), view)
}

/** Undefined for a question that offers nothing. */
export function offerOf(node: AskingNode, say: Say): Offer | undefined {
  switch (node.kind) {
    case 'buttons':
      return { kind: 'offer', as: 'buttons', ...frameOf(node, say), sections: [{ rows: rowsOf(node.buttons, say) }] }
    case 'list':
      return {
        kind: 'offer',
        as: 'list',
        ...frameOf(node, say),
        label: say(node.label),
        sections: node.sections.map(({ title, rows }) => ({
          ...(title === undefined ? {} : { title: say(title) }),
          rows: rowsOf(rows, say),
        })),
      }
    case 'question':
      return node.expects.kind === 'choice'
        ? {
            kind: 'offer',
            as: 'buttons',
            text: say(node.text),
            sections: [{ rows: rowsOf(node.expects.choices, say) }],
          }
        : undefined
    case 'confirmation':
      return undefined
  }
}

export function rowsOf(choices: readonly Choice[], say: Say): Offered[] {
  return choices.map(({ id, title, description }) => ({
    exit: id,
    title: say(title),
    ...(description === undefined ? {} : { description: say(description) }),
  }))
}

/** What somebody may answer with: the title as shown, then as it is in the other languages. */
export function titledChoices(node: AskingNode, say: Say, view: View): Titled[] {
  return choicesOf(node).map(({ id, title }) => ({
    id,
    titles: [say(title), ...Object.values(title).map((text) => fillText(text, view))],
  }))
}

/** WhatsApp's limits, in UTF-16 units. */
export const offerLimits = {
  buttons: 3,
  buttonTitle: 20,
  rows: 10,
  sections: 10,
  rowTitle: 24,
  rowDescription: 72,
  sectionTitle: 24,
  label: 20,
  frame: 60,
  buttonsBody: 1_024,
  listBody: 4_096,
  text: 4_096,
} as const

/** How its choices are shown: as they were drawn, as a list where buttons have no room for them, else as numbered text. */
export function shapeOf({ as, label, sections }: Pick<Offer, 'as' | 'label' | 'sections'>): Offer['as'] | 'numbered' {
  const rows = sections.flatMap((section) => section.rows)
  if (as === 'buttons' && fitsButtons(rows)) return 'buttons'
  const mayBeList = as === 'list' || (rows.length > 1 && areDistinct(rows))
  // What buttons become has a label of ours, which has room.
  return mayBeList && fitsList({ label: as === 'list' ? label : '…', sections }, rows) ? 'list' : 'numbered'
}

/** Whether its choices are numbered, and their numbers are answers. */
export function isNumbered(offer: Pick<Offer, 'as' | 'label' | 'sections'>): boolean {
  return shapeOf(offer) === 'numbered'
}

function fitsButtons(rows: readonly Offered[]): boolean {
  const titles = rows.map(({ title }) => title.trim())
  return (
    rows.length >= 1 &&
    rows.length <= offerLimits.buttons &&
    titles.every((title) => title !== '' && title.length <= offerLimits.buttonTitle) &&
    areDistinct(rows)
  )
}

function areDistinct(rows: readonly Offered[]): boolean {
  return new Set(rows.map(({ title }) => title.trim())).size === rows.length
}

function fitsList({ label = '', sections }: Pick<Offer, 'label' | 'sections'>, rows: readonly Offered[]): boolean {
  const within = (text: string, most: number) => text.trim() !== '' && text.length <= most
  return (
    rows.length >= 1 &&
    rows.length <= offerLimits.rows &&
    sections.length <= offerLimits.sections &&
    within(label, offerLimits.label) &&
    sections.every(
      ({ title, rows: own }) =>
        own.length > 0 && (title === undefined ? sections.length === 1 : within(title, offerLimits.sectionTitle)),
    ) &&
    rows.every(
      ({ title, description = '' }) =>
        within(title, offerLimits.rowTitle) && description.length <= offerLimits.rowDescription,
    )
  )
}

function frameOf({ header, text, footer }: NodeOf<'buttons'> | NodeOf<'list'>, say: Say) {
  return {
    ...(header === undefined ? {} : { header: say(header) }),
    text: say(text),
    ...(footer === undefined ? {} : { footer: say(footer) }),
  }
}
