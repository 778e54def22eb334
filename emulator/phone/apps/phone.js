// The dialler: numbers of the business to call, a keypad, what was called, and the call itself with everything that is spoken in
// it as text. When the business calls, the phone comes to the front and rings.

/** @import { App, AppContext } from '../app.d.ts' */

import { el, icon, keep, setText } from '../element.js'
import { clockTime, initials, shortMoment, showNumber } from '../words.js'

/**
 * @typedef {{ at: number, kind: 'say' | 'play' | 'key' | 'speech' | 'note', text: string, language?: string }} Heard
 * @typedef {{ id: string, direction: 'inbound' | 'outbound', person: string, number: string, name: string,
 *   withheld: boolean, state: 'ringing' | 'talking' | 'ended', end: string | null, machine: boolean, startedAt: number,
 *   answeredAt: number | null, endedAt: number | null, heard: Heard[], waitsFor: 'keys' | 'record' | null,
 *   hearsSpeech: boolean, changes: number }} Call
 * @typedef {{ number: string, name: string }} Line
 */

/** @type {App} */
export const app = {
  key: 'phone',
  name: 'Phone',
  icon: 'dial',
  kinds: ['call'],

  open(host, context) {
    if (context.desk.person === null) {
      host.append(el('div.empty', {}, icon('dial'), el('h3', {}, 'Nobody holds the phone')))
    } else if (context.at === '') showDialler(host, context)
    else showCall(host, context)
    return undefined
  },

  wake({ desk, control, voice, go, failed }) {
    /** @param {Call} call */
    const ring = (call) => {
      if (call.direction !== 'outbound' || call.state !== 'ringing') return
      voice.whisper(`${call.name} is calling.`)
      go({ app: app.key, at: call.id }).catch(failed)
    }
    desk.heard('call', ({ person, call }) => {
      if (person === desk.person?.id) ring(call)
    })
    // Whoever began to call before we listened, or before somebody took up this phone, is still calling.
    const look = () => {
      if (desk.person === null) return
      const path = `/voice/people/${encodeURIComponent(desk.person.id)}/calls`
      control.get(path).then(({ calls }) => calls.forEach(ring), failed)
    }
    /** @type {string | undefined} */
    let held
    desk.heard('opened', look)
    desk.watch(() => {
      if (held === desk.person?.id) return
      held = desk.person?.id
      look()
    })
  },
}

/** How a call ended, for whoever was on it. @type {Record<string, string>} */
const endings = {
  completed: 'Ended',
  rejected: 'Not answered: the business hung up unheard',
  busy: 'Declined',
  'no-answer': 'Missed',
  failed: 'Cut off',
  canceled: 'Hung up',
}

/** How this phone answers. */
const answers = /** @type {const} */ ([
  ['ring', 'rings, and waits for you'],
  ['at_once', 'is answered at once'],
  ['machine', 'goes to an answering machine'],
  ['busy', 'is busy'],
  ['never', 'is never answered'],
  ['off', 'is switched off'],
])

/** @param {HTMLElement} host @param {AppContext} context */
function showDialler(host, { desk, control, signal, go, address, failed }) {
  const who = encodeURIComponent(desk.person?.id ?? '')
  const lines = el('ul.chats', { 'aria-label': 'Numbers of the business' })
  const calls = el('ul.chats', { 'aria-label': 'Calls' })
  const recent = el('h3.dial__head', {}, 'Recent')
  const typed = el('input.input.num', {
    id: 'dialled',
    type: 'tel',
    placeholder: '+61 …',
    autocomplete: 'off',
    'aria-label': 'Number to call',
  })
  const hidden = el('input', { type: 'checkbox', id: 'withheld' })
  const how = el(
    'select.input',
    { id: 'answers', onchange: () => control.put(`/voice/people/${who}`, { answers: how.value }).catch(failed) },
    ...answers.map(([value, words]) => el('option', { value }, words)),
  )
  /** @param {string} to */
  const dial = async (to) => {
    /** @type {Call} */
    const call = await control.post(`/voice/people/${who}/calls`, { to, withheld: hidden.checked })
    await go({ app: app.key, at: call.id })
  }
  host.append(
    el('div.chat__head', {}, el('h2.chats__title', { tabindex: -1 }, el('b', {}, 'Phone'), el('small', {}, 'Calls'))),
    el(
      'div.chats__scroll',
      {},
      lines,
      recent,
      calls,
      el('div.dial__set', {}, el('label', { for: 'answers' }, 'When the business calls, this phone'), how),
    ),
    el(
      'form.dial',
      {
        onsubmit: (/** @type {Event} */ event) => {
          event.preventDefault()
          dial(typed.value).catch(failed)
        },
      },
      el('label.dial__hide', {}, hidden, el('span', {}, 'Hide my number')),
      typed,
      el('button.btn.btn--primary.btn--icon', { type: 'submit', 'aria-label': 'Call' }, icon('dial')),
    ),
  )

  const ask = async () => {
    /** @type {[{ lines: Line[] }, { calls: Call[] }, { answers: string }]} */
    const [{ lines: known }, { calls: made }, setting] = await Promise.all([
      control.get('/voice/lines'),
      control.get(`/voice/people/${who}/calls`),
      control.get(`/voice/people/${who}`),
    ])
    if (signal.aborted) return
    keep(lines, known, ({ number }) => number, lineRow)
    keep(calls, made.slice(0, 30), ({ id }) => id, callRow)
    recent.hidden = made.length === 0
    how.value = setting.answers
  }

  /** @param {Line} line */
  function lineRow({ number, name }) {
    return el(
      'li',
      {},
      el(
        'button.chats__row.dial__line',
        { type: 'button', 'data-part': number, onclick: () => dial(number).catch(failed) },
        el('span.face', { 'aria-hidden': 'true' }, initials(name)),
        el(
          'span.chats__what',
          {},
          el('b', {}, el('bdi', {}, name)),
          el('span', {}, el('bdi.num', {}, showNumber(number))),
        ),
        el('span.chats__end', {}, icon('dial'), el('span.vh', {}, 'Call')),
      ),
    )
  }

  /** @param {Call} call */
  function callRow({ id, name, direction, end, startedAt }) {
    const open = (/** @type {MouseEvent} */ event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      go({ app: app.key, at: id }).catch(failed)
    }
    const words = end === null ? 'Going on' : (endings[end] ?? end)
    return el(
      'li',
      {},
      el(
        'a.chats__row',
        { href: address({ app: app.key, at: id }), 'data-part': id, onclick: open },
        icon(direction === 'inbound' ? 'out' : 'into'),
        el(
          'span.chats__what',
          {},
          el('b', {}, el('bdi', {}, name)),
          el('span', {}, `${direction === 'inbound' ? 'You called' : 'They called'}. ${words}.`),
        ),
        el('span.chats__end', {}, el('span.num.xs.faint', {}, shortMoment(startedAt, desk.now()))),
      ),
    )
  }

  listen(desk, ask, signal, failed)
}

/** @param {HTMLElement} host @param {AppContext} context */
function showCall(host, { at: id, desk, control, signal, go, failed }) {
  const path = `/voice/calls/${encodeURIComponent(id)}`
  const name = el('b', {})
  const state = el('small.num', {})
  const log = el('div.chat__log', {})
  const scroll = el(
    'div.chat__scroll',
    { role: 'log', 'aria-live': 'polite', tabindex: 0, 'aria-label': 'What is said in the call' },
    log,
  )
  /** @param {string} act @param {object} [body] */
  const act = async (act, body = {}) => show(await control.post(`${path}/${act}`, body))
  /** @param {string} what @param {object} [body] */
  const doing = (what, body) => () => void act(what, body).catch(failed)
  const keypad = el(
    'div.keys',
    { role: 'group', 'aria-label': 'Keypad' },
    ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'].map((key) =>
      el('button.keys__key.num', { type: 'button', onclick: doing('keys', { keys: key }) }, key),
    ),
  )
  const words = el('input.input', {
    type: 'text',
    placeholder: 'Say something',
    'aria-label': 'Say',
    autocomplete: 'off',
  })
  const say = el(
    'form.dial',
    {
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault()
        const text = words.value.trim()
        if (text === '') return
        words.value = ''
        act('speech', { text }).catch(failed)
      },
    },
    words,
    el('button.btn', { type: 'submit' }, 'Say'),
  )
  const answer = el('button.btn.btn--primary', { type: 'button', onclick: doing('answer') }, 'Answer')
  const hangUp = el('button.btn.btn--danger', { type: 'button', onclick: doing('hang-up') }, 'Hang up')
  const again = el('button.btn', { type: 'button', onclick: () => void back() }, 'All calls')
  const back = () => go({ app: app.key, at: '' }).catch(failed)
  host.append(
    el(
      'div.chat__head',
      {},
      el(
        'button.btn.btn--ghost.btn--icon.btn--sm',
        { type: 'button', 'aria-label': 'All calls', onclick: () => void back() },
        icon('left', 'icon icon--flip'),
      ),
      el('h2.chats__title', { tabindex: -1 }, name, state),
    ),
    scroll,
    say,
    keypad,
    el('div.dial__acts', {}, answer, hangUp, again),
  )
  /** @type {Call | null} */
  let shown = null

  /** @param {Call} call */
  function show(call) {
    // An answer may come after the news of what happened since.
    if (signal.aborted || call.changes < (shown?.changes ?? 0)) return
    shown = call
    const ringsHere = call.direction === 'outbound' && call.state === 'ringing'
    setText(name, call.name)
    keep(
      log,
      call.heard.map((one, index) => ({ ...one, index })),
      ({ index }) => String(index),
      bubble,
    )
    const ended = call.state === 'ended'
    answer.hidden = !ringsHere
    hangUp.hidden = ended
    setText(hangUp, ringsHere ? 'Decline' : 'Hang up')
    again.hidden = !ended
    keypad.hidden = call.state !== 'talking'
    for (const key of keypad.querySelectorAll('button')) key.disabled = call.waitsFor === null
    say.hidden = !(call.state === 'talking' && (call.hearsSpeech || call.waitsFor === 'record'))
    scroll.scrollTop = scroll.scrollHeight
    showTime()
  }

  function showTime() {
    if (shown === null) return
    const { number, state: how, end, answeredAt, endedAt, direction } = shown
    const seconds = answeredAt === null ? 0 : Math.max(0, Math.floor(((endedAt ?? desk.now()) - answeredAt) / 1_000))
    const lasted = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    const said =
      how === 'ringing'
        ? direction === 'outbound'
          ? 'is calling you'
          : 'ringing'
        : how === 'talking'
          ? lasted
          : `${endings[end ?? ''] ?? 'Ended'}${answeredAt === null ? '' : `, ${lasted}`}`
    setText(state, `${showNumber(number)} · ${said}`)
  }

  const ask = async () => show(await control.get(path))
  desk.heard('call', ({ call }) => call.id === id && show(call), signal)
  desk.watch(showTime, signal)
  desk.heard('opened', () => ask().catch((error) => signal.aborted || failed(error)), signal)
  void ask().catch((error) => signal.aborted || failed(error))
}

/** @param {Heard} heard */
function bubble({ kind, text, at, language }) {
  if (kind === 'note') return el('p.chat__day', {}, text)
  const mine = kind === 'key' || kind === 'speech'
  const spoken = kind === 'play' ? `A recording plays: ${text}` : kind === 'key' ? `Key ${text}` : text
  return el(
    'div.turn',
    {},
    el('span.vh', {}, mine ? 'You: ' : 'The call: '),
    el(
      `div.msg${mine ? '.msg--mine' : ''}`,
      {},
      el('div.msg__text', { dir: 'auto', ...(language !== undefined && { lang: language }) }, spoken),
    ),
    el(`span.msg__meta.num${mine ? '.msg__meta--mine' : ''}`, {}, clockTime(at)),
  )
}

/**
 * Asks now, and again whenever something happens in a call of who holds the phone, or the connection is back.
 *
 * @param {AppContext['desk']} desk @param {() => Promise<void>} ask @param {AbortSignal} signal
 * @param {(error: unknown) => void} failed
 */
function listen(desk, ask, signal, failed) {
  const again = () => ask().catch((error) => signal.aborted || failed(error))
  desk.heard('call', ({ person }) => person === desk.person?.id && again(), signal)
  desk.heard('opened', again, signal)
  void again()
}
