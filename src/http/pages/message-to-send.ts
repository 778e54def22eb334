/** A message that only the person can send: to read, to open in WhatsApp, to copy, and to scan with another phone. */

import { type Html, html, type Part } from '../../base/html.ts'
import { confirmPage } from '../../copy/confirm-page.ts'
import type { Language } from '../../copy/languages.ts'
import type { Workspace } from '../../domain/workspace.ts'
import { showCode } from '../../protocol/whatsapp/wa-me.ts'
import { chatLink, textOfLink } from './phone-link.ts'
import { qrCode } from './qr.ts'

export interface MessageToSend {
  readonly language: Language
  readonly workspace: Pick<Workspace, 'kind'>
  /** `https://wa.me/…` with the message written. */
  readonly link: string
  /** What stands in the message and is kept from left to right there. */
  readonly code?: string
  /** E.164; from where it is to be sent, where the page knows. */
  readonly from?: string | undefined
  /** What more is said about it, below the buttons. */
  readonly hints?: Part
}

export function messageToSend(message: MessageToSend): Html {
  const { language, workspace, link, from, hints } = message
  const words = confirmPage[language]
  return html`<div class="confirm__way"><h3 class="leaf__group">${words.message}</h3>
<p class="confirm__text" data-copy-text>${text(message)}</p>
<p class="confirm__acts"><a class="btn btn--primary" href="${chatLink(workspace, link, from)}">${words.open}</a><button class="btn" type="button" data-copy data-copied="${words.copied}" hidden>${words.copy}</button></p>
${hints}</div>
<div class="confirm__scan">${qrCode(link, words.qrAlt)}<p class="leaf__hint">${words.qr}</p></div>`
}

function text({ link, code }: MessageToSend): Part {
  const words = textOfLink(link)
  if (code === undefined) return words
  const shown = showCode(code)
  const [before = '', after = ''] = words.split(shown)
  return [before, html`<bdi class="id" dir="ltr">${shown}</bdi>`, after]
}
