/** Posters, table cards and stickers: the words of the notice as they stand in the record, the code, and the way without a camera. */
import type { QrPlace } from '../../../actions/read-qr-place.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import { showPhone } from '../../../base/phone.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { printed } from '../../../copy/printed.ts'
import { fill, type Text } from '../../../copy/words.ts'
import { showCode } from '../../../protocol/whatsapp/wa-me.ts'
import { directionOfTag } from '../language.ts'
import type { PageLook } from '../look.ts'
import { qrCode } from '../qr.ts'
import { filled, filledWithMark, numberText } from '../words.ts'
import { sheetTop } from './document.ts'

export const posterFormats = ['poster-a3', 'poster-a4', 'table-card', 'sticker'] as const
export type PosterFormat = (typeof posterFormats)[number]

export const formatNames: Readonly<Record<PosterFormat, string>> = {
  'poster-a3': 'Poster A3',
  'poster-a4': 'Poster A4',
  'table-card': 'Table card A5',
  sticker: 'Sticker 100 mm',
}

export interface PosterGround {
  readonly look: PageLook
  readonly isDemo: boolean
  readonly mark: Part
  /** Of WhatsApp, as it is shown. */
  readonly displayNumber: string | undefined
  readonly publicUrl: string
}

/** One sheet; two places on a poster stand side by side. */
export function posterSheet(format: PosterFormat, places: readonly QrPlace[], ground: PosterGround): Html {
  const [first] = places
  if (first === undefined) throw new Error('a poster without a code')
  const language = nearestLanguage(first.qr.language)
  const top = sheetTop(
    first.content.business,
    ground.look,
    ground.isDemo ? printed[language].demo : undefined,
    language,
  )
  if (format === 'sticker') return html`<section class="sheet sheet--sticker">${top}${sticker(first, ground)}</section>`
  const size = format === 'poster-a3' ? 'a3' : format === 'poster-a4' ? 'a4' : 'a5'
  const two = places.length > 1
  const asks = places.map((place) => ask(place, ground, two))
  return html`<section class="sheet sheet--${size}">${top}<div class="asks${two && ' asks--two'}">${asks}</div></section>`
}

function ask(place: QrPlace, ground: PosterGround, two: boolean): Html {
  const { qr, content, topics } = place
  const words = printed[nearestLanguage(qr.language)]
  const shown = content.topics.filter(({ key }) => topics.some((topic) => topic.key === key))
  const list = shown.map(
    ({ name, frequency, description }) =>
      html`<li><b>${name}</b><span class="ask__often">${frequency}</span><p>${description}</p></li>`,
  )
  return html`<article class="ask ask--${density(place, two)}" lang="${qr.language}" dir="${directionOfTag(qr.language)}">
<h1>${heading(place, ground)}</h1>
<p class="ask__lede">${content.intro}</p>
<div class="ask__scan">${code(place, ground)}<div class="ask__how"><h2>${words.scan.title}</h2><p>${how(place)}</p><p class="ask__hand">${byHand(place, ground)}</p></div></div>
<h2 class="ask__what">${words.topics}</h2>
<ul class="ask__topics">${list}</ul>
<div class="ask__foot"><p class="ask__stop">${content.stop}</p>${content.age !== null && html`<p>${content.age}</p>`}${content.footer !== null && html`<p>${content.footer}</p>`}${content.privacy_url !== null && html`<p>${filled(words.privacy, { url: html`<bdi dir="ltr">${content.privacy_url}</bdi>` })}</p>`}<p>${fill(words.wording, { version: qr.noticeVersion })} · <bdi>${qr.label}</bdi></p></div>
</article>`
}

function sticker(place: QrPlace, ground: PosterGround): Html {
  const { qr, content } = place
  const words = printed[nearestLanguage(qr.language)]
  return html`<article class="sticker" lang="${qr.language}" dir="${directionOfTag(qr.language)}">
<h1>${heading(place, ground)}</h1>
${code(place, ground)}
<p>${words.scan.title}</p>
<div class="sticker__hand"><p>${byHand(place, ground)}</p><p>${content.stop}</p></div>
</article>`
}

function heading({ content }: QrPlace, { mark }: PosterGround): Html {
  return filledWithMark(content.heading as Text, {}, mark)
}

function code({ qr }: QrPlace, { publicUrl }: PosterGround): Html {
  const words = printed[nearestLanguage(qr.language)]
  return qrCode(`${publicUrl}/q/${qr.code}`, words.scan.title, 'Q')
}

function how({ qr, point }: QrPlace): string {
  const { scan } = printed[nearestLanguage(qr.language)]
  if (qr.leadsTo === 'page') return scan.page
  return point.settings.qrCode?.wordingBeside === true ? scan.sends : scan.asks
}

/** Number and link in words, for whoever has no camera. */
function byHand({ qr }: QrPlace, { displayNumber, publicUrl }: PosterGround): Html {
  const { scan } = printed[nearestLanguage(qr.language)]
  const link = html`<bdi dir="ltr">${`${publicUrl}/q/${qr.code}`.replace(/^https?:\/\//, '')}</bdi>`
  if (qr.leadsTo === 'page' || displayNumber === undefined) return filled(scan.link, { link })
  const number = numberText(showPhone(`+${displayNumber.replace(/\D/g, '')}`))
  return filled(scan.byHand, {
    code: html`<bdi class="id ask__code" dir="ltr">${showCode(qr.code)}</bdi>`,
    number,
  })
}

/** Arabic and Devanagari stand in taller lines. */
const tall = new Set(['ar', 'hi'])

/** How much smaller the words are set, from nought to four, by how many there are. */
function density({ qr, content, topics }: QrPlace, two: boolean): number {
  const shown = content.topics.filter(({ key }) => topics.some((topic) => topic.key === key))
  const lines = shown.map(
    ({ name, description, frequency }) => name.length + description.length + frequency.length + 40,
  )
  const letters =
    content.heading.length * 3 +
    content.intro.length * 1.4 +
    content.stop.length +
    (content.age?.length ?? 0) +
    (content.footer?.length ?? 0) +
    lines.reduce((all, one) => all + one, 0)
  const room = tall.has(nearestLanguage(qr.language)) ? 1.45 : 1
  const steps = two ? [350, 480, 620, 820] : [750, 1_050, 1_400, 1_900]
  return steps.filter((step) => letters * room > step).length
}
