/**
 * The page of a till: an empty screen and, as data, all that it may have to say without a connection: the wording of every
 * language as it would be shown, and the hash under which that is recorded.
 */
import type { OptInPage, Wording } from '../../../actions/read-opt-in-page.ts'
import { businessName } from '../../../actions/world.ts'
import { type Html, html, trusted } from '../../../base/html.ts'
import { confirmPage } from '../../../copy/confirm-page.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { optInPage } from '../../../copy/opt-in-page.ts'
import { page as pageWords } from '../../../copy/page.ts'
import { tillPage } from '../../../copy/till-page.ts'
import { fill } from '../../../copy/words.ts'
import { waMeLink } from '../../../protocol/whatsapp/wa-me.ts'
import { assets } from '../assets.ts'
import { exampleNumber } from '../example-number.ts'
import { icon, neutralMark } from '../icons.ts'
import { directionOfTag, languageName } from '../language.ts'
import { chatLink } from '../phone-link.ts'
import { tillFiles } from './files.ts'
import { qrPicture } from './qr-picture.ts'

export function tillView(page: OptInPage): Html {
  const { stylesheet } = assets()
  const [first] = page.wordings.values()
  const language = first?.language ?? 'en'
  const data = dataOf(page)
  return html`<!doctype html>
<html lang="${language}" dir="${directionOfTag(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${fill(tillPage[nearestLanguage(language)].title, { business: businessName(page.world) })}</title>
<link rel="stylesheet" href="${stylesheet}">
<link rel="icon" href="data:,">
<script type="application/json" id="till-data">${trusted(inScript(data))}</script>
<script type="module" src="/t/files/till.js"></script>
</head>
<body class="public till">
<main id="till" class="till__screen"></main>
<template id="mark">${markOf(page)}</template>
${(['shield', 'hand', 'info'] as const).map((name) => html`<template id="icon-${name}">${icon(name)}</template>`)}
</body>
</html>
`
}

function markOf({ point, world, hasOfficialMark }: OptInPage) {
  const { mark } = point.settings
  if (mark === 'name_only') return undefined
  if (mark === 'neutral' || !hasOfficialMark) return neutralMark
  return html`<img class="wa__mark" src="/brand/${world.workspace.slug}/mark" alt="">`
}

function dataOf(page: OptInPage) {
  const { point, world, sender } = page
  const { workspace } = world
  const { ageMin = 0 } = workspace.profile
  const start = sender === undefined ? undefined : waMeLink(sender.displayNumber, 'START')
  return {
    slug: point.slug,
    business: businessName(world),
    demo: workspace.kind === 'demo',
    screen: tillFiles().version,
    ageMin,
    example: exampleNumber(point.country ?? workspace.profile.countries?.[0]),
    // With it somebody who met the till without a connection can ask to be asked.
    start: start === undefined ? null : { link: chatLink(workspace, start), qr: qrPicture(start) },
    languages: [...page.wordings.values()].map(languageOf),
  }
}

function languageOf({ language, content, topics, renderedSha256, template }: Wording) {
  const nearest = nearestLanguage(language)
  const { heading, intro: lede, tick, stop, yes, no, age, footer, privacy_url, several_numbers } = content
  const { numbers, topics: topicWords, errors, age: ageWords, refused, facts } = optInPage[nearest]
  const { title, intro, until, weAsk } = confirmPage[nearest]
  return {
    tag: language,
    name: languageName(language),
    direction: directionOfTag(language),
    rendered: renderedSha256.toString('hex'),
    asks: template !== undefined,
    notice: { heading, intro: lede, tick, stop, yes, no, age, footer, privacy_url, several_numbers },
    topics: content.topics.filter(({ key }) => topics.some((topic) => topic.key === key)),
    words: {
      ...tillPage[nearest],
      numbers,
      topics: topicWords,
      errors,
      age: ageWords,
      refusedTitle: refused.title,
      refusedText: refused.text,
      personSends: facts.personSends,
      weAskFact: facts.weAsk,
      free: facts.free,
      confirm: { title, intro, until, weAsk },
      demo: pageWords[nearest].demo,
      language: pageWords[nearest].language,
    },
  }
}

/** JSON that may stand inside of a script element: nothing in it ends one. */
function inScript(data: unknown): string {
  return JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`)
}
