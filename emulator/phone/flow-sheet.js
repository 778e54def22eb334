// A WhatsApp Flow on the phone: its screens rise over the chat, one after the other, and what is filled in goes where the
// Flow sends it. Only the components that the emulator knows; it has refused a file with others.

/** @import { Desk } from './desk.js' */
/** @import { Drawer } from './drawer.js' */
/** @import { FlowSeen, FlowComponent, ShownMessage } from './shapes.d.ts' */
/** @import { Voice } from './voice.js' */

import { el, icon } from './element.js'

/** @param {Desk} desk @param {Drawer} drawer @param {Voice} voice @param {ShownMessage} message */
export async function openFlow(desk, drawer, voice, message) {
  show(await desk.act('flows', { messageId: message.id }))

  /** @param {FlowSeen} seen */
  function show(seen) {
    if (seen.kind === 'done') {
      drawer.close()
      return voice.say('The form was sent.')
    }
    if (seen.kind === 'opens') return
    if (seen.kind === 'over') {
      return drawer.open('Form', el('p', { dir: 'auto' }, seen.message))
    }
    drawer.open(seen.title, screenOf(seen))
  }

  /** @param {Extract<FlowSeen, { kind: 'screen' }>} seen */
  function screenOf(seen) {
    const wrong = el('p.field__error', { role: 'alert' }, seen.error ?? '')
    /** @param {string} way @param {object} [body] */
    const goes = async (way, body) => {
      wrong.textContent = ''
      try {
        show(await desk.act(`flows/${seen.session}${way}`, body))
      } catch (error) {
        wrong.textContent = error instanceof Error ? error.message : String(error)
      }
    }
    /** @param {string} component */
    const tap = (component) => void goes('', { component, values: valuesOf(form) })
    const form = el('form.stack.stack--6', { novalidate: true }, ...drawn(seen.children, '', { tap, wrong }))
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const footer = form.querySelector('[data-footer]')
      if (footer instanceof HTMLElement) tap(footer.dataset.footer ?? '')
    })
    if (seen.back) {
      form.prepend(
        el(
          'p',
          {},
          el(
            'button.btn.btn--ghost.btn--sm',
            { type: 'button', onclick: () => void goes('/back') },
            icon('left', 'icon icon--flip'),
            'Back',
          ),
        ),
      )
    }
    return form
  }
}

/** @typedef {{ tap(component: string): void, wrong: HTMLElement }} Ways */

/** @param {readonly FlowComponent[]} children @param {string} before @param {Ways} ways @returns {HTMLElement[]} */
function drawn(children, before, ways) {
  return children.flatMap((child, index) => {
    const at = `${before}${index}`
    return child.type === 'Form' ? drawn(child.children ?? [], `${at}.`, ways) : drawnOne(child, at, ways)
  })
}

/** @param {FlowComponent} child @param {string} at @param {Ways} ways @returns {HTMLElement[]} */
function drawnOne(child, at, { tap, wrong }) {
  const action = child['on-click-action']
  switch (child.type) {
    case 'TextHeading':
    case 'TextSubheading':
      return [el('h3', { dir: 'auto' }, child.text ?? '')]
    case 'TextBody':
      return [el('p', { dir: 'auto' }, child.text ?? '')]
    case 'TextCaption':
      return [el('p.xs.faint', { dir: 'auto' }, child.text ?? '')]
    case 'CheckboxGroup':
    case 'RadioButtonsGroup':
      return [choices(child)]
    case 'OptIn':
      return [
        el(
          'div.stack',
          {},
          el(
            'label.check',
            {},
            el('input', { type: 'checkbox', name: child.name, 'data-flow': 'opt-in' }),
            el('span.check__label', { dir: 'auto' }, child.label ?? ''),
          ),
          action?.name === 'open_url' && linkTo(action.url, 'Read more'),
        ),
      ]
    case 'EmbeddedLink':
      return [
        action?.name === 'open_url'
          ? linkTo(action.url, child.text ?? '')
          : el('button.btn.btn--ghost', { type: 'button', dir: 'auto', onclick: () => tap(at) }, child.text ?? ''),
      ]
    case 'Footer':
      return [
        wrong,
        el('button.btn.btn--primary', { type: 'submit', 'data-footer': at, dir: 'auto' }, child.label ?? ''),
      ]
    default:
      return []
  }
}

/** @param {FlowComponent} child */
function choices(child) {
  const type = child.type === 'CheckboxGroup' ? 'checkbox' : 'radio'
  return el(
    'fieldset',
    {},
    el('legend.field__label', { dir: 'auto' }, child.label ?? ''),
    el(
      'div.options',
      {},
      ...(child['data-source'] ?? []).map((option) =>
        el(
          'label.check',
          {},
          el('input', { type, name: child.name, value: option.id, 'data-flow': type }),
          el('span.check__label', { dir: 'auto' }, option.title),
          option.description && el('span.check__hint', { dir: 'auto' }, option.description),
        ),
      ),
    ),
  )
}

/** @param {string | undefined} url @param {string} text */
function linkTo(url, text) {
  return el('a', { href: url ?? '', target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, text)
}

/** What is filled in, as the Flow names it. @param {HTMLFormElement} form */
function valuesOf(form) {
  /** @type {Record<string, unknown>} */
  const values = {}
  for (const input of form.querySelectorAll('[data-flow]')) {
    if (!(input instanceof HTMLInputElement)) continue
    const { name, value, checked } = input
    if (input.dataset.flow === 'opt-in') values[name] = checked
    else if (input.dataset.flow === 'radio') {
      if (checked) values[name] = value
    } else {
      const ticked = /** @type {string[]} */ (values[name] ?? [])
      values[name] = checked ? [...ticked, value] : ticked
    }
  }
  return values
}
