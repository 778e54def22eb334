// Who holds the phone: people to switch between, with what they have not read, and a form for one more.

/** @import { Desk } from './desk.js' */
/** @import { Person } from './shapes.d.ts' */
/** @import { AppContext } from './app.d.ts' */

import { newFor } from './dock.js'
import { el, icon, keep } from './element.js'
import { initials, isNumber, nameOf, readNumber, showNumber } from './words.js'

const fewEnoughToSee = 8

/** @param {HTMLElement} section @param {Desk} desk @param {AppContext['go']} go @param {(error: unknown) => void} failed */
export function showPeople(section, desk, go, failed) {
  const list = el('ul.holders', {})
  const form = addForm(desk, go, () => open(false))
  const add = el(
    'button.btn.btn--ghost.btn--sm',
    {
      type: 'button',
      'aria-expanded': 'false',
      'aria-controls': 'add-person',
      onclick: () => open(form.hidden === true),
    },
    icon('plus', 'icon icon--sm'),
    'Add',
  )
  /** @param {boolean} isOpen */
  function open(isOpen) {
    form.hidden = !isOpen
    add.setAttribute('aria-expanded', String(isOpen))
    const target = isOpen ? form.querySelector('input') : add
    target?.focus()
  }

  const wanted = el('input.input', { type: 'search', placeholder: 'Name or number', autocomplete: 'off' })
  const finder = el(
    'form.finder',
    { role: 'search', hidden: true },
    el('label.field', {}, el('span.vh', {}, 'Find a person'), wanted),
  )
  wanted.addEventListener('input', () => desk.changed())
  finder.addEventListener('submit', (event) => {
    event.preventDefault()
    const [first] = found()
    const who = first?.id ?? wanted.value.trim()
    if (who === '') return
    desk
      .find(who)
      .then((person) => go({ as: person.id }))
      .then(() => {
        wanted.value = ''
        desk.changed()
      }, failed)
  })
  const nobody = el('p.sm.quiet', {}, '')

  section.append(
    el('div.sec__head', {}, el('h2', {}, 'Who holds it'), el('div.sec__acts', {}, add)),
    form,
    finder,
    list,
    nobody,
  )

  function found() {
    const words = wanted.value.trim().toLowerCase()
    if (words === '') return desk.people
    const digits = words.replace(/\D/g, '')
    return desk.people.filter(
      ({ name, phone, username }) =>
        name.toLowerCase().includes(words) ||
        username?.includes(words.replace(/^@/, '')) ||
        (digits !== '' && phone.includes(digits)),
    )
  }

  /** A row is the same object as long as it would look the same. @type {Map<string, { look: string, row: Row }>} */
  const rows = new Map()

  desk.watch(() => {
    finder.hidden = desk.people.length <= fewEnoughToSee && !desk.more
    const people = found()
    keep(
      list,
      people.map((person) => rowOf(person)),
      ({ person }) => person.id,
      makeRow,
    )
    nobody.textContent =
      desk.people.length === 0
        ? 'Nobody yet. Add somebody by their number; numbers reserved for fiction are safest.'
        : people.length === 0
          ? 'Nobody here is called that. Enter looks for a number among everybody.'
          : desk.more
            ? `The first ${people.length}. Type a number and press Enter to find somebody else.`
            : ''
    nobody.hidden = nobody.textContent === ''
  })

  /** @typedef {{ person: Person, current: boolean }} Row */

  /** @param {Person} person @returns {Row} */
  function rowOf(person) {
    const row = { person, current: person.id === desk.person?.id }
    const look = JSON.stringify([person.name, wordsOf(person), newFor(person), row.current])
    const known = rows.get(person.id)
    if (known?.look === look) return known.row
    rows.set(person.id, { look, row })
    return row
  }

  /** @param {Row} row */
  function makeRow({ person, current }) {
    const count = newFor(person)
    return el(
      'li',
      {},
      el(
        'a',
        {
          href: `?as=${encodeURIComponent(person.id)}`,
          'data-part': person.id,
          'aria-current': current ? 'true' : null,
          onclick: (/** @type {MouseEvent} */ event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            go({ as: person.id }).catch(failed)
          },
        },
        el('span.face', { 'aria-hidden': 'true' }, initials(person.name)),
        el(
          'span.holders__who',
          {},
          el('b', {}, el('span', { dir: 'auto' }, nameOf(person))),
          el('bdi.num', {}, wordsOf(person)),
        ),
        count > 0 &&
          el('span.pill.num', {}, count, el('span.vh', {}, count === 1 ? ' unread message' : ' unread messages')),
      ),
    )
  }
}

/** @param {Person} person */
function wordsOf({ name: given, phone, username, phoneHidden, online, gone }) {
  const shown = isNumber(given) ? 'No name' : showNumber(phone)
  const name = phoneHidden && username !== null ? `@${username}, number hidden` : shown
  if (gone) return `${name}, left`
  return online ? name : `${name}, offline`
}

/** @param {Desk} desk @param {AppContext['go']} go @param {() => void} close */
function addForm(desk, go, close) {
  const phone = el('input.input', {
    type: 'tel',
    id: 'add-phone',
    autocomplete: 'off',
    required: true,
    'aria-describedby': 'add-hint',
  })
  const name = el('input.input', { type: 'text', id: 'add-name', autocomplete: 'off' })
  const wrong = el('p.field__error', { id: 'add-error', role: 'alert' })
  const form = el(
    'form.stack.stack--6.add',
    { id: 'add-person', hidden: true, novalidate: true },
    el(
      'div.field',
      {},
      el('label.field__label', { for: 'add-phone' }, 'Number'),
      phone,
      el('p.field__hint', { id: 'add-hint' }, 'With its country code, such as +61 491 570 156.'),
      wrong,
    ),
    el('div.field', {}, el('label.field__label', { for: 'add-name' }, 'Name'), name),
    el(
      'div.row',
      {},
      el('button.btn.btn--primary', { type: 'submit' }, 'Add'),
      el('button.btn.btn--ghost', { type: 'button', onclick: close }, 'Cancel'),
    ),
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    wrong.textContent = ''
    phone.removeAttribute('aria-invalid')
    try {
      const person = await desk.idAt({
        phone: readNumber(phone.value),
        ...(name.value.trim() !== '' && { name: name.value.trim() }),
      })
      form.reset()
      close()
      await go({ as: person })
    } catch (error) {
      wrong.textContent = error instanceof Error ? error.message : String(error)
      phone.setAttribute('aria-invalid', 'true')
      phone.focus()
    }
  })
  return form
}
