/** In which language a page is, and the switch to another. A language is chosen by hand, else by the browser. */
import type { FastifyRequest } from 'fastify'
import { type Html, html, type Part } from '../../base/html.ts'
import { matchLanguage } from '../../base/language.ts'
import { chooseLanguage, directionOf, languages, languageTags, nearestLanguage } from '../../copy/languages.ts'
import { page } from '../../copy/page.ts'
import { icon } from './icons.ts'

/** The language asked for by `?lang=`; else the person's own; else what the browser likes best; else the first of `available`. */
export function languageOf<T extends string>(request: FastifyRequest, available: readonly T[], own?: string): T {
  const { lang } = request.query as { lang?: unknown }
  const wanted = typeof lang === 'string' && lang.length <= 35 ? lang : own
  const asked = wanted === undefined ? undefined : matchLanguage(wanted, available)
  return (asked as T | undefined) ?? chooseLanguage(request.headers['accept-language'], available)
}

/** Whichever of ours it is nearest to, or by its own script where we have no words in it. */
export function directionOfTag(tag: string): 'ltr' | 'rtl' {
  const ours = matchLanguage(tag, languageTags)
  if (ours !== undefined) return directionOf(nearestLanguage(ours))
  const locale = new Intl.Locale(tag) as Intl.Locale & { getTextInfo?(): { direction: 'ltr' | 'rtl' } }
  return locale.getTextInfo?.().direction ?? 'ltr'
}

/** As its speakers call it. */
export function languageName(tag: string): string {
  const ours = languages.find(({ language }) => language === tag)
  return ours?.name ?? new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag
}

/**
 * The switch: nothing where there is nothing to choose. `item` writes one entry around its name: a link, or a button that
 * takes along what has been filled in.
 */
export function languageSwitch(
  current: string,
  available: readonly string[],
  item: (tag: string, attributes: Html, name: string) => Html,
): Part {
  if (available.length < 2) return undefined
  const { language } = page[nearestLanguage(current)]
  const entries = available.map((tag) => {
    const mark = tag === current && html` aria-current="true"`
    const attributes = html`class="lang__item" lang="${tag}" dir="${directionOfTag(tag)}"${mark}`
    return html`<li>${item(tag, attributes, languageName(tag))}</li>`
  })
  return html`<details class="lang"><summary class="picker">${icon('globe')}<span class="vh">${language}: </span>${languageName(current)}${icon('down')}</summary><ul class="lang__list">${entries}</ul></details>`
}

/** The switch of a page that is only read. `path` with the other parameters of its query. */
export function languageLinks(current: string, available: readonly string[], path: string): Part {
  const more = path.includes('?') ? '&' : '?'
  return languageSwitch(
    current,
    available,
    (tag, attributes, name) => html`<a ${attributes} href="${path}${more}lang=${tag}" hreflang="${tag}">${name}</a>`,
  )
}
