/** A wording as it was shown: a page with its boxes as they were left, or a message with what could be tapped. */
import { fingerprintPath, shortHash } from '@assent/look/fingerprint.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import type { NoticeContent, ShownNotice } from '../../../domain/notice.ts'
import { type FlowWords, readFlowJson } from '../../../protocol/whatsapp/read-flow-json.ts'
import { icon } from '../icons.ts'

export interface ShownWording {
  readonly sha256: Buffer
  readonly bytes: Buffer
  /** Keys of the topics whose boxes were ticked. */
  readonly ticked: ReadonlySet<string>
}

export function wordingView({ sha256, bytes, ticked }: ShownWording): Html {
  const hash = sha256.toString('hex')
  return html`<div class="shown"><div class="shown__text">${lines(bytes, ticked)}</div><p class="shown__foot"><svg class="fp" viewBox="0 0 48 14" aria-hidden="true"><path d="${fingerprintPath(hash)}"/></svg><span class="id" title="${hash}">SHA-256 ${shortHash(hash)}</span></p></div>`
}

function lines(bytes: Buffer, ticked: ReadonlySet<string>): Part {
  const content = parsed(bytes)
  if (isNotice(content)) return noticeLines(content, ticked)
  const flow = readFlowJson(content)
  if (flow !== undefined) return flowLines(flow, ticked)
  const texts = content === undefined ? [bytes.toString()] : textsOf(content)
  return texts.map((text) => html`<p>${text}</p>`)
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return undefined
  }
}

function isNotice(content: unknown): content is ShownNotice | NoticeContent {
  const kind = (content as { kind?: unknown } | undefined)?.kind
  return kind === 'shown_notice' || kind === 'notice'
}

function noticeLines(notice: ShownNotice | NoticeContent, ticked: ReadonlySet<string>): Part {
  const boxes =
    notice.kind === 'shown_notice'
      ? notice.boxes
      : notice.topics.map(({ key, name, description, frequency }) => ({
          topic: key,
          label: notice.tick.replaceAll('{topic}', name),
          description,
          frequency,
        }))
  return html`<p><b>${notice.heading}</b></p><p>${notice.intro}</p>
${boxes.map(({ topic, label, description, frequency }) => tick(ticked.has(topic), label, `${description} · ${frequency}`))}
<p>${notice.stop}</p>${notice.age !== null && html`<p>${notice.age}</p>`}${notice.footer !== null && html`<p>${notice.footer}</p>`}<p class="faint">${notice.yes} · ${notice.no}</p>`
}

function flowLines(
  { heading, texts, boxes, agreements, small, buttons }: FlowWords,
  ticked: ReadonlySet<string>,
): Part {
  return html`<p><b>${heading}</b></p>${texts.map((text) => html`<p>${text}</p>`)}
${boxes.map(({ id, label, description }) => tick(ticked.has(id), label, description))}
${agreements.map((label) => tick(ticked.size > 0, label, ''))}
${small.map((text) => html`<p>${text}</p>`)}<p class="faint">${buttons.join(' · ')}</p>`
}

function tick(isTicked: boolean, label: string, hint: string): Html {
  return html`<p class="shown__tick shown__tick--${isTicked ? 'on' : 'off'}"><span class="shown__box">${isTicked && icon('check')}</span><span>${label}<br><span class="faint">${hint}</span></span></p>`
}

/** What a message said and offered, in the order in which it stands there; addresses and ids are not words. */
function textsOf(content: unknown): string[] {
  if (typeof content !== 'object' || content === null) return [String(content)]
  return Object.entries(content).flatMap(([name, value]): string[] => {
    if (typeof value === 'string') return silent.has(name) ? [] : [value]
    if (Array.isArray(value)) return value.flatMap(textsOf)
    return typeof value === 'object' && value !== null ? textsOf(value) : []
  })
}

const silent = new Set(['kind', 'id', 'v', 'sha256', 'language', 'payload', 'url', 'template'])
