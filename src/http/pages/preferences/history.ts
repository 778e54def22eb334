/** What the person told us, newest first: in words, with when and how, and the receipt that they may keep. */

import { type Html, html } from '../../../base/html.ts'
import type { ConsentRecord, RecordState } from '../../../domain/consent.ts'
import { helpLink } from '../footer.ts'
import { stateIcon } from '../icons.ts'
import { filled, momentText, nameText } from '../words.ts'
import type { ChoicesGround } from './ground.ts'

/** Under which mark of a state each statement stands. */
export const marks = {
  requested: 'pending',
  given: 'given',
  renewed: 'given',
  refused: 'withdrawn',
  withdrawn: 'withdrawn',
  revoked: 'withdrawn',
  invalidated: 'unknown',
  deferred: 'unknown',
  unknown: 'unknown',
} as const satisfies Record<RecordState, string>

export function history(ground: ChoicesGround): Html {
  const { records } = ground.view
  const words = ground.words.history
  const list =
    records.length === 0
      ? html`<p class="leaf__hint">${words.none}</p>`
      : html`<ol class="told">${records.map((record) => entry(ground, record))}</ol>`
  return html`<section class="leaf__sec" aria-labelledby="told"><h2 id="told">${words.heading}</h2>${list}
${more(ground)}</section>`
}

function entry(ground: ChoicesGround, record: ConsentRecord): Html {
  const { choices, language, receiptPath } = ground.view
  const { words } = ground
  const mark = marks[record.state]
  const what = ground.scopeText(record.scope)
  const said = filled(words.history.said[record.state], { what: nameText(what) })
  const when = filled(words.history.entry, {
    when: momentText(language, record.occurredAt),
    how: words.acts[record.act],
  })
  const at = choices.addresses.find(({ key }) => key.addressId === record.address.addressId)
  const number = choices.addresses.length > 1 && at !== undefined && html` · ${ground.numberOf(at)}`
  return html`<li><span class="state state--said" data-state="${mark}">${stateIcon(mark)}<span>${said}</span></span><span class="faint">${when}${number}</span><a href="${receiptPath(record)}">${words.history.receipt}<span class="vh">: ${what}</span></a></li>`
}

/** Everything as a file, and the way to be forgotten. */
function more({ view, words }: ChoicesGround): Html {
  const { helpContact } = view.choices.world.workspace.profile
  const help = helpLink(helpContact)
  const erase =
    help === undefined
      ? helpContact !== undefined && html` · ${words.erase}: ${nameText(helpContact)}`
      : html` · <a href="${help}">${words.erase}</a>`
  return html`<p class="leaf__hint told__more"><a href="/p/${view.token}/choices.json" download="choices.json">${words.file}</a>${erase}</p>`
}
