/** What an opt-in page says instead: that it is closed, not open yet, too old, or that a no was heard. */
import type { FastifyRequest } from 'fastify'
import type { OptInPage, Wording } from '../../../actions/read-opt-in-page.ts'
import { businessName } from '../../../actions/world.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import { type Language, languageTags, nearestLanguage } from '../../../copy/languages.ts'
import { optInPage } from '../../../copy/opt-in-page.ts'
import { page as pageWords } from '../../../copy/page.ts'
import { registrationPage } from '../../../copy/registration-page.ts'
import { fill } from '../../../copy/words.ts'
import { leafTop } from '../document.ts'
import { footer } from '../footer.ts'
import { languageOf } from '../language.ts'
import { pageLook } from '../look.ts'
import { messagePage } from '../problem-page.ts'

export function closedPage(request: FastifyRequest, page: OptInPage): Html {
  const language = languageOf(request, languageTags)
  const { title, text } = pageWords[language].closed
  return say(page, language, title, fill(text, { business: businessName(page.world) }))
}

export function notReadyPage(request: FastifyRequest, page: OptInPage): Html {
  const language = languageOf(request, languageTags)
  const { title, text } = pageWords[language].notReady
  return say(page, language, title, fill(text, { business: businessName(page.world) }))
}

export function expiredPage(page: OptInPage, wording: Wording): Html {
  const language = nearestLanguage(wording.language)
  const { title, text, again } = pageWords[language].expired
  const onward = html`<a class="btn btn--primary" href="${pathOf(page, wording)}">${again}</a>`
  return say(page, language, title, text, onward)
}

export function usedPage(page: OptInPage, wording: Wording): Html {
  const language = nearestLanguage(wording.language)
  const { title, text } = pageWords[language].used
  return say(page, language, title, text)
}

export function refusedPage(page: OptInPage, wording: Wording): Html {
  const language = nearestLanguage(wording.language)
  const { title, text, again } = optInPage[language].refused
  return say(page, language, title, text, html`<a href="${pathOf(page, wording)}">${again}</a>`)
}

/** Somebody registered and ticked nothing. */
export function registeredPage(page: OptInPage, wording: Wording): Html {
  const language = nearestLanguage(wording.language)
  const business = businessName(page.world)
  const { title, text, back } = registrationPage[language].done
  const url = page.point.settings.redirectUrl
  const onward = url !== undefined && html`<a class="btn btn--primary" href="${url}">${fill(back, { business })}</a>`
  return say(page, language, title, fill(text, { business }), onward)
}

function pathOf({ point }: OptInPage, { language }: Wording): string {
  return `/o/${point.slug}?lang=${language}`
}

function say({ world, look }: OptInPage, language: Language, title: string, text: string, onward?: Part): Html {
  const { workspace } = world
  return messagePage({
    language,
    title,
    text,
    onward,
    top: leafTop(language, businessName(world), workspace.kind === 'demo', undefined, pageLook(workspace.slug, look)),
    look: pageLook(workspace.slug, look),
    foot: footer({ language, workspace, withChoices: true }),
  })
}
