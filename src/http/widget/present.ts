/** The opt-in page as the widget shows it: the same words, as data, and after the button the same step that is left. */
import type { OptInPage, Wording } from '../../actions/read-opt-in-page.ts'
import { businessName } from '../../actions/world.ts'
import { showPhone } from '../../base/phone.ts'
import type { Widget, WidgetAnswer } from '../../contract/widget.ts'
import { confirmPage } from '../../copy/confirm-page.ts'
import { nearestLanguage } from '../../copy/languages.ts'
import { messages } from '../../copy/messages.ts'
import { optInPage } from '../../copy/opt-in-page.ts'
import { page as pageWords } from '../../copy/page.ts'
import { listOf, say } from '../../copy/words.ts'
import { paletteOf } from '../../domain/brand-palette.ts'
import type { NoticeContent } from '../../domain/notice.ts'
import { exampleNumber } from '../pages/example-number.ts'
import { directionOfTag, languageName } from '../pages/language.ts'
import type { ConfirmPerson } from '../pages/opt-in/confirm-view.ts'
import type { Confirming } from '../pages/opt-in/confirming.ts'
import { groundOf } from '../pages/opt-in/page-ground.ts'
import { chatLink, textOfLink } from '../pages/phone-link.ts'
import { qrPath } from '../pages/qr.ts'

export function presentWidget(page: OptInPage, wording: Wording, mark: string, publicUrl: string): Widget {
  const { workspace } = page.world
  const { content, language: tag } = wording
  const language = nearestLanguage(tag)
  const { mark: chosen } = page.point.settings
  const isOfficial = page.hasOfficialMark && chosen !== 'neutral' && chosen !== 'name_only'
  return {
    form: mark,
    language: tag,
    direction: directionOfTag(tag),
    languages: [...page.wordings.keys()].map((one) => ({
      tag: one,
      name: languageName(one),
      direction: directionOfTag(one),
    })),
    business: businessName(page.world),
    heading: content.heading,
    intro: content.intro,
    tick: content.tick,
    several_numbers: content.several_numbers,
    age_note: content.age,
    footer: content.footer,
    yes: content.yes,
    no: content.no,
    topics: content.topics
      .filter(({ key }) => wording.topics.some((topic) => topic.key === key))
      .map(({ key, name, description, frequency, category }) => ({ key, name, description, frequency, category })),
    mark: isOfficial ? { url: `${publicUrl}/brand/${workspace.slug}/mark` } : null,
    name_only: chosen === 'name_only',
    privacy_url: linkOf(content.privacy_url ?? workspace.profile.privacyUrl),
    choices_url: `${publicUrl}/p?business=${workspace.slug}&lang=${language}`,
    accent: accentOf(page),
    demo: workspace.kind === 'demo' ? `${pageWords[language].demo.label}. ${pageWords[language].demo.text}` : null,
    words: wordsOf(page, wording, content),
  }
}

function accentOf({ look }: OptInPage): Widget['accent'] {
  if (look?.accent == null) return null
  const { light, dark } = paletteOf(look.accent)
  return { light: { fill: light.fill, ink: light.ink }, dark: { fill: dark.fill, ink: dark.ink } }
}

function wordsOf(page: OptInPage, wording: Wording, content: NoticeContent): Widget['words'] {
  const language = nearestLanguage(wording.language)
  const { numbers, topics, facts, age } = optInPage[language]
  const words = pageWords[language]
  const { country, ageMin } = groundOf(page)
  const direction = directionOfTag(wording.language)
  return {
    numbers: content.several_numbers ? numbers.legend : numbers.legendOne,
    number_hint: say(direction, numbers.hint, { example: exampleNumber(country) }),
    number: numbers.label,
    add: numbers.add,
    remove: numbers.remove,
    unnamed: numbers.unnamed,
    topics: topics.legend,
    topics_hint: topics.hint,
    topics_for: topics.forNumber,
    per_number: topics.perNumber,
    same_for_all: topics.sameForAll,
    utility: topics.utility,
    marketing: topics.marketing,
    age: ageMin === undefined ? null : say(direction, age, { age: ageMin }),
    facts: [wording.template === undefined ? facts.personSends : facts.weAsk, content.stop, facts.free],
    language: words.language,
    close: words.close,
    privacy: words.privacy,
    choices: words.choices,
    failed: words.failed.text,
  }
}

export function presentRefused(wording: Wording): WidgetAnswer {
  const { refused } = optInPage[nearestLanguage(wording.language)]
  return {
    answer: 'refused',
    state: null,
    title: refused.title,
    text: refused.text,
    people: [],
    words: { message: '', open: '', scan: '', qr: '', by_hand: '', waiting: '', change: refused.again },
  }
}

export function presentConfirming(
  page: OptInPage,
  wording: Wording,
  { weAsked, people }: Confirming,
  state: string,
  publicUrl: string,
): WidgetAnswer {
  const language = nearestLanguage(wording.language)
  const words = confirmPage[language]
  const direction = directionOfTag(wording.language)
  const isDone = people.every(({ confirmed }) => confirmed !== undefined)
  const [first] = people
  const several = people.length > 1
  const number = first?.label ?? ''
  const asks = weAsked
    ? {
        title: words.weAsk.title,
        text: several ? words.weAsk.textSeveral : say(direction, words.weAsk.text, { number }),
      }
    : { title: words.heading, text: several ? words.introSeveral : say(direction, words.intro, { number }) }
  return {
    answer: 'given',
    state,
    title: isDone ? words.done.title : asks.title,
    text: isDone ? words.done.stop : asks.text,
    people: people.map((person) => presentPerson(page, wording, person, publicUrl)),
    words: {
      message: words.message,
      open: words.open,
      scan: words.qr,
      qr: words.qrAlt,
      by_hand: say(direction, words.byHand, { sender: senderNumber(page) }),
      waiting: words.waiting,
      change: words.otherNumber,
    },
  }
}

function presentPerson(
  page: OptInPage,
  wording: Wording,
  { label, topics, confirmed, toSend }: ConfirmPerson,
  publicUrl: string,
): WidgetAnswer['people'][number] {
  const language = nearestLanguage(wording.language)
  const { done, until } = confirmPage[language]
  const direction = directionOfTag(wording.language)
  const said = say(direction, done.text, { business: businessName(page.world), topics: listOf(language, topics) })
  const elsewhere =
    confirmed === 'elsewhere' ? ` ${say(direction, messages[language].confirmed.otherNumber, { number: label })}` : ''
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  })
  return {
    number: label,
    topics: [...topics],
    confirmed: confirmed ?? null,
    done: `${said}${elsewhere}`,
    message:
      toSend === undefined || confirmed !== undefined
        ? null
        : {
            text: textOfLink(toSend.link),
            link: new URL(chatLink(page.world.workspace, toSend.link, toSend.from), publicUrl).href,
            qr: qrPath(toSend.link),
            until: say(direction, until, { time: `${moment.format(toSend.expiresAt)} UTC` }),
          },
  }
}

function senderNumber({ sender }: OptInPage): string {
  return sender === undefined ? '' : showPhone(`+${sender.displayNumber.replace(/\D/g, '')}`)
}

/** Nothing but a web page may become a link. */
function linkOf(url: string | null | undefined): string | null {
  return url != null && /^https?:\/\/[^\s]+$/.test(url) ? url : null
}
