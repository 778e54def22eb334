/**
 * The element. `point` names the place, `mode` is inline, dialog or floating, `lang` and `theme` say what the page says no
 * better. What stands inside it is shown where it cannot be: a link to the hosted page. It tells the page by events what
 * happened, and never a number.
 */
import type { Widget, WidgetAnswer } from '../../src/contract/widget.ts'
import { h, icon, icons } from './dom.ts'
import { done } from './done.ts'
import { emptyDraft } from './draft.ts'
import { form, type ToMend } from './form.ts'
import css from './widget.css?inline'
import { Refused, Wire } from './wire.ts'

/** The script knows where it came from; the answers go there. One that was loaded as a module is found by its name. */
const script = (document.currentScript ??
  document.querySelector('script[src$="/widget.js"]')) as HTMLScriptElement | null
const own = script?.src
const sheet = new CSSStyleSheet()
sheet.replaceSync(css)

const nothingToMend: ToMend = { title: '', lines: [] }

export class AssentOptin extends HTMLElement {
  static observedAttributes = ['point', 'lang', 'mode']
  readonly #root = this.attachShadow({ mode: 'open' })
  #draft = emptyDraft()
  #widget: Widget | undefined
  #answer: WidgetAnswer | undefined
  #toMend: ToMend = nothingToMend
  #busy = false
  #language: string | undefined
  #dialog: HTMLDialogElement | undefined
  #loading = 0
  #watching: ReturnType<typeof setTimeout> | undefined

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [sheet]
    void this.#load()
  }

  disconnectedCallback(): void {
    clearTimeout(this.#watching)
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !this.isConnected) return
    if (name === 'lang') this.#language = undefined
    void this.#load()
  }

  /** Opens the dialog of `mode="dialog"` and `mode="floating"`. */
  open(): void {
    this.#dialog?.showModal()
  }

  get #wire(): Wire {
    const host = this.getAttribute('host') ?? (own === undefined ? location.origin : new URL('.', own).href)
    return new Wire(host.replace(/\/$/, ''), this.getAttribute('point') ?? '')
  }

  async #load(): Promise<void> {
    this.#loading += 1
    const mine = this.#loading
    if (this.#widget === undefined) this.#root.replaceChildren(h('slot'))
    try {
      const language = this.#language ?? this.getAttribute('lang') ?? document.documentElement.lang
      const widget = await this.#wire.widget(language)
      if (mine !== this.#loading) return
      this.#widget = widget
      this.#draw()
      this.#tell('ready', { language: widget.language })
    } catch (error) {
      // What stands inside the element stays in view: a link to the hosted page.
      console.error(`<assent-optin>: ${(error as Error).message}`)
      this.#tell('error', { message: (error as Error).message })
    }
  }

  #draw(focus?: string): void {
    const widget = this.#widget
    if (widget === undefined) return
    const isOpen = this.#dialog?.open === true
    this.#dialog = undefined
    const body = this.#answer === undefined ? this.#form(widget) : done(this.#answer, () => this.#back())
    const frame = h('div', { class: 'frame', lang: widget.language, dir: widget.direction }, body)
    this.#colour(widget)
    const mode = this.getAttribute('mode')
    if (mode === 'dialog' || mode === 'floating') this.#root.replaceChildren(...this.#inDialog(widget, frame))
    else this.#root.replaceChildren(frame)
    if (isOpen) this.open()
    if (focus !== undefined) this.#root.getElementById(focus)?.focus()
  }

  #form(widget: Widget): HTMLElement {
    return form({
      widget,
      draft: this.#draft,
      toMend: this.#toMend,
      busy: this.#busy,
      again: (focus) => this.#draw(focus),
      answer: (answer) => void this.#send(answer),
      speak: (language) => {
        this.#language = language
        void this.#load()
      },
    })
  }

  #inDialog({ words, heading, direction }: Widget, frame: HTMLElement): HTMLElement[] {
    const close = h(
      'button',
      { type: 'button', class: 'close quiet', 'aria-label': words.close, onclick: () => dialog.close() },
      icon(icons.close),
    )
    const dialog = h('dialog', { 'aria-labelledby': 'heading', dir: direction }, close, frame)
    const label = this.getAttribute('label') ?? heading
    const opener = h(
      'button',
      { type: 'button', class: 'yes opener', 'aria-haspopup': 'dialog', dir: direction, onclick: () => this.open() },
      icon(icons.bubble),
      label,
    )
    this.#dialog = dialog
    return [opener, dialog]
  }

  /** Set through the object model: an attribute would be refused by a strict policy of the site. */
  #colour({ accent }: Widget): void {
    if (accent === null) return
    for (const theme of ['light', 'dark'] as const) {
      this.style.setProperty(`--assent-fill-${theme}`, accent[theme].fill)
      this.style.setProperty(`--assent-ink-${theme}`, accent[theme].ink)
    }
  }

  async #send(answer: 'given' | 'refused'): Promise<void> {
    const widget = this.#widget
    if (widget === undefined || this.#busy) return
    this.#busy = true
    this.#toMend = nothingToMend
    try {
      const { numbers, ticks, age } = this.#draft
      const filled = numbers.flatMap((number, at) => (number.trim() === '' && numbers.length > 1 ? [] : [at]))
      this.#answer = await this.#wire.send({
        answer,
        form: widget.form,
        language: widget.language,
        numbers: filled.map((at) => numbers[at] as string),
        topics: this.#draft.each ? filled.map((at) => [...(ticks[at] ?? [])]) : [[...(ticks[0] ?? [])]],
        age,
        page: location.origin + location.pathname,
      })
      this.#tell(answer === 'given' ? 'requested' : 'refused', { numbers: this.#answer.people.length })
      this.#watch(2_000)
    } catch (error) {
      await this.#refused(error, widget)
    }
    this.#busy = false
    this.#draw(this.#toMend.lines.length > 0 ? 'mend' : 'heading')
  }

  async #refused(error: unknown, { words, language }: Widget): Promise<void> {
    const refused = error instanceof Refused ? error : undefined
    const title = refused?.reason ? refused.message : words.failed
    const lines = refused?.reason === 'to_mend' ? refused.lines : [{ id: 'answer', text: title }]
    this.#toMend = { title, lines }
    // What was filled in stays; the words are read again.
    if (refused?.reason === 'wording_changed')
      this.#widget = await this.#wire.widget(language).catch(() => this.#widget)
    if (refused?.reason !== 'to_mend') this.#tell('error', { message: (error as Error).message })
  }

  #back(): void {
    clearTimeout(this.#watching)
    this.#answer = undefined
    // A form that was taken is not sent again: the next one is a form of its own.
    void this.#load().then(() => this.#root.getElementById('heading')?.focus())
  }

  /** Asks, less and less often, whether the message has come. A hidden page does not ask. */
  #watch(pause: number): void {
    const state = this.#answer?.state
    const language = this.#widget?.language
    if (state == null || language === undefined || !this.isConnected) return
    this.#watching = setTimeout(async () => {
      const before = this.#answer
      const next = document.hidden ? before : await this.#wire.confirmation(state, language).catch(() => before)
      if (next === undefined || this.#answer !== before) return
      if (confirmedIn(next) !== confirmedIn(before)) {
        this.#answer = next
        this.#draw('heading')
        this.#tell('confirmed', { numbers: confirmedIn(next) })
      }
      if (confirmedIn(next) < next.people.length) this.#watch(Math.min(pause * 1.1, 30_000))
    }, pause)
  }

  /** `assent-ready`, `-requested`, `-refused`, `-confirmed`, `-error`. */
  #tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`assent-${name}`, { bubbles: true, composed: true, detail }))
  }
}

function confirmedIn(answer: WidgetAnswer | undefined): number {
  return answer?.people.filter(({ confirmed }) => confirmed !== null).length ?? 0
}
