/** The few line icons of public pages, drawn here: a page loads nothing for them. */
import { type StateMark, stateIconSvg } from '@assent/look/state-icon.ts'
import { type Html, trusted } from '../../base/html.ts'

const drawings = {
  check: '<path d="m5 12.8 4.6 4.6L19.2 7"/>',
  down: '<path d="m6.5 9.5 5.5 5.5 5.5-5.5"/>',
  globe:
    '<circle cx="12" cy="12" r="8.7"/><path d="M3.3 12h17.4M12 3.3c2.4 2.5 3.6 5.4 3.6 8.7s-1.2 6.2-3.6 8.7c-2.4-2.5-3.6-5.4-3.6-8.7s1.2-6.2 3.6-8.7z"/>',
  hand: '<path d="M8 12V6.2a1.4 1.4 0 0 1 2.8 0V11M10.8 10.5V4.7a1.4 1.4 0 0 1 2.8 0v5.8M13.6 10.7V6a1.4 1.4 0 0 1 2.8 0v8.2c0 3.9-2.3 6.3-5.6 6.3-2.6 0-4.2-1.2-5.4-3.6l-1.6-3.3a1.4 1.4 0 0 1 2.5-1.3L8 14.5"/>',
  info: '<circle cx="12" cy="12" r="8.7"/><path d="M12 11.3v5"/><circle cx="12" cy="8" r="1.1" fill="currentColor" stroke="none"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  shield: '<path d="M12 3.2 5 5.8v5.4c0 4.5 2.8 7.7 7 9.6 4.2-1.9 7-5.1 7-9.6V5.8z"/>',
  undo: '<path d="M8.5 5 4.5 9l4 4"/><path d="M4.5 9H14a5.5 5.5 0 0 1 0 11h-4"/>',
  warn: '<path d="M12 4 2.8 19.5h18.4z"/><path d="M12 10v4.2"/><circle cx="12" cy="16.8" r="1" fill="currentColor" stroke="none"/>',
  x: '<path d="m6 6 12 12M18 6 6 18"/>',
} as const

export type Icon = keyof typeof drawings

/** Beside words that say the same, so it is hidden from whoever listens. */
export function icon(name: Icon, className = 'icon'): Html {
  return trusted(`<svg class="${className}" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`)
}

export function stateIcon(state: StateMark): Html {
  return trusted(stateIconSvg(state))
}

/** A speech bubble of nobody's: what stands beside WhatsApp's name until the business has added the official mark. */
export const neutralMark = trusted(
  '<svg class="icon wa__mark" viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 5h15v11.5H11l-4.5 3.6v-3.6h-2z"/><path d="M8.5 9.3h7M8.5 12.4h4.5"/></svg>',
)
