/**
 * What a flow says, as messages that WhatsApp takes: buttons within its limits, else a list, and numbered text where the
 * choices fit neither. A text that is too long comes in several messages, and the choices stand below the last of them.
 */
import type { Sendable } from '../messenger.ts'
import { offerLimits, shapeOf } from './offer.ts'
import type { Effect, Offered } from './run.ts'
import { splitText } from './split-text.ts'

/** As the effect of a node; which node it is does not matter here. */
type Offer = Omit<Extract<Effect, { readonly kind: 'offer' }>, 'node'> & { readonly node?: string }

/** A text; none where there is nothing to say. */
export function fitText(text: string): Sendable[] {
  return splitText(text, offerLimits.text).map((body) => ({ kind: 'text', body }))
}

/** A text with a link below it; where the label fits no button, the link stands in the text. */
export function fitLink({ text, label }: { readonly text: string; readonly label: string }, url: string): Sendable[] {
  if (!isWithin(label, offerLimits.label)) return fitText(paragraphs(text, `${label}\n${url}`))
  return withLast(text, offerLimits.buttonsBody, label, (body) => ({ kind: 'cta_url', body, label, url }))
}

/**
 * Choices. `idOf` says what a tap on this way out carries back: at most 200 characters. `choose` opens the list that buttons
 * become when they are too many.
 */
export function fitMessage(offer: Offer, idOf: (exit: string) => string, choose: string): Sendable[] {
  const as = shapeOf(offer)
  if (as === 'numbered') return fitText(numberedText(offer))
  const { header, footer, label = choose, sections } = offer
  const rows = sections.flatMap((section) => section.rows)
  // A frame that is too long for its place stands in the text instead.
  const top = isWithin(header, offerLimits.frame) ? { header } : {}
  const bottom = isWithin(footer, offerLimits.frame) ? { footer } : {}
  const text = paragraphs(
    'header' in top ? undefined : bold(header),
    offer.text,
    // Buttons have no room for what is said about them.
    as === 'buttons' ? paragraphs(...rows.map(described)) : undefined,
    'footer' in bottom ? undefined : footer,
  )
  const least = rows[0]?.title ?? label
  if (as === 'buttons') {
    return withLast(text, offerLimits.buttonsBody, least, (body) => ({
      kind: 'buttons',
      ...top,
      body,
      ...bottom,
      buttons: rows.map(({ exit, title }) => ({ id: idOf(exit), title })),
    }))
  }
  return withLast(text, offerLimits.listBody, least, (body) => ({
    kind: 'list',
    ...top,
    body,
    ...bottom,
    label,
    sections: sections.map(({ title, rows: own }) => ({
      ...(title === undefined ? {} : { title }),
      rows: own.map(({ exit, title: name, description }) => ({
        id: idOf(exit),
        title: name,
        ...(description === undefined || description.trim() === '' ? {} : { description }),
      })),
    })),
  }))
}

/** Menus start at 1. */
function numberedText({ header, text, footer, sections }: Offer): string {
  let number = 0
  const menu = sections.map(({ title, rows }) =>
    [
      ...(title === undefined || title.trim() === '' ? [] : [bold(title)]),
      ...rows.map((row) => {
        number += 1
        return `${number}. ${described(row) ?? row.title}`
      }),
    ].join('\n'),
  )
  return paragraphs(bold(header), text, ...menu, footer)
}

/** The last piece carries what is tapped. It may not be empty: where nothing is said, `least` stands there. */
function withLast(text: string, most: number, least: string, last: (body: string) => Sendable): Sendable[] {
  const pieces = splitText(text, most)
  return [...pieces.slice(0, -1).flatMap(fitText), last(pieces.at(-1) ?? least)]
}

function described({ title, description = '' }: Offered): string | undefined {
  return description.trim() === '' ? undefined : `${title}: ${description}`
}

/** WhatsApp's own mark for bold is an asterisk on either side of the words. */
function bold(text: string | undefined): string | undefined {
  const line = text?.trim() ?? ''
  return line === '' ? undefined : `*${line}*`
}

function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== '').join('\n\n')
}

function isWithin(text: string | undefined, most: number): text is string {
  return text !== undefined && text.trim() !== '' && text.length <= most
}
