/** The frame of what is printed: sheets on a table, with a bar above them that paper never shows. */

import { type Html, html, type Part } from '../../../base/html.ts'
import { assets } from '../assets.ts'
import type { PageLook } from '../look.ts'

export interface PrintFrame {
  readonly title: string
  readonly look: PageLook
  /** Said to whoever prints; the console speaks English. */
  readonly hint: Part
  readonly sizes?: readonly { readonly name: string; readonly href: string; readonly current: boolean }[]
  readonly sheets: Part
}

export function printDocument({ title, look, hint, sizes = [], sheets }: PrintFrame): Html {
  const { print, script } = assets()
  const links = sizes.map(
    ({ name, href, current }) => html`<a href="${href}"${current && html` aria-current="page"`}>${name}</a>`,
  )
  return html`<!doctype html>
<html lang="en" data-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${print}">
${look.stylesheet !== undefined && html`<link rel="stylesheet" href="${look.stylesheet}">`}
<link rel="icon" href="data:,">
<script type="module" src="${script('print')}"></script>
</head>
<body class="papers">
<header class="papers__bar"><h1>${title}</h1><button class="btn btn--primary" type="button" data-print hidden>Print</button><p>${hint}</p>${
    links.length > 0 && html`<nav class="papers__sizes" aria-label="Size">${links}</nav>`
  }</header>
<main class="papers__lay" tabindex="0" aria-label="Sheets">
${sheets}
</main>
</body>
</html>
`
}

/** Who asks, and in a demo that it is one. */
export function sheetTop(business: string, { logo }: PageLook, demo: string | undefined, languageOfDemo: string): Html {
  const name =
    logo === undefined ? html`<bdi>${business}</bdi>` : html`<img class="sheet__logo" src="${logo}" alt="${business}">`
  const tag = demo !== undefined && html`<span class="sheet__demo" lang="${languageOfDemo}">${demo}</span>`
  return html`<div class="sheet__top">${name}${tag}</div>`
}
