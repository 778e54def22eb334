/** After the yes: for each number the message that only its owner can send, as a link, as a code to scan, and in words. */
import type { OptInPage, Wording } from '../../../actions/read-opt-in-page.ts'
import { businessName } from '../../../actions/world.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import { showPhone } from '../../../base/phone.ts'
import { confirmPage } from '../../../copy/confirm-page.ts'
import { type Language, nearestLanguage } from '../../../copy/languages.ts'
import { messages } from '../../../copy/messages.ts'
import { fill, listOf } from '../../../copy/words.ts'
import { document, leafTop } from '../document.ts'
import { footer } from '../footer.ts'
import { icon, stateIcon } from '../icons.ts'
import { languageLinks } from '../language.ts'
import { pageLook } from '../look.ts'
import { messageToSend } from '../message-to-send.ts'
import { filled, momentText, nameText, numberText } from '../words.ts'

export interface ConfirmView {
  readonly page: OptInPage
  readonly wording: Wording
  /** A message from us is on its way to each number that can get one. */
  readonly weAsked: boolean
  readonly people: readonly ConfirmPerson[]
  /** Of this page, without its language. */
  readonly path: string
}

export interface ConfirmPerson {
  /** The number as a page may name it. */
  readonly label: string
  /** Names, as the person read them. */
  readonly topics: readonly string[]
  /** Undefined where nothing is left to confirm. `link` is `https://wa.me/…`, with the message written. */
  readonly toSend: ToSend | undefined
  /** Whether the code has come, and from the number that was typed or from another. */
  readonly confirmed: 'here' | 'elsewhere' | undefined
}

export interface ToSend {
  readonly code: string
  readonly link: string
  readonly expiresAt: Date
  /** E.164, where the person typed it. */
  readonly from?: string | undefined
}

export function confirmView(view: ConfirmView): Html {
  const { page, wording, people, weAsked, path } = view
  const { workspace } = page.world
  const language = nearestLanguage(wording.language)
  const words = confirmPage[language]
  const business = businessName(page.world)
  const isDone = people.every(({ confirmed }) => confirmed !== undefined)
  const title = isDone ? words.done.title : weAsked ? words.weAsk.title : words.title
  const look = pageLook(workspace.slug, page.look)
  const main = html`<div class="leaf">
${leafTop(language, business, workspace.kind === 'demo', languageLinks(wording.language, [...page.wordings.keys()], path), look)}
<div class="leaf__sec" id="content"><h1>${isDone ? words.done.title : weAsked ? words.weAsk.title : words.heading}</h1>${lede(view, language, isDone)}</div>
${people.map((person) => section(view, person, language))}
${ways(view, language, isDone)}
</div>`
  return document({
    language: wording.language,
    title,
    main,
    foot: footer({ language, workspace, privacyUrl: wording.content.privacy_url, withChoices: true }),
    script: 'confirm',
    look,
  })
}

function lede({ people, weAsked }: ConfirmView, language: Language, isDone: boolean): Part {
  const words = confirmPage[language]
  const [only] = people
  if (isDone) return html`<p class="leaf__lede">${words.done.stop}</p>`
  if (only === undefined) return undefined
  const text = weAsked
    ? people.length > 1
      ? words.weAsk.textSeveral
      : filled(words.weAsk.text, { number: numberText(only.label) })
    : people.length > 1
      ? words.introSeveral
      : filled(words.intro, { number: numberText(only.label) })
  return html`<p class="leaf__lede">${text}</p>${weAsked && html`<p class="leaf__hint">${words.weAsk.nothing}</p>`}`
}

function section(view: ConfirmView, person: ConfirmPerson, language: Language): Html {
  const words = confirmPage[language]
  const { page, people } = view
  const several = people.length > 1
  const heading = several && html`<h2>${filled(words.forNumber, { number: numberText(person.label) })}</h2>`
  if (person.confirmed !== undefined || person.toSend === undefined)
    return html`<section class="leaf__sec">${heading}${done(view, person, language)}</section>`
  const hints = html`<p class="leaf__hint" role="status" data-waiting hidden>${words.waiting}</p>${byHand(view, language)}
<p class="leaf__hint">${filled(words.until, { time: momentText(language, person.toSend.expiresAt) })}</p>`
  const { link, code, from } = person.toSend
  const message = messageToSend({ language, workspace: page.world.workspace, link, code, from, hints })
  return html`<section class="leaf__sec confirm">${heading}
${message}
</section>`
}

function done({ page }: ConfirmView, { topics, confirmed, label }: ConfirmPerson, language: Language): Html {
  const text = filled(confirmPage[language].done.text, {
    business: nameText(businessName(page.world)),
    topics: listOf(language, topics),
  })
  const other =
    confirmed === 'elsewhere' &&
    html`<p class="state state--said" data-state="pending">${stateIcon('pending')}<span>${filled(messages[language].confirmed.otherNumber, { number: numberText(label) })}</span></p>`
  return html`<p class="state state--said" data-state="given">${stateIcon('given')}<span>${text}</span></p>${other}`
}

function byHand({ page }: ConfirmView, language: Language): Part {
  if (page.sender === undefined) return undefined
  const number = numberText(showPhone(`+${page.sender.displayNumber.replace(/\D/g, '')}`))
  return html`<p class="leaf__hint">${filled(confirmPage[language].byHand, { sender: number })}</p>`
}

/** Back to the form while something is still to be sent, and onward to where the business said that its page leads. */
function ways({ page, wording }: ConfirmView, language: Language, isDone: boolean): Part {
  const words = confirmPage[language]
  const url = page.point.settings.redirectUrl
  const label = fill(words.onward, { business: businessName(page.world) })
  const change = !isDone && html`<a href="/o/${page.point.slug}?lang=${wording.language}">${words.otherNumber}</a>`
  const onward = url !== undefined && html`<a href="${url}">${icon('undo', 'icon icon--sm icon--flip')}${label}</a>`
  return (change || onward) && html`<div class="leaf__sec leaf__onward">${change}${onward}</div>`
}
