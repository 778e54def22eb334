// The customer's side: what is asked, about which number, with empty boxes and two buttons of one weight; and what follows.
import { data } from './data.js'
import { button, el, icon, number, withMark } from './element.js'
import { fill, listed, pieces } from './words.js'

/**
 * `visit`: { numbers, language, each, ticks: [Set per number], age }. `answer` is told 'given' or 'refused'; `redraw` after
 * a change that another language or layout shows.
 */
export function askScreen(visit, { answer, redraw, picker }) {
  const { notice, words, tag } = visit.language
  const problem = el('p', { class: 'field__error', role: 'alert', tabindex: '-1' })
  const say = (text) => {
    problem.textContent = text
    problem.focus()
  }
  const yes = () => {
    const missing = visit.numbers.findIndex((_, at) => ticksFor(visit, at).size === 0)
    if (missing !== -1) {
      return say(
        visit.each
          ? fill(words.errors.topicMissingFor, { number: visit.numbers[missing] })
          : fill(words.errors.topicMissing, { no: notice.no }),
      )
    }
    if (data.ageMin > 0 && !visit.age) return say(fill(words.errors.age, { age: data.ageMin }))
    return answer('given')
  }
  const rows = visit.each ? visit.numbers.map((_, at) => at) : [undefined]
  const toggle = button('btn--ghost', visit.each ? words.topics.sameForAll : words.topics.perNumber, () => {
    visit.each = !visit.each
    redraw()
  })
  const age = ageOf(visit)
  const facts = [
    ['shield', visit.language.asks ? words.weAskFact : words.personSends],
    ['hand', notice.stop],
    ['info', words.free],
  ]
  return el(
    'section',
    { class: 'leaf till__leaf till__ask', lang: tag, dir: visit.language.direction },
    top(visit, picker),
    sec(el('h1', {}, withMark([notice.heading])), el('p', { class: 'leaf__lede' }, notice.intro)),
    rows.map((row) => topicsOf(visit, row)),
    visit.numbers.length > 1 ? sec(toggle) : undefined,
    age === undefined ? undefined : sec(age),
    sec(
      el(
        'ul',
        { class: 'leaf__facts' },
        facts.map(([name, text]) => el('li', {}, icon(name), el('span', {}, text))),
      ),
      notice.footer === null ? undefined : el('p', { class: 'leaf__hint' }, notice.footer),
      problem,
      el(
        'div',
        { class: 'leaf__acts' },
        button('btn--primary', notice.yes, yes),
        button('btn--no', notice.no, () => answer('refused')),
      ),
      notice.privacy_url === null
        ? undefined
        : el('p', { class: 'leaf__hint' }, el('bdi', { dir: 'ltr' }, notice.privacy_url)),
    ),
  )
}

function sec(...parts) {
  return el('div', { class: 'leaf__sec' }, parts)
}

function top({ language: { words } }, picker) {
  const demo = el(
    'div',
    { class: 'leaf__demo note' },
    icon('info'),
    el('p', {}, el('b', {}, `${words.demo.label}. `), words.demo.text),
  )
  return [el('div', { class: 'leaf__top' }, el('bdi', {}, data.business), picker), data.demo ? demo : undefined]
}

export function ticksFor({ each, ticks }, at) {
  return ticks[each ? at : 0] ?? new Set()
}

function topicsOf(visit, row) {
  const { words, tag, topics } = visit.language
  const own = row === undefined ? visit.numbers : [visit.numbers[row]]
  const names = () => listed(tag, own.map(number))
  const legend = row === undefined ? words.topics.legend : pieces(words.topics.forNumber, { number: number(own[0]) })
  const groups = ['utility', 'marketing'].flatMap((category) => {
    const some = topics.filter((topic) => topic.category === category)
    if (some.length === 0) return []
    return [
      el('p', { class: 'leaf__group' }, words.topics[category]),
      el(
        'div',
        { class: 'leaf__list' },
        some.map((topic) => box(visit, row ?? 0, topic, names())),
      ),
    ]
  })
  return el(
    'fieldset',
    { class: 'leaf__sec till__topics' },
    el('legend', { class: 'leaf__legend' }, legend),
    el('p', { class: 'leaf__hint' }, words.topics.hint),
    groups,
  )
}

function box(visit, at, topic, names) {
  visit.ticks[at] ??= new Set()
  const ticks = visit.ticks[at]
  const input = el('input', {
    type: 'checkbox',
    onchange: ({ target }) => (target.checked ? ticks.add(topic.key) : ticks.delete(topic.key)),
  })
  input.checked = ticks.has(topic.key)
  const label = pieces(visit.language.notice.tick, { topic: el('b', {}, topic.name), number: el('span', {}, names) })
  return el(
    'label',
    { class: 'check check--topic' },
    input,
    el('span', { class: 'check__label' }, withMark(label)),
    el('span', { class: 'check__hint' }, topic.description),
    el('span', { class: 'check__often' }, topic.frequency),
  )
}

function ageOf(visit) {
  const { notice, words } = visit.language
  if (data.ageMin === 0) return notice.age === null ? undefined : el('p', {}, notice.age)
  const input = el('input', { type: 'checkbox', onchange: ({ target }) => (visit.age = target.checked) })
  input.checked = visit.age
  return el(
    'label',
    { class: 'check' },
    input,
    el('span', { class: 'check__label' }, fill(words.age, { age: data.ageMin })),
    notice.age === null ? undefined : el('span', { class: 'check__hint' }, notice.age),
  )
}

/** `outcome`: what the server said of it; undefined while there is no connection. */
export function afterScreen(visit, said, outcome, next) {
  const { words, tag, direction } = visit.language
  const numbers = () => listed(tag, visit.numbers.map(number))
  const card = (title, ...parts) =>
    el(
      'section',
      { class: 'leaf till__leaf till__after', lang: tag, dir: direction },
      top(visit),
      sec(el('h1', {}, title), parts),
      sec(
        el(
          'div',
          { class: 'till__next' },
          parts.length > 1 ? button('', words.print, () => print()) : undefined,
          button('btn--primary', words.next, next),
        ),
      ),
    )
  if (outcome?.result === 'not_taken') return card(words.failed)
  if (said === 'refused') return card(words.refusedTitle, el('p', {}, pieces(words.refused, { numbers: numbers() })))
  if (outcome === undefined) {
    return card(words.kept.title, el('p', {}, words.kept.text), start(words))
  }
  const confirm = outcome.people.map((person) => confirmation(visit.language, person))
  return card(
    visit.language.asks ? words.confirm.weAsk.title : words.confirm.title,
    confirm,
    el('p', { class: 'leaf__hint' }, visit.language.notice.stop),
  )
}

function confirmation({ words, tag }, person) {
  const shown = number(person.number)
  const asked = person.asked
    ? el('p', {}, pieces(words.confirm.weAsk.text, { number: shown.cloneNode(true) }))
    : undefined
  if (person.link === undefined) return el('section', { class: 'till__confirm' }, asked)
  const until = new Date(person.expires_at).toLocaleString(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    numberingSystem: 'latn',
  })
  return el(
    'section',
    { class: 'till__confirm' },
    qr(person.qr, words.scan),
    el(
      'div',
      {},
      asked ?? el('p', {}, pieces(words.confirm.intro, { number: shown })),
      person.asked ? el('p', { class: 'leaf__hint' }, words.confirm.weAsk.nothing) : undefined,
      el('p', {}, words.scan),
      el('p', { class: 'till__code' }, el('bdi', { class: 'id', dir: 'ltr' }, person.code)),
      el('p', { class: 'leaf__hint' }, pieces(words.confirm.until, { time: until })),
      data.demo
        ? el('p', {}, el('a', { href: person.link, target: '_blank', rel: 'noreferrer' }, words.demo.phone))
        : undefined,
    ),
  )
}

function start(words) {
  if (data.start === null) return undefined
  return el('section', { class: 'till__confirm' }, qr(data.start.qr, words.kept.scan), el('p', {}, words.kept.scan))
}

function qr(source, alt) {
  return el('img', { class: 'till__qr', src: source, alt })
}
