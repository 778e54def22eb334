// The rows of a list message, to choose one of.

/** @import { Drawer } from './drawer.js' */
/** @import { ListSection, ShownMessage } from './shapes.d.ts' */

import { el } from './element.js'

/** @param {Drawer} drawer @param {ShownMessage} message @param {(row: string) => Promise<void>} choose */
export function openList(drawer, message, choose) {
  const list = /** @type {{ title: string, sections: ListSection[] }} */ (/** @type {unknown} */ (message.list))
  const form = el(
    'form.stack.stack--6',
    { novalidate: true },
    ...list.sections.map((section) =>
      el(
        'fieldset',
        {},
        el(`legend.${section.title ? 'field__label' : 'vh'}`, { dir: 'auto' }, section.title || list.title),
        el(
          'div.options',
          {},
          ...section.rows.map((row) =>
            el(
              'label.check',
              {},
              el('input', { type: 'radio', name: 'row', value: row.id, required: true }),
              el('span.check__label', { dir: 'auto' }, row.title),
              row.description && el('span.check__hint', { dir: 'auto' }, row.description),
            ),
          ),
        ),
      ),
    ),
    el('p.field__error', { role: 'alert' }),
    el('button.btn.btn--primary', { type: 'submit' }, 'Send'),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const row = new FormData(form).get('row')
    const wrong = form.querySelector('.field__error')
    if (typeof row !== 'string') {
      if (wrong) wrong.textContent = 'Choose a line first.'
      form.querySelector('input')?.focus()
      return
    }
    choose(row).then(
      () => drawer.close(),
      (error) => {
        if (wrong) wrong.textContent = error.message
      },
    )
  })
  drawer.open(list.title, form)
}
