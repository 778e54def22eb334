/** Somebody with a browser in which no script runs: pages are read, forms filled in and sent, redirects followed. */
import type { HttpWorld } from './http.ts'

export interface SeenPage {
  readonly status: number
  /** Path and query of the page, after every redirect. */
  readonly path: string
  readonly html: string
  /** What a person reads: no markup, entities as signs, one space between words. */
  readonly text: string
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>
}

export class Visitor {
  readonly #world: HttpWorld
  readonly #remoteAddress: string
  readonly #headers: Readonly<Record<string, string>>

  constructor(world: HttpWorld, headers: Readonly<Record<string, string>> = {}, remoteAddress = nextAddress()) {
    this.#world = world
    this.#headers = headers
    this.#remoteAddress = remoteAddress
  }

  opens(path: string, headers: Readonly<Record<string, string>> = {}): Promise<SeenPage> {
    return this.#ask('GET', path, undefined, headers)
  }

  /** Asks for the headers alone, as a scanner does. */
  probes(path: string): Promise<SeenPage> {
    return this.#ask('HEAD', path)
  }

  /** Presses a button of the page: its form is sent as it stands, changed by `filled`. A list fills fields of one name. */
  async presses(
    page: SeenPage,
    button: readonly [name: string, value: string],
    filled: Readonly<Record<string, string | readonly string[]>> = {},
    form = formsIn(page.html).find(({ buttons }) =>
      buttons.some(([name, value]) => name === button[0] && value === button[1]),
    ),
  ): Promise<SeenPage> {
    if (form === undefined) throw new Error(`no form with the button ${button.join('=')}`)
    const kept = form.fields.filter(([name]) => filled[name] === undefined)
    const added = Object.entries(filled).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    )
    return this.sends(form.action === '' ? page.path : form.action, [...kept, ...added, [...button]])
  }

  /** Sends a form of their own making. */
  async sends(
    path: string,
    fields: readonly (readonly [string, string])[],
    headers: Readonly<Record<string, string>> = {},
  ): Promise<SeenPage> {
    return this.#ask(
      'POST',
      path,
      new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString(),
      headers,
    )
  }

  async #ask(
    method: 'GET' | 'HEAD' | 'POST',
    path: string,
    payload?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<SeenPage> {
    const { host, origin } = new URL(this.#world.deps.settings.publicUrl)
    const answer = await this.#world.server.inject({
      method,
      url: path,
      remoteAddress: this.#remoteAddress,
      headers: {
        host,
        'accept-language': 'en',
        ...this.#headers,
        ...(payload === undefined ? {} : { origin, 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    const { location } = answer.headers
    if (answer.statusCode === 303 && typeof location === 'string') return this.#ask('GET', location)
    return {
      status: answer.statusCode,
      path,
      html: answer.body,
      text: textOf(answer.body),
      headers: answer.headers,
    }
  }
}

let addresses = 0

function nextAddress(): string {
  addresses += 1
  return `192.0.2.${addresses}`
}

export interface SeenForm {
  readonly action: string
  /** As it would be sent without a button: what is typed, hidden and ticked. */
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly buttons: readonly (readonly [name: string, value: string])[]
}

export function formsIn(html: string): SeenForm[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = '', body = '']) => ({
    action: plain(attribute(head, 'action') ?? ''),
    fields: [...body.matchAll(/<input([^>]*)>/g)].flatMap(([, input = '']) => {
      const [type, name] = [attribute(input, 'type'), attribute(input, 'name')]
      if (name === undefined || ((type === 'checkbox' || type === 'radio') && !/ checked\b/.test(input))) return []
      return [[name, plain(attribute(input, 'value') ?? 'on')] as const]
    }),
    buttons: [...body.matchAll(/<button([^>]*)>/g)].map(
      ([, button = '']) => [attribute(button, 'name') ?? '', plain(attribute(button, 'value') ?? '')] as const,
    ),
  }))
}

/** Addresses of all links on the page. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href = '']) => plain(href))
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]
}

const inline = /<\/?(span|bdi|b|a|time)\b[^>]*>/g

function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  return plain(body.replace(inline, '').replace(/<[^>]*>/g, ' '))
    .replace(/[ \n]+/g, ' ')
    .trim()
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
