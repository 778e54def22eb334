/** Words with elements set into their gaps: numbers that keep their direction, and the mark beside the name WhatsApp. */

import { type Html, html, type Part } from '../../base/html.ts'
import { showPhone } from '../../base/phone.ts'
import { pieces, type Text } from '../../copy/words.ts'

/** A text with each gap filled by an element. A gap that nothing was given for stays empty. */
export function filled<Gap extends string>(text: Text<Gap>, values: Readonly<Record<Gap, Part>>): Html {
  return html`${pieces(text).map((piece) => (typeof piece === 'string' ? piece : values[piece.gap]))}`
}

/** The same, with the mark before the first WhatsApp that the words themselves say. */
export function filledWithMark<Gap extends string>(
  text: Text<Gap>,
  values: Readonly<Record<Gap, Part>>,
  mark: Part,
): Html {
  let marked = false
  const parts = pieces(text).map((piece): Part => {
    if (typeof piece !== 'string') return values[piece.gap]
    const at = piece.indexOf(name)
    if (marked || at === -1) return piece
    marked = true
    return [piece.slice(0, at), whatsApp(mark), piece.slice(at + name.length)]
  })
  return html`${parts}`
}

const name = 'WhatsApp'

/** The name with its mark, which no line end may come between. */
export function whatsApp(mark: Part): Html {
  return html`<span class="wa">${mark}<bdi>${name}</bdi></span>`
}

/** `+61 491 570 156`, from left to right in every script. `text` where it is masked, or not yet a number. */
export function numberText(text: string): Html {
  return html`<bdi class="num" dir="ltr">${text}</bdi>`
}

export function phoneText(e164: string): Html {
  return numberText(showPhone(e164))
}

/** The name of a business, a topic or a person: whatever its script, the sentence around it keeps its order. */
export function nameText(text: string): Html {
  return html`<bdi>${text}</bdi>`
}

/** `25 November 2026`: in UTC, in the digits that telephones have. */
export function dayText(language: string, at: Date): Html {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' })
  return html`<time datetime="${at.toISOString()}">${day.format(at)}</time>`
}

/** `25 November 2026, 14:33 UTC`. A page with scripts shows it in the reader's own zone. */
export function momentText(language: string, at: Date): Html {
  const moment = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
    numberingSystem: 'latn',
  })
  return html`<time datetime="${at.toISOString()}" data-moment>${moment.format(at)}</time>`
}
