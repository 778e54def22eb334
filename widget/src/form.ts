/** The form: the notice's own words, a number or several, a box for each topic, and two buttons of one weight. */
import type { Widget } from '../../src/contract/widget.ts'
import { h, icon, icons } from './dom.ts'
import { addNumber, chooseEach, chooseOnce, type Draft, numbersMost, removeNumber } from './draft.ts'
import type { Line } from './wire.ts'
import { fill, filledWithMark } from './words.ts'

export interface ToMend {
  readonly title: string
  readonly lines: readonly Line[]
}

export interface FormParts {
  readonly widget: Widget
  readonly draft: Draft
  readonly toMend: ToMend
  readonly busy: boolean
  /** Draws the form again, and puts the focus there. */
  again(focus?: string): void
  answer(answer: 'given' | 'refused'): void
  speak(language: string): void
}

export function form(parts: FormParts): HTMLElement {
  const { widget, draft, answer } = parts
  const { words } = widget
  const element = h(
    'form',
    {
      novalidate: true,
      onsubmit: (event: Event) => {
        event.preventDefault()
        answer('given')
      },
    },
    widget.demo && h('p', { class: 'demo' }, widget.demo),
    summary(parts),
    h('h2', { id: 'heading', tabindex: -1 }, filledWithMark(widget, widget.heading)),
    h('p', { class: 'lede' }, widget.intro),
    numbers(parts),
    draft.each ? draft.numbers.map((_, at) => topics(parts, at)) : topics(parts, undefined),
    age(parts),
    h(
      'ul',
      { class: 'facts' },
      words.facts.map((fact) => h('li', null, fact)),
    ),
    widget.footer && h('p', { class: 'hint' }, widget.footer),
    errorOf(parts, 'answer'),
    h(
      'div',
      { class: 'acts', id: 'answer' },
      h('button', { class: 'yes', type: 'submit', 'aria-disabled': parts.busy && 'true' }, widget.yes),
      h('button', { class: 'no', type: 'button', onclick: () => answer('refused') }, widget.no),
    ),
    foot(parts),
  )
  showNumbers(element, parts)
  return element
}

function summary({ toMend: { title, lines } }: FormParts): HTMLElement | undefined {
  if (lines.length === 0) return undefined
  return h(
    'div',
    { class: 'mend', role: 'alert', id: 'mend', tabindex: -1 },
    h('p', null, icon(icons.warn), h('b', null, title)),
    h(
      'ul',
      null,
      lines.map(({ text }) => h('li', null, text)),
    ),
  )
}

function errorOf({ toMend }: FormParts, id: string): HTMLElement | undefined {
  const found = toMend.lines.filter((line) => line.id === id)
  if (found.length === 0) return undefined
  return h('p', { class: 'error', id: `${id}-error` }, icon(icons.warn), found.map(({ text }) => text).join(' '))
}

function numbers(parts: FormParts): HTMLElement {
  const { widget, draft, again } = parts
  const { words } = widget
  const rows = draft.numbers.map((typed, at) => {
    const id = `number-${at}`
    const error = errorOf(parts, id)
    const input = h('input', {
      id,
      type: 'tel',
      dir: 'ltr',
      inputmode: 'tel',
      autocomplete: 'tel',
      maxlength: 60,
      'aria-invalid': error !== undefined && 'true',
      'aria-describedby': error === undefined ? 'number-hint' : error.id,
      oninput: () => {
        draft.numbers[at] = input.value
        const root = input.getRootNode() as ShadowRoot
        showNumbers(root, parts)
      },
    })
    input.value = typed
    const remove = () => {
      removeNumber(draft, at)
      again(`number-${Math.max(0, at - 1)}`)
    }
    return [
      h(
        'div',
        { class: 'row' },
        h('label', { class: 'vh', for: id }, fill(words.number, { position: at + 1 })),
        input,
        draft.numbers.length > 1 &&
          h(
            'button',
            { type: 'button', class: 'quiet', 'aria-label': fill(words.remove, { position: at + 1 }), onclick: remove },
            icon(icons.close),
          ),
      ),
      error,
    ]
  })
  const add = () => {
    addNumber(draft)
    again(`number-${draft.numbers.length - 1}`)
  }
  return h(
    'fieldset',
    null,
    h('legend', null, words.numbers),
    h('p', { class: 'hint', id: 'number-hint' }, words.number_hint),
    rows,
    widget.several_numbers &&
      draft.numbers.length < numbersMost &&
      h('button', { type: 'button', class: 'quiet', onclick: add }, icon(icons.plus), words.add),
  )
}

/** The boxes for one number, or once for all of them. */
function topics(parts: FormParts, at: number | undefined): HTMLElement {
  const { widget, draft, again } = parts
  const { words } = widget
  const id = at === undefined ? 'topics' : `topics-${at}`
  const error = errorOf(parts, id)
  const groups = (['utility', 'marketing'] as const).map((category) => {
    const own = widget.topics.filter((topic) => topic.category === category)
    return own.length === 0
      ? null
      : [h('p', { class: 'group' }, words[category]), own.map((topic) => box(parts, topic, at ?? 0, at))]
  })
  const isLast = at === undefined || at === draft.numbers.length - 1
  const toggle = () => {
    if (draft.each) chooseOnce(draft)
    else chooseEach(draft)
    again(draft.each ? 'topics-0' : 'topics')
  }
  const legend =
    at === undefined
      ? words.topics
      : words.topics_for.split(/(\{\w+\})/).map((piece) => (piece === '{number}' ? numberAt(at) : piece))
  return h(
    'fieldset',
    { id, tabindex: -1, 'aria-describedby': error?.id },
    h('legend', null, legend),
    h('p', { class: 'hint' }, words.topics_hint),
    error,
    groups,
    isLast &&
      draft.numbers.length > 1 &&
      h(
        'button',
        { type: 'button', class: 'quiet', onclick: toggle },
        draft.each ? words.same_for_all : words.per_number,
      ),
  )
}

function box(
  { widget, draft }: FormParts,
  topic: Widget['topics'][number],
  of: number,
  at: number | undefined,
): HTMLElement {
  const ticks = draft.ticks[of] as Set<string>
  const input = h('input', {
    type: 'checkbox',
    onchange: () => (input.checked ? ticks.add(topic.key) : ticks.delete(topic.key)),
  })
  input.checked = ticks.has(topic.key)
  const label = filledWithMark(widget, widget.tick, {
    topic: h('b', null, h('bdi', null, topic.name)),
    number: numberAt(at),
  })
  return h(
    'label',
    { class: 'check' },
    input,
    h('span', null, label, h('span', { class: 'hint' }, topic.description, ' · ', topic.frequency)),
  )
}

/** Where a sentence names the number; `showNumbers` keeps it true while somebody types. */
function numberAt(at: number | undefined): HTMLElement {
  return h('bdi', { class: 'num', 'data-number': at ?? 'all' })
}

function showNumbers(root: ParentNode, { widget, draft }: FormParts): void {
  const typed = draft.numbers.map((number) => number.trim())
  const list = new Intl.ListFormat(widget.language, { type: 'conjunction' })
  for (const name of root.querySelectorAll<HTMLElement>('[data-number]')) {
    const of = name.dataset.number
    const shown = of === 'all' ? list.format(typed.filter((one) => one !== '')) : typed[Number(of)]
    name.textContent = shown || widget.words.unnamed
    if (shown) name.dir = 'ltr'
    else name.removeAttribute('dir')
  }
}

function age(parts: FormParts): HTMLElement | undefined {
  const { widget, draft } = parts
  if (widget.words.age === null) return widget.age_note === null ? undefined : h('p', null, widget.age_note)
  const error = errorOf(parts, 'age')
  const input = h('input', {
    type: 'checkbox',
    id: 'age',
    'aria-describedby': error?.id,
    onchange: () => {
      draft.age = input.checked
    },
  })
  input.checked = draft.age
  return h(
    'div',
    null,
    h(
      'label',
      { class: 'check' },
      input,
      h('span', null, widget.words.age, h('span', { class: 'hint' }, widget.age_note)),
    ),
    error,
  )
}

function foot({ widget, speak }: FormParts): HTMLElement {
  const { languages, words } = widget
  const select = h(
    'select',
    { 'aria-label': words.language, onchange: () => speak(select.value) },
    languages.map(({ tag, name }) => h('option', { value: tag, lang: tag, selected: tag === widget.language }, name)),
  )
  const link = (href: string, text: string) => h('a', { href, target: '_blank', rel: 'noopener' }, text)
  return h(
    'div',
    { class: 'foot' },
    widget.privacy_url !== null && link(widget.privacy_url, words.privacy),
    link(widget.choices_url, words.choices),
    languages.length > 1 && select,
  )
}
