/** The way to the server. No cookie goes along, and nothing is kept in the browser. */
import type { Widget, WidgetAnswer, WidgetIn } from '../../src/contract/widget.ts'

export interface Line {
  /** The element that it is about: `number-0`, `topics`. */
  readonly id: string
  readonly text: string
}

/** What the server refuses, with its reason: `to_mend` carries a line for each thing to put right. */
export class Refused extends Error {
  readonly reason: string
  readonly lines: readonly Line[]

  constructor(message: string, reason: string, lines: readonly Line[]) {
    super(message)
    this.reason = reason
    this.lines = lines
  }
}

export class Wire {
  readonly #url: string

  /** `host` is where Assent runs, `point` the slug of the place. */
  constructor(host: string, point: string) {
    this.#url = `${host}/widget/v1/${encodeURIComponent(point)}`
  }

  widget(language: string | undefined): Promise<Widget> {
    return this.#ask(language ? `?lang=${encodeURIComponent(language)}` : '')
  }

  send(input: WidgetIn): Promise<WidgetAnswer> {
    const headers = { 'content-type': 'application/json' }
    return this.#ask('', { method: 'POST', headers, body: JSON.stringify(input) })
  }

  confirmation(state: string, language: string): Promise<WidgetAnswer> {
    return this.#ask(`/confirmation?${new URLSearchParams({ s: state, lang: language })}`)
  }

  async #ask<T>(path: string, request: RequestInit = {}): Promise<T> {
    const response = await fetch(this.#url + path, { ...request, credentials: 'omit', referrerPolicy: 'origin' })
    if (response.ok) return response.json()
    const problem = await response.json().catch(() => ({}))
    const lines = (problem.errors ?? []).map(({ path: at, message }: { path: string; message: string }) => ({
      id: at.slice(1),
      text: message,
    }))
    throw new Refused(problem.detail ?? `${response.status}`, problem.code ?? '', lines)
  }
}
