/**
 * The letter that asks: plain, in the person's language, with one button and nothing that has to be fetched. It is the same
 * as text and as HTML, names who writes and how to end it, and carries no offer.
 */
import { type Html, html } from '../base/html.ts'
import { email } from '../copy/email.ts'
import { directionOf } from '../copy/languages.ts'
import { fill, say } from '../copy/words.ts'
import type { InvitationWriter } from './invitation-writers.ts'

export const writeEmailInvitation: InvitationWriter = (ground) => {
  const { business, language, stopUrl } = ground
  const subject = say(directionOf(language), email[language].letter.subject, { business })
  return { kind: 'email', subject, text: textOf(ground), html: `${htmlOf(ground)}`, unsubscribeUrl: stopUrl }
}

type Ground = Parameters<InvitationWriter>[0]

function textOf({ workspace, business, language, topics, link, stopUrl }: Ground): string {
  const words = email[language].letter
  const { legalName, address, helpContact, privacyUrl } = workspace.profile
  const direction = directionOf(language)
  const parts = [
    ...(workspace.kind === 'demo' ? [words.demo] : []),
    say(direction, words.ask, { business }),
    [words.topics, ...topics.map((name) => `• ${name}`)].join('\n'),
    `${words.button}:\n${link}`,
    words.nothing,
    words.once,
    [
      '-- ',
      [legalName ?? business, address].filter(Boolean).join(', '),
      ...(helpContact === undefined ? [] : [say(direction, words.question, { contact: helpContact })]),
      ...(privacyUrl === undefined ? [] : [`${words.privacy}:\n${privacyUrl}`]),
      `${words.stop}:\n${stopUrl}`,
    ].join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

/** Colours of the reader's own programme, but for the button; nothing is loaded from anywhere. */
function htmlOf({ workspace, business, language, topics, link, stopUrl }: Ground): Html {
  const words = email[language].letter
  const { legalName, address, helpContact, privacyUrl } = workspace.profile
  const direction = directionOf(language)
  const start = direction === 'rtl' ? 'right' : 'left'
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${fill(words.subject, { business })}</title>
</head>
<body dir="${direction}" style="margin:0;padding:24px 16px;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;text-align:${start}">
<div style="max-width:34em;margin:0 auto">
${workspace.kind === 'demo' && html`<p style="margin:0 0 16px;padding:8px 12px;border:1px solid #8a9aa0;border-radius:6px">${words.demo}</p>`}
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${fill(words.subject, { business })}</h1>
<p style="margin:0 0 12px">${fill(words.ask, { business })}</p>
<p style="margin:0 0 4px">${words.topics}</p>
<ul style="margin:0 0 20px;padding-inline-start:1.25em">${topics.map((name) => html`<li><bdi>${name}</bdi></li>`)}</ul>
<p style="margin:0 0 20px"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5b6b;color:#ffffff;font-weight:600;text-decoration:none">${words.button}</a></p>
<p style="margin:0 0 12px">${words.nothing}</p>
<p style="margin:0 0 12px">${words.fallback}<br><a href="${link}" dir="ltr" style="word-break:break-all">${link}</a></p>
<p style="margin:0 0 20px">${words.once}</p>
<p style="margin:0;padding-top:12px;border-top:1px solid #8a9aa0;font-size:14px"><bdi>${legalName ?? business}</bdi>${address !== undefined && html`, <bdi>${address}</bdi>`}${helpContact !== undefined && html`<br>${fill(words.question, { contact: helpContact })}`}${privacyUrl !== undefined && html`<br><a href="${privacyUrl}">${words.privacy}</a>`}<br><a href="${stopUrl}">${words.stop}</a></p>
</div>
</body>
</html>
`
}
