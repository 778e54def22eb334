/** A form to fill in by hand, made from the notice: several numbers, a box for each kind of message, a no, a signature, an id of its own. */

import { type Html, html, type Part } from '../../../base/html.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { printed } from '../../../copy/printed.ts'
import { fill, type Text } from '../../../copy/words.ts'
import type { NoticeContent } from '../../../domain/notice.ts'
import { directionOfTag } from '../language.ts'
import type { PageLook } from '../look.ts'
import { qrCode } from '../qr.ts'
import { filled, filledWithMark } from '../words.ts'
import { sheetTop } from './document.ts'

export interface FormGround {
  readonly content: NoticeContent
  /** Those that were printed. */
  readonly boxes: NoticeContent['topics']
  readonly version: number
  readonly language: string
  readonly look: PageLook
  readonly isDemo: boolean
  readonly mark: Part
}

const digits = 15

export function formSheet(formId: string, ground: FormGround): Html {
  const { content, boxes, language, look, isDemo, mark, version } = ground
  const nearest = nearestLanguage(language)
  const { form, ...words } = printed[nearest]
  const rows = Array.from({ length: content.several_numbers ? 3 : 1 }, (_, at) => {
    const cells = Array.from({ length: digits }, (_, cell) => html`<span>${cell === 0 && '+'}</span>`)
    return html`<li><span>${fill(form.number, { position: at + 1 })}</span><span class="cells">${cells}</span></li>`
  })
  const ticks = boxes.map(
    ({ name, frequency, description }) =>
      html`<li><span class="tickbox"></span><b>${name}</b><span class="formsheet__often">${frequency}</span><p>${description}</p></li>`,
  )
  const privacy =
    content.privacy_url !== null &&
    html`<p>${filled(words.privacy, { url: html`<bdi dir="ltr">${content.privacy_url}</bdi>` })}</p>`
  const line = (label: string) => html`<div class="line">${label}</div>`
  return html`<section class="sheet sheet--form">${sheetTop(content.business, look, isDemo ? words.demo : undefined, nearest)}
<article class="formsheet" lang="${language}" dir="${directionOfTag(language)}">
<div class="formsheet__head"><div><h1>${filledWithMark(content.heading as Text, {}, mark)}</h1><p>${content.intro}</p></div><div class="formsheet__id">${qrCode(formId, formId, 'Q')}<bdi class="id" dir="ltr">${formId}</bdi></div></div>
<div><h2>${form.numbers}</h2><p class="formsheet__hint">${form.numbersHint}</p><ul class="formsheet__numbers">${rows}</ul></div>
<div><h2>${form.topics}</h2><p class="formsheet__hint">${form.topicsHint}</p><ul class="formsheet__topics">${ticks}</ul></div>
<div><h2>${form.contact}</h2><div class="lines">${line(form.name)}${line(form.email)}</div></div>
<div class="formsheet__no"><span class="tickbox"></span><span>${fill(form.no, { business: content.business })}</span></div>
<div class="formsheet__said"><p>${form.yes} ${form.confirm}</p><p class="formsheet__stop">${content.stop}</p>${content.age !== null && html`<p>${content.age}</p>`}${content.footer !== null && html`<p>${content.footer}</p>`}${privacy}</div>
<div class="lines lines--sign">${line(form.signature)}${line(form.place)}${line(form.date)}</div>
<div class="office"><h2>${form.office}</h2>${line(form.entered)}${line(form.checked)}<span>${form.form} <bdi class="id" dir="ltr">${formId}</bdi><br>${fill(words.wording, { version })}</span></div>
</article></section>`
}
