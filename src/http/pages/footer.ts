/** What stands below every page: where to read on, whom to ask, and how to see one's choices. */

import { type Html, html, type Part } from '../../base/html.ts'
import type { Language } from '../../copy/languages.ts'
import { page } from '../../copy/page.ts'
import type { Workspace } from '../../domain/workspace.ts'
import { nameText } from './words.ts'

export interface FooterParts {
  readonly language: Language
  readonly workspace: Workspace
  /** The notice's own, where a page shows a notice. */
  readonly privacyUrl?: string | null
  readonly withChoices?: boolean
  /** At the far end. */
  readonly last?: Part
}

export function footer({ language, workspace, privacyUrl, withChoices = false, last }: FooterParts): Html {
  const words = page[language]
  const privacy = privacyUrl ?? workspace.profile.privacyUrl
  return html`${isLink(privacy) && html`<a href="${privacy}" rel="noopener">${words.privacy}</a>`}
${contact(words.ask, workspace.profile.helpContact)}
${withChoices && html`<a href="/p?business=${workspace.slug}&lang=${language}">${words.choices}</a>`}
${last !== undefined && html`<span class="push">${last}</span>`}`
}

/** A mailbox, a page or a number that can be opened; anything else is said as it is. */
function contact(label: string, help: string | undefined): Part {
  const link = helpLink(help)
  if (link !== undefined) return html`<a href="${link}">${label}</a>`
  return help !== undefined && html`<span>${label}: ${nameText(help)}</span>`
}

export function helpLink(help: string | undefined): string | undefined {
  if (help === undefined) return undefined
  if (isLink(help)) return help
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(help)) return `mailto:${help}`
  return /^\+[\d ()-]{5,20}$/.test(help) ? `tel:${help.replace(/[^+\d]/g, '')}` : undefined
}

/** Nothing but a web page may become a link: no script hides behind one. */
function isLink(url: string | null | undefined): boolean {
  return url != null && /^https?:\/\/[^\s]+$/.test(url)
}
