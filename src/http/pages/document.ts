/** The frame of every public page. It is whole without scripts, and says at once in which language and direction it is. */

import { type Html, html, type Part } from '../../base/html.ts'
import type { Language } from '../../copy/languages.ts'
import { nearestLanguage } from '../../copy/languages.ts'
import { page } from '../../copy/page.ts'
import { assets, type Script } from './assets.ts'
import { icon } from './icons.ts'
import { directionOfTag } from './language.ts'
import type { PageLook } from './look.ts'
import { nameText } from './words.ts'

export interface Frame {
  /** BCP 47, of the words on the page. */
  readonly language: string
  readonly title: string
  /** Between the top and the foot: a `.leaf`. */
  readonly main: Part
  readonly foot?: Part
  readonly script?: Script
  /** The address of one that is not a page's own. */
  readonly scriptAt?: string
  /** Of the business whose page it is. */
  readonly look?: PageLook | undefined
}

export function document({ language, title, main, foot, script, scriptAt, look }: Frame): Html {
  const { stylesheet, latin, script: pathOf } = assets()
  const { skip } = page[nearestLanguage(language)]
  return html`<!doctype html>
<html lang="${language}" dir="${directionOfTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${stylesheet}">
${look?.stylesheet !== undefined && html`<link rel="stylesheet" href="${look.stylesheet}">`}
${needsLatin(language) && html`<link rel="preload" href="${latin}" as="font" type="font/woff2" crossorigin>`}
<link rel="icon" href="data:,">
${script !== undefined && html`<script type="module" src="${pathOf(script)}"></script>`}
${scriptAt !== undefined && html`<script src="${scriptAt}" async></script>`}
</head>
<body class="public">
<a class="skip" href="#content">${skip}</a>
<main>
${main}
</main>
${foot !== undefined && html`<footer class="leaf__foot">${foot}</footer>`}
</body>
</html>
`
}

/** The head of a leaf: who asks, the switch of languages, and in a demo that it is one. */
export function leafTop(language: Language, business: string, isDemo: boolean, languages: Part, look?: PageLook): Html {
  const { demo } = page[language]
  const name =
    look?.logo === undefined ? nameText(business) : html`<img class="leaf__logo" src="${look.logo}" alt="${business}">`
  return html`<div class="leaf__top">${name}${languages}</div>
${isDemo && html`<div class="leaf__demo note">${icon('info')}<p><b>${demo.label}.</b> ${demo.text} <a href="/phone">${demo.phone}</a></p></div>`}`
}

function needsLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn'
}
