/** The opt-in page: whom it is about, on which numbers, what for, and two buttons of one weight. */
import type { OptInPage, Wording } from '../../../actions/read-opt-in-page.ts'
import { businessName } from '../../../actions/world.ts'
import { flag, type Html, html, type Part } from '../../../base/html.ts'
import { readPhone, showPhone } from '../../../base/phone.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { optInPage } from '../../../copy/opt-in-page.ts'
import { page as pageWords } from '../../../copy/page.ts'
import { registrationPage } from '../../../copy/registration-page.ts'
import { fill, fillPlural, listOf, type Text } from '../../../copy/words.ts'
import type { NoticeTopic } from '../../../domain/notice.ts'
import { document, leafTop } from '../document.ts'
import { footer } from '../footer.ts'
import { icon } from '../icons.ts'
import { languageSwitch } from '../language.ts'
import { pageLook } from '../look.ts'
import { markPart } from '../mark.ts'
import { type RegistrationView, registrationFields } from '../registration/view.ts'
import { dayText, filled, filledWithMark, nameText, numberText } from '../words.ts'
import { type HeldNumber, heldTicksFor, numbersMost, type OptInForm, type ToMend, ticksFor } from './form.ts'

export interface OptInView {
  /** Where the form is sent, without its language. */
  readonly path: string
  readonly held: readonly HeldNumber[]
  readonly page: OptInPage
  readonly wording: Wording
  readonly form: OptInForm
  /** A fresh mark for the form. */
  readonly mark: string
  readonly toMend: readonly ToMend[]
  readonly ageMin: number | undefined
  readonly country: string | undefined
  readonly example: string
  /** A sign-up form: its fields stand above, and no box has to be ticked. */
  readonly registration?: RegistrationView | undefined
}

/** The same with what every part of it asks for. */
interface Ground extends OptInView {
  readonly words: (typeof optInPage)['en']
  readonly brandMark: Part
}

export function optInView(view: OptInView): Html {
  const { page, wording, form, mark } = view
  const { workspace } = page.world
  const language = nearestLanguage(wording.language)
  const ground: Ground = {
    ...view,
    words: optInPage[language] as Ground['words'],
    brandMark: markPart(page.point.settings.mark, { slug: workspace.slug, hasOfficial: page.hasOfficialMark }),
  }
  const business = businessName(page.world)
  const look = pageLook(workspace.slug, page.look)
  const main = html`<form class="leaf" id="opt-in" method="post" action="${pathOf(view, wording.language)}" novalidate>
<button class="vh" type="submit" name="do" value="" tabindex="-1" aria-hidden="true"></button>
<input type="hidden" name="form" value="${mark}">
<input type="hidden" name="started" value="${form.started ? '1' : '0'}">
<input type="hidden" name="each" value="${form.each ? '1' : '0'}">
${leafTop(language, business, workspace.kind === 'demo', languageButtons(view), look)}
${summary(ground)}
${top(ground)}
${heldNumbers(ground)}
${numbers(ground)}
${form.each ? rowsOf(ground).map((at) => topicsOf(ground, at)) : topicsOf(ground, undefined)}
${age(ground)}
${last(ground)}
</form>`
  return document({
    language: wording.language,
    title: fill(ground.words.title, { business }),
    main,
    foot: foot(ground),
    script: 'opt-in',
    look,
  })
}

function pathOf({ path }: OptInView, language: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}lang=${language}`
}

/** A typed number by its place, a known one by its id. */
type Row = number | string

function rowsOf({ form, held }: Ground): Row[] {
  return [...held.filter(({ id }) => form.held.has(id)).map(({ id }) => id), ...form.numbers.keys()]
}

function ticksOf(form: OptInForm, row: Row | undefined): ReadonlySet<string> {
  return typeof row === 'string' ? heldTicksFor(form, row) : ticksFor(form, row ?? 0)
}

/** Buttons, so that what has been filled in comes along. */
function languageButtons(view: OptInView): Part {
  return languageSwitch(
    view.wording.language,
    [...view.page.wordings.keys()],
    (tag, attributes, name) =>
      html`<button ${attributes} type="submit" name="do" value="language" formaction="${pathOf(view, tag)}">${name}</button>`,
  )
}

/** What the page is for. Of a sign-up form the consent is a part of its own, below. */
function top(ground: Ground): Html {
  const { registration, wording, page, toMend } = ground
  if (registration === undefined) {
    return html`<div class="leaf__sec" id="content"><h1 id="words" tabindex="-1">${heading(ground)}</h1><p class="leaf__lede">${wording.content.intro}</p></div>`
  }
  const { language } = wording
  const { hint } = registrationPage[nearestLanguage(language)]
  return html`${registrationFields(registration, { language, business: businessName(page.world), toMend })}
<div class="leaf__sec"><h2 id="words" tabindex="-1">${heading(ground)}</h2><p class="leaf__lede">${wording.content.intro}</p><p class="leaf__hint">${hint}</p></div>`
}

function heading({ wording, brandMark }: Ground): Html {
  return filledWithMark(wording.content.heading as Text, {}, brandMark)
}

function summary({ toMend, wording }: Ground): Part {
  if (toMend.length === 0) return undefined
  const language = nearestLanguage(wording.language)
  const title = fillPlural(language, pageWords[language].toMend, toMend.length, {})
  const lines = toMend.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)
  return html`<div class="leaf__sec leaf__mend" id="to-mend" role="alert" tabindex="-1" autofocus><h2>${icon('warn')}${title}</h2><ul>${lines}</ul></div>`
}

/** What is wrong with one element, beside it; `describedBy` is for the element. */
function errorOf({ toMend }: Ground, id: string): { readonly line: Part; readonly describedBy: Part } {
  const found = toMend.filter((one) => one.id === id)
  if (found.length === 0) return { line: undefined, describedBy: undefined }
  return {
    line: html`<p class="field__error" id="${id}-error">${icon('warn')}<span>${found.map(({ text }) => text).join(' ')}</span></p>`,
    describedBy: html` aria-describedby="${id}-error"`,
  }
}

/** What we know is offered and never ticked for anybody. */
function heldNumbers({ held, form, words }: Ground): Part {
  if (held.length === 0) return undefined
  const boxes = held.map(
    ({ id, label }) =>
      html`<label class="check"><input type="checkbox" name="held" value="${id}"${flag('checked', form.held.has(id))}><span class="check__label"><span>${filled(words.held.use, { number: numberText(label) })}</span></span></label>`,
  )
  return html`<fieldset class="leaf__sec"><legend class="leaf__legend">${words.held.legend}</legend><p class="leaf__hint">${words.held.hint}</p><div class="leaf__list">${boxes}</div></fieldset>`
}

function numbers(ground: Ground): Html {
  const { words, form, example, wording } = ground
  const several = wording.content.several_numbers
  const rows = form.numbers.map((typed, at) => {
    const id = `number-${at}`
    const { line, describedBy } = errorOf(ground, id)
    const label = fill(words.numbers.label, { position: at + 1 })
    const invalid = line !== undefined && html` aria-invalid="true"`
    const remove =
      form.numbers.length > 1 &&
      html`<button class="btn btn--ghost btn--icon" type="submit" name="do" value="remove-${at}" aria-label="${fill(words.numbers.remove, { position: at + 1 })}">${icon('x')}</button>`
    return html`<div class="numrow"><label class="vh" for="${id}">${label}</label><input class="input num" id="${id}" name="number" type="tel" dir="ltr" inputmode="tel" autocomplete="tel" maxlength="60" value="${typed}"${invalid}${describedBy ?? html` aria-describedby="number-hint"`}>${remove}</div>${line}`
  })
  const add =
    several &&
    form.numbers.length < numbersMost &&
    html`<button class="btn btn--ghost" type="submit" name="do" value="add">${icon('plus')}${words.numbers.add}</button>`
  return html`<fieldset class="leaf__sec"><legend class="leaf__legend">${several ? words.numbers.legend : words.numbers.legendOne}</legend><p class="leaf__hint" id="number-hint">${filled(words.numbers.hint, { example: numberText(example) })}</p>
<div class="nums">${rows}</div>
${add}</fieldset>`
}

/** The boxes for one number, or once for all of them. */
function topicsOf(ground: Ground, at: Row | undefined): Html {
  const { words, form, wording } = ground
  const id = at === undefined ? 'topics' : `topics-${at}`
  const { line, describedBy } = errorOf(ground, id)
  const legend =
    at === undefined ? words.topics.legend : filled(words.topics.forNumber, { number: numberAt(ground, at) })
  const offered = wording.content.topics.filter(({ key }) => wording.topics.some((topic) => topic.key === key))
  const groups = (['utility', 'marketing'] as const).map((category) => {
    const own = offered.filter((topic) => topic.category === category)
    return own.length === 0
      ? undefined
      : html`<p class="leaf__group">${words.topics[category]}</p><div class="leaf__list">${own.map((topic) => box(ground, topic, at))}</div>`
  })
  const choose = at === undefined || at === form.numbers.length - 1
  const toggle =
    choose &&
    form.numbers.length + form.held.size > 1 &&
    html`<button class="btn btn--ghost" type="submit" name="do" value="${form.each ? 'same' : 'each'}">${form.each ? words.topics.sameForAll : words.topics.perNumber}</button>`
  return html`<fieldset class="leaf__sec" id="${id}" tabindex="-1"${describedBy}><legend class="leaf__legend">${legend}</legend><p class="leaf__hint">${words.topics.hint}</p>${line}
${groups}
${toggle}</fieldset>`
}

function box(ground: Ground, topic: NoticeTopic, at: Row | undefined): Html {
  const { form, wording, brandMark } = ground
  const name = at === undefined ? 'topic' : `topic-${at}`
  const isTicked = ticksOf(form, at).has(topic.key)
  const label = filledWithMark(
    wording.content.tick as Text<'topic' | 'number'>,
    { topic: html`<b>${nameText(topic.name)}</b>`, number: numberAt(ground, at) },
    brandMark,
  )
  return html`<label class="check check--topic"><input type="checkbox" name="${name}" value="${topic.key}"${flag('checked', isTicked)}><span class="check__label">${label}</span><span class="check__hint">${topic.description}</span><span class="check__often">${topic.frequency}</span></label>`
}

/** The number as a sentence names it: as far as it has been typed. A script keeps it true while somebody types. */
function numberAt({ words, form, wording, country, held }: Ground, at: Row | undefined): Html {
  if (typeof at === 'string') return numberText(held.find(({ id }) => id === at)?.label ?? '')
  const typed = at === undefined ? form.numbers : [form.numbers[at] ?? '']
  const known = at === undefined ? held.filter(({ id }) => form.held.has(id)).map(({ label }) => label) : []
  const shown = typed.filter((number) => number !== '').map((number) => showTyped(number, country))
  shown.unshift(...known)
  const text = shown.length === 0 ? words.numbers.unnamed : listOf(wording.language, shown)
  const isNumber = shown.length > 0 && html` dir="ltr"`
  return html`<bdi class="num"${isNumber} data-number="${at ?? 'all'}" data-unnamed="${words.numbers.unnamed}">${text}</bdi>`
}

function showTyped(typed: string, country: string | undefined): string {
  const phone = readPhone(typed, country)
  return phone === undefined ? typed : showPhone(phone.e164)
}

function age(ground: Ground): Part {
  const { words, form, ageMin, wording } = ground
  const { line, describedBy } = errorOf(ground, 'age')
  const said = wording.content.age
  if (ageMin === undefined) return said !== null && html`<div class="leaf__sec"><p>${said}</p></div>`
  const hint = said !== null && html`<span class="check__hint">${said}</span>`
  return html`<div class="leaf__sec"><label class="check"><input type="checkbox" id="age" name="age" value="1"${flag('checked', form.age)}${describedBy}><span class="check__label">${fill(words.age, { age: ageMin })}</span>${hint}</label>${line}</div>`
}

function last(ground: Ground): Html {
  const { words, wording } = ground
  const { content, template } = wording
  const { line, describedBy } = errorOf(ground, 'answer')
  const facts: readonly Part[] = [
    fact('shield', template === undefined ? words.facts.personSends : words.facts.weAsk),
    fact('hand', content.stop),
    fact('info', words.facts.free),
  ]
  return html`<div class="leaf__sec"><ul class="leaf__facts">${facts}</ul>
${content.footer !== null && html`<p class="leaf__hint">${content.footer}</p>`}
${line}
<div class="leaf__acts" id="answer" tabindex="-1" role="group" aria-labelledby="words"${describedBy}>${buttons(ground)}</div></div>`
}

/** Of a sign-up form one: whoever ticks nothing has said no by that. */
function buttons({ registration, wording }: Ground): Html {
  const { content, language } = wording
  if (registration !== undefined) {
    return html`<button class="btn btn--primary" type="submit" name="do" value="yes">${registrationPage[nearestLanguage(language)].submit}</button>`
  }
  return html`<button class="btn btn--primary" type="submit" name="do" value="yes">${content.yes}</button><button class="btn btn--no" type="submit" name="do" value="no">${content.no}</button>`
}

function fact(name: 'shield' | 'hand' | 'info', text: string): Html {
  return html`<li>${icon(name)}<span>${text}</span></li>`
}

function foot({ page, wording }: Ground): Html {
  const language = nearestLanguage(wording.language)
  const { version, createdAt } = wording.version
  return footer({
    language,
    workspace: page.world.workspace,
    privacyUrl: wording.content.privacy_url,
    withChoices: page.sender !== undefined,
    last: filled(pageWords[language].wording, { version, date: dayText(language, createdAt) }),
  })
}
