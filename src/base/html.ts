/**
 * HTML in which whatever is set in is text, unless it is HTML already: nothing that a person or a business wrote can become
 * markup. Attributes are always quoted, which is all that this needs to hold there, too.
 */

/** Made by the tag `html` and by `trusted`, and by nothing else; what only looks like it is escaped. */
export class Html {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** What may be set in. Nothing is written for undefined, null and false; a list is written item by item. */
export type Part = Html | string | number | false | null | undefined | readonly Part[]

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((markup, string, at) => markup + write(parts[at - 1]) + string))
}

/** Markup of our own making, such as a drawn code. Never for words that came from outside. */
export function trusted(markup: string): Html {
  return new Html(markup)
}

/** ` checked` where it is, nothing where it is not. `name` is ours. */
export function flag(name: string, is: boolean): Html | false {
  return is && new Html(` ${name}`)
}

function write(part: Part): string {
  if (part instanceof Html) return part.toString()
  if (part === undefined || part === null || part === false) return ''
  if (Array.isArray(part)) return part.map(write).join('')
  return escapeText(String(part))
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
}
