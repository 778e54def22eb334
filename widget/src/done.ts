/** After the button: the message that only the owner of the number can send, or that a no was heard. */
import type { WidgetAnswer } from '../../src/contract/widget.ts'
import { h, icon, icons } from './dom.ts'
import { numberText } from './words.ts'

export function done(answer: WidgetAnswer, back: () => void): HTMLElement {
  const { title, text, people, words } = answer
  const isDone = people.length > 0 && people.every(({ confirmed }) => confirmed !== null)
  return h(
    'div',
    { role: 'group', 'aria-labelledby': 'heading' },
    h('h2', { id: 'heading', tabindex: -1 }, title),
    h('p', { class: 'lede' }, text),
    people.map((person) => section(answer, person)),
    !isDone && h('button', { type: 'button', class: 'quiet', onclick: back }, words.change),
  )
}

function section(
  { people, words }: WidgetAnswer,
  { number, confirmed, done, message }: WidgetAnswer['people'][number],
) {
  const heading = people.length > 1 && h('h3', null, numberText(number))
  if (confirmed !== null)
    return h('section', null, heading, h('p', { class: 'given', role: 'status' }, icon(icons.tick), done))
  if (message === null) return null
  const { size, path } = message.qr
  const square = `M0 0h${size}v${size}H0z`
  return h(
    'section',
    { class: 'confirm' },
    h(
      'div',
      null,
      heading,
      h('p', { class: 'group' }, words.message),
      h('p', { class: 'message' }, message.text),
      h('a', { class: 'yes', href: message.link, target: '_blank', rel: 'noopener' }, words.open),
      h('p', { class: 'hint', role: 'status' }, words.waiting),
      h('p', { class: 'hint' }, words.by_hand),
      h('p', { class: 'hint' }, message.until),
    ),
    h(
      'div',
      { class: 'scan' },
      h(
        'svg',
        { role: 'img', 'aria-label': words.qr, viewBox: `0 0 ${size} ${size}`, 'shape-rendering': 'crispEdges' },
        h('path', { fill: '#fff', d: square }),
        h('path', { fill: '#000', d: path }),
      ),
      h('p', { class: 'hint' }, words.scan),
    ),
  )
}
