/** What stands beside the word WhatsApp here: the official mark that the business added, a neutral drawn one, or nothing. */

import { html, type Part } from '../../base/html.ts'
import type { Mark } from '../../domain/capture-point.ts'
import { neutralMark } from './icons.ts'

export interface MarkGround {
  /** Of the workspace: part of the picture's address. */
  readonly slug: string
  readonly hasOfficial: boolean
}

/** `chosen` at the capture point; where nothing was chosen the official one stands if there is one. */
export function markPart(chosen: Mark | undefined, { slug, hasOfficial }: MarkGround): Part {
  if (chosen === 'name_only') return undefined
  if (chosen === 'neutral' || !hasOfficial) return neutralMark
  // The name follows at once: whoever listens hears it there.
  return html`<img class="wa__mark" src="/brand/${slug}/mark" alt="">`
}
