/** A receipt: the statement in words, the wording as it was shown, the signed text, and whether it is genuine. */
import type { ReadReceipt } from '../../../actions/read-receipt.ts'
import { businessName } from '../../../actions/world.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import { type Language, languageTags } from '../../../copy/languages.ts'
import { preferencePage } from '../../../copy/preference-page.ts'
import { receiptPage } from '../../../copy/receipt-page.ts'
import { fill } from '../../../copy/words.ts'
import { isNo } from '../../../domain/consent.ts'
import { topicText } from '../../../domain/topic.ts'
import { defaultLanguage } from '../../../domain/workspace.ts'
import type { ReceiptPayload } from '../../../ledger/receipt.ts'
import { presentLabel } from '../../present.ts'
import { document, leafTop } from '../document.ts'
import { footer } from '../footer.ts'
import { stateIcon } from '../icons.ts'
import { directionOfTag, languageLinks, languageName } from '../language.ts'
import { marks } from '../preferences/history.ts'
import { dayText, filled, momentText, nameText, numberText } from '../words.ts'
import { wordingView } from './wording.ts'

export interface ReceiptView {
  readonly receipt: ReadReceipt
  readonly language: Language
  readonly id: string
  readonly payload: ReceiptPayload
  readonly jws: string
  readonly kid: string
}

export function receiptView(view: ReceiptView): Html {
  const { receipt, language, id, jws } = view
  const { world, record } = receipt
  const words = receiptPage[language]
  const business = businessName(world)
  const main = html`<div class="leaf">
${leafTop(language, business, world.workspace.kind === 'demo', languageLinks(language, languageTags, `/r/${id}`))}
<div class="leaf__sec" id="content"><h1>${words.heading}</h1><p class="leaf__lede">${filled(words.lede, { business: nameText(business) })}</p>
<p class="state state--said below" data-state="${marks[record.state]}">${stateIcon(marks[record.state])}<span>${statement(view)}</span></p>
<dl class="facts facts--leaf">${facts(view)}</dl></div>
${shown(view)}
${check(view)}
<section class="leaf__sec" aria-labelledby="jws"><h2 id="jws">JWS</h2>
<pre class="jws" id="receipt-jws" tabindex="0">${jws}</pre>
<p class="below row row--wrap"><a class="btn" href="/r/${id}/receipt.jws" download="receipt-${record.recordId}.jws">${words.download}</a></p>
<p class="leaf__hint below">${words.log.pending}</p><p class="leaf__hint">${words.meaning}</p></section>
</div>`
  return document({
    language,
    title: fill(words.title, { business }),
    main,
    foot: footer({ language, workspace: world.workspace, withChoices: true }),
    script: 'receipt',
  })
}

function statement({ receipt, language }: ReceiptView): Html {
  return filled(preferencePage[language].history.said[receipt.record.state], {
    what: nameText(about(receipt, language)),
  })
}

function about({ record, topics, world }: ReadReceipt, language: Language): string {
  const { scope } = record
  if (scope.kind === 'all') return receiptPage[language].everything
  if (scope.kind === 'marketing') return receiptPage[language].marketing
  const topic = topics.find(({ topicId }) => topicId === scope.topicId)
  return topic === undefined ? scope.topicId : topicText(topic, language, defaultLanguage(world.workspace)).name
}

function facts({ receipt, language, id, payload, kid }: ReceiptView): Part {
  const words = receiptPage[language].fields
  const { record, address } = receipt
  const until = record.expiresAt !== null && !isNo(record.state) && dayText(language, record.expiresAt)
  const rows: readonly (readonly [string, Part])[] = [
    [words.topics, nameText(about(receipt, language))],
    [words.number, numberText(presentLabel(address, false))],
    [words.when, momentText(language, record.occurredAt)],
    [words.recorded, momentText(language, record.recordedAt)],
    [words.how, preferencePage[language].acts[record.act]],
    [words.until, until],
    [
      words.language,
      record.language !== null && html`<span lang="${record.language}">${languageName(record.language)}</span>`,
    ],
    [words.receipt, html`<span class="id">${id}</span>`],
    [words.record, html`<span class="id">${record.recordId}</span>`],
    [words.issuer, html`<bdi dir="ltr">${payload.iss}</bdi>`],
    [words.key, html`<span class="id">${kid}</span>`],
  ]
  return rows.filter(([, value]) => value !== false).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)
}

function shown({ receipt, language }: ReceiptView): Part {
  const { wording, topics, topicsOfAct, record } = receipt
  if (wording === undefined) return undefined
  // Who was only asked has ticked nothing yet.
  const isTicked = !isNo(record.state) && record.act !== 'asked'
  const ticked = new Set(topics.filter(({ topicId }) => isTicked && topicsOfAct.has(topicId)).map(({ key }) => key))
  const words = receiptPage[language].fields
  const tag = record.language ?? language
  return html`<section class="leaf__sec" aria-labelledby="shown"><h2 id="shown">${words.shown}</h2><div class="below" lang="${tag}" dir="${directionOfTag(tag)}">${wordingView({ ...wording, ticked })}</div></section>`
}

/** A script checks the signature and the hash of the wording here; without one the page says how it is done by hand. */
function check({ receipt, language, id, kid, payload }: ReceiptView): Html {
  const words = receiptPage[language].verify
  const { record, wording, world } = receipt
  const said = (payload.record as { readonly state?: string }).state ?? record.state
  const results = html`<p data-result="without">${words.withoutScript}</p><p data-result="checking" hidden>${words.checking}</p><p class="state state--said" data-state="given" data-result="good" hidden>${stateIcon('given')}<span>${filled(words.good, { business: nameText(businessName(world)) })}</span></p><p class="state state--said" data-state="withdrawn" data-result="bad" hidden>${stateIcon('withdrawn')}<span>${words.bad}</span></p><p data-result="unable" hidden>${words.unable}</p>`
  const wordingAt = wording === undefined ? undefined : `/r/${id}/wording`
  return html`<section class="leaf__sec" id="verify" aria-labelledby="genuine" data-id="${id}" data-kid="${kid}" data-state="${said}" data-keys="/.well-known/jwks.json"${wordingAt !== undefined && html` data-wording="${wordingAt}"`}><h2 id="genuine">${words.heading}</h2>
<div class="below" role="status">${results}</div>
<p class="leaf__hint">${words.here}</p>
<details class="byhand"><summary>${words.byHand.heading}</summary><p>${filled(words.byHand.text, { keys: html`<a href="/.well-known/jwks.json">jwks.json</a>` })}</p>
<pre class="jws" tabindex="0" dir="ltr">${commands(payload.status_url, new URL(payload.status_url).origin, wordingAt !== undefined)}</pre></details></section>`
}

/** Node and one package: a page to copy from, whatever the machine. */
function commands(url: string, origin: string, hasWording: boolean): string {
  return [
    `curl -so receipt.jws ${url}/receipt.jws`,
    `curl -so jwks.json ${origin}/.well-known/jwks.json`,
    ...(hasWording ? [`curl -s ${url}/wording | sha256sum`] : []),
    'npm install jose',
    `node -e "const { compactVerify, createLocalJWKSet } = require('jose'), read = (f) => require('fs').readFileSync(f, 'utf8').trim(); compactVerify(read('receipt.jws'), createLocalJWKSet(JSON.parse(read('jwks.json')))).then(({ payload }) => console.log(Buffer.from(payload).toString()))"`,
  ].join('\n')
}
