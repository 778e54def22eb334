// The clerk's side: the device is enrolled, somebody signs in, the customer's number is typed.
import { data, device, languageNamed } from './data.js'
import { button, el, number } from './element.js'
import { keypad, listen } from './keypad.js'
import { Offline, Refused, server } from './server.js'
import { fill, pieces } from './words.js'

const numbersMost = 5

export function enrolScreen(token, done) {
  const { words } = device.language
  const problem = el('p', { class: 'field__error', role: 'alert' })
  const enrol = async () => {
    try {
      await server.enrol(token)
      done()
    } catch (error) {
      problem.textContent = error instanceof Offline ? words.signIn.offline : words.enrol.failed
    }
  }
  return el(
    'section',
    { class: 'till__card' },
    el('h1', {}, fill(words.enrol.title, { business: data.business })),
    el('p', {}, words.enrol.text),
    problem,
    button('btn--primary btn--lg', words.enrol.button, enrol),
  )
}

export function notEnrolledScreen() {
  const { words } = device.language
  return el(
    'section',
    { class: 'till__card' },
    el('h1', {}, words.notEnrolled.title),
    el('p', {}, words.notEnrolled.text),
  )
}

export function signInScreen(clerks, done) {
  const { words } = device.language
  if (clerks.length === 0) return el('section', { class: 'till__card' }, el('h1', {}, words.signIn.none))
  const card = el('section', { class: 'till__card' })
  const choose = () =>
    card.replaceChildren(
      el('h1', {}, words.signIn.title),
      el(
        'div',
        { class: 'till__people' },
        clerks.map((clerk) => button('btn--lg', el('bdi', {}, clerk.name), () => ask(clerk))),
      ),
    )
  const ask = (clerk) => card.replaceChildren(...pinParts(clerk, clerks.length > 1 ? choose : undefined, done))
  if (clerks.length === 1) ask(clerks[0])
  else choose()
  return card
}

function pinParts(clerk, other, done) {
  const { words, tag } = device.language
  let pin = ''
  let busy = false
  const dots = el('output', { class: 'till__typed', 'aria-live': 'polite' })
  const problem = el('p', { class: 'field__error', role: 'alert' })
  const show = () => {
    dots.textContent = '•'.repeat(pin.length) || ' '
  }
  const onkey = (key) => {
    problem.textContent = ''
    pin = key === 'back' ? pin.slice(0, -1) : `${pin}${key}`.slice(0, 8)
    show()
  }
  const onenter = async () => {
    if (busy || pin.length < 4) return
    busy = true
    const tried = pin
    pin = ''
    show()
    try {
      done(await server.signIn(clerk.id, tried))
    } catch (error) {
      problem.textContent = whyNot(error)
    } finally {
      busy = false
    }
  }
  const whyNot = (error) => {
    if (error instanceof Offline) return words.signIn.offline
    if (!(error instanceof Refused) || error.status !== 429) return words.signIn.wrong
    const until = new Date(Date.now() + error.retryAfterS * 1_000)
    return fill(words.signIn.wait, { time: until.toLocaleTimeString(tag, { hour: '2-digit', minute: '2-digit' }) })
  }
  show()
  listen(dots, { plus: false, onkey, onenter })
  return [
    el('h1', {}, pieces(words.signIn.pin, { clerk: el('bdi', {}, clerk.name) })),
    dots,
    problem,
    keypad({ plus: false, words, onkey }),
    button('btn--primary btn--lg', '→', onenter, { 'aria-label': fill(words.signIn.pin, { clerk: clerk.name }) }),
    other === undefined ? undefined : button('btn--ghost', words.signIn.somebodyElse, other),
  ].filter((part) => part !== undefined)
}

/** `numbers` is what has been typed for this customer; it is changed as it is typed. */
export function numberScreen(numbers, handOver) {
  const { words } = device.language
  const several = data.languages.some(({ notice }) => notice.several_numbers)
  let at = numbers.length - 1
  const typed = el('output', { class: 'till__typed num', dir: 'ltr', 'aria-live': 'polite' })
  const problem = el('p', { class: 'field__error', role: 'alert' })
  const others = el('ul', { class: 'till__numbers' })
  const more = el('div', { class: 'till__more' })

  const show = () => {
    typed.textContent = numbers[at] || ' '
    others.replaceChildren(
      ...numbers.flatMap((one, place) =>
        place === at
          ? []
          : [
              el(
                'li',
                {},
                number(one),
                button('btn--ghost', words.delete, () => remove(place), {
                  'aria-label': fill(words.numbers.remove, { position: place + 1 }),
                }),
              ),
            ],
      ),
    )
    more.hidden = !several || numbers.length >= numbersMost
  }
  const remove = (place) => {
    numbers.splice(place, 1)
    at = numbers.length - 1
    show()
  }
  const onkey = (key) => {
    problem.textContent = ''
    const before = numbers[at]
    if (key === 'back') numbers[at] = before.slice(0, -1)
    else if (key !== '+' || before === '') numbers[at] = `${before}${key}`.slice(0, 20)
    show()
  }
  const check = () => {
    const one = numbers[at]
    if (one.replace(/\D/g, '').length < 7) return words.errors.numberMissing
    return numbers.filter((other) => other === one).length > 1 ? words.errors.numberTwice : ''
  }
  const add = () => {
    problem.textContent = check()
    if (problem.textContent !== '') return
    numbers.push('')
    at = numbers.length - 1
    show()
  }
  const onenter = () => {
    if (numbers.length > 1 && numbers[at] === '') remove(at)
    problem.textContent = check()
    if (problem.textContent === '') handOver()
  }
  more.append(button('', words.numbers.add, add))
  show()
  listen(typed, { plus: true, onkey, onenter })
  return el(
    'section',
    { class: 'till__card' },
    el('h1', {}, words.number.title),
    el('p', { class: 'leaf__hint' }, pieces(words.numbers.hint, { example: number(data.example) })),
    others,
    typed,
    problem,
    keypad({ plus: true, words, onkey }),
    more,
    button('btn--primary btn--lg', words.number.handOver, onenter),
  )
}

export function languagePicker(current, choose) {
  if (data.languages.length < 2) return undefined
  return el(
    'select',
    {
      class: 'input till__language',
      'aria-label': current.words.language,
      onchange: (event) => choose(languageNamed(event.target.value)),
    },
    data.languages.map(({ tag, name }) => el('option', { value: tag, lang: tag, selected: tag === current.tag }, name)),
  )
}
