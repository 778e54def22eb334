/**
 * A person's own page: stop everything first, then each topic for each number, then what they told us. It is whole where no
 * script runs, and no button does two things.
 */
import { day } from '../../../base/clock.ts'
import { flag, type Html, html, type Part } from '../../../base/html.ts'
import { languageTags } from '../../../copy/languages.ts'
import { states } from '../../../copy/states.ts'
import { fill, fillPlural } from '../../../copy/words.ts'
import type { ConsentState } from '../../../domain/consent-state.ts'
import type { Topic } from '../../../domain/topic.ts'
import { document, leafTop } from '../document.ts'
import { footer } from '../footer.ts'
import { stateIcon } from '../icons.ts'
import { languageLinks } from '../language.ts'
import { pageLook } from '../look.ts'
import { dayText, filled, nameText } from '../words.ts'
import { afterwards } from './afterwards.ts'
import { ChoicesGround, type ChoicesView } from './ground.ts'
import { history } from './history.ts'

/** A pause is no no: it is offered beside stopping, never instead. */
export const pauseMs = 30 * day
const justNowMs = 60_000

export function choicesView(view: ChoicesView): Html {
  const ground = new ChoicesGround(view)
  const { words, business } = ground
  const { choices, language, address } = view
  const { workspace } = choices.world
  const lede = filled(words.lede, {
    business: nameText(business),
    number: html`<span class="strong">${ground.numberOf(address)}</span>`,
  })
  const languages = languageLinks(language, languageTags, ground.pathWithoutLanguage(address))
  const look = pageLook(workspace.slug, choices.look)
  const main = html`<div class="leaf">
${leafTop(language, business, workspace.kind === 'demo', languages, look)}
<div class="leaf__sec" id="content"><h1>${filled(words.heading, { whatsapp: ground.name })}</h1><p class="leaf__lede">${lede}</p>
${numbers(ground)}</div>
${afterwards(ground)}
${stopAll(ground)}
${topics(ground)}
${pause(ground)}
${thisNumber(ground)}
${history(ground)}
</div>`
  return document({
    language,
    title: fill(words.title, { business }),
    main,
    foot: footer({ language, workspace, last: words.stopByWord }),
    script: 'confirm',
    look,
  })
}

function numbers(ground: ChoicesGround): Part {
  const { choices, address } = ground.view
  if (choices.addresses.length < 2) return undefined
  const items = choices.addresses.map((one) => {
    const current = one === address && html` aria-current="true"`
    return html`<a class="seg__item" href="${ground.pathOf(one)}"${current}>${ground.numberOf(one)}</a>`
  })
  return html`<nav class="seg seg--big" aria-label="${ground.words.numbers}">${items}</nav>`
}

function stopAll(ground: ChoicesGround): Html {
  const { choices, language } = ground.view
  const words = ground.words.stopAll
  const isStopped = choices.addresses.every(
    (address) =>
      address.fold.noAll.state !== null &&
      choices.topics.every((topic) => ground.stateOf(topic, address).state !== 'given'),
  )
  const hint = isStopped ? words.already : fillPlural(language, words.hint, choices.addresses.length, {})
  const button =
    !isStopped &&
    ground.form(
      html`<button class="btn btn--danger" type="submit" name="do" value="stop-all">${stateIcon('withdrawn')}${words.button}</button>`,
    )
  return html`<section class="leaf__sec stopall" aria-labelledby="stop-all"><div><h2 id="stop-all">${words.heading}</h2><p class="leaf__hint">${hint}</p></div>${button}</section>`
}

function topics(ground: ChoicesGround): Html {
  const { choices } = ground.view
  const words = ground.words.choose
  const groups = (['utility', 'marketing'] as const).map((category) => {
    const own = choices.topics.filter((topic) => topic.category === category)
    if (own.length === 0) return undefined
    const stop =
      category === 'marketing' &&
      own.some((topic) => ground.stateOf(topic).state === 'given') &&
      html`<p><button class="btn btn--ghost" type="submit" form="stop-marketing" name="do" value="stop-marketing">${stateIcon('withdrawn')}${words.stopMarketing}</button></p>`
    return html`<p class="leaf__group">${words[category]}</p><div class="leaf__list">${own.map((topic) => topicRow(ground, topic))}</div>${stop}`
  })
  const on = choices.topics.filter((topic) => ground.stateOf(topic).state === 'given')
  const inner = html`<input type="hidden" name="was" value="${on.map(({ key }) => key).join(' ')}">
${groups}
<p class="below"><button class="btn btn--primary full" type="submit" name="do" value="save">${words.save}</button></p>`
  return html`<section class="leaf__sec" aria-labelledby="choose"><h2 id="choose">${words.heading}</h2>
${ground.form(inner)}
${ground.form(undefined, 'stop-marketing')}</section>`
}

function topicRow(ground: ChoicesGround, topic: Topic): Html {
  const text = ground.textOf(topic)
  const state = ground.stateOf(topic)
  const id = `topic-${topic.key}`
  const label = filled(ground.words.choose.receive, {
    topic: html`<b>${nameText(text.name)}</b>`,
    whatsapp: ground.name,
    number: ground.numberOf(ground.view.address),
  })
  return html`<div class="pref"><h3><label for="${id}">${label}</label></h3><p>${text.description} <span class="pref__often">${text.frequency}</span></p><p>${stateText(ground, state)}</p><input class="switch" type="checkbox" role="switch" id="${id}" name="topic" value="${topic.key}"${flag('checked', state.state === 'given')}></div>`
}

/** A state and since when: colour, mark and word together. */
function stateText(ground: ChoicesGround, { state, since }: ConsentState): Html {
  const { language } = ground.view
  const mark = state === 'revoked' || state === 'refused' ? 'withdrawn' : state
  return html`<span class="state" data-state="${mark}">${stateIcon(mark)}${states[language][state]}</span> <span class="faint">${sinceText(ground, state, since)}</span>`
}

function sinceText({ words, view }: ChoicesGround, state: ConsentState['state'], sinceMs: number): Part {
  if (state === 'unknown') return words.choose.never
  if (state === 'pending') return words.choose.waiting
  if (Math.abs(view.now.getTime() - sinceMs) < justNowMs) return words.choose.justNow
  const date = dayText(view.language, new Date(sinceMs))
  return filled(state === 'given' ? words.choose.since : words.choose.on, { date })
}

function pause(ground: ChoicesGround): Html {
  const { address, now, language } = ground.view
  const words = ground.words.pause
  const isPaused = address.pausedUntil > now.getTime()
  const until = new Date(isPaused ? address.pausedUntil : now.getTime() + pauseMs)
  const hint = filled(isPaused ? words.on : words.hint, { date: dayText(language, until) })
  const button = html`<button class="btn" type="submit" name="do" value="${isPaused ? 'resume' : 'pause'}">${isPaused ? words.end : words.button}</button>`
  return html`<section class="leaf__sec stopall" aria-labelledby="pause"><div><h2 id="pause">${words.heading}</h2><p class="leaf__hint">${hint}</p></div>${ground.form(button)}</section>`
}

function thisNumber(ground: ChoicesGround): Html {
  const { choices, address } = ground.view
  const words = ground.words.number
  const stop =
    choices.addresses.length > 1 &&
    html`<div class="pref__act">${ground.form(html`<button class="btn btn--danger" type="submit" name="do" value="stop-number"><span>${filled(words.stop, { number: ground.numberOf(address) })}</span></button>`)}<p class="leaf__hint">${words.stopHint}</p></div>`
  const wrong = html`<div class="pref__act">${ground.form(html`<button class="btn" type="submit" name="do" value="wrong-number">${words.wrong}</button>`)}<p class="leaf__hint">${words.wrongHint}</p></div>`
  return html`<section class="leaf__sec" aria-labelledby="number"><h2 id="number">${words.heading}</h2>${stop}${wrong}</section>`
}
