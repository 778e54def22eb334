// Opening a wa.me link: it shows the chat with the message filled in, and nothing is sent until the person presses Send.

import { el } from './element.js'

/** @param {HTMLElement} section @param {(url: string) => Promise<void>} openLink */
export function showLinkBox(section, openLink) {
  const url = el('input.input', {
    id: 'link-url',
    type: 'text',
    inputmode: 'url',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'https://wa.me/…',
    'aria-describedby': 'link-hint',
  })
  const wrong = el('p.field__error', { role: 'alert' })
  const form = el(
    'form.field',
    { novalidate: true },
    el('label.field__label', { for: 'link-url' }, 'Open a wa.me link'),
    el('div.row', {}, url, el('button.btn', { type: 'submit' }, 'Open')),
    el(
      'p.field__hint',
      { id: 'link-hint' },
      'Paste it, or what a QR code says. It fills in a message; you press Send.',
    ),
    wrong,
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    wrong.textContent = ''
    url.removeAttribute('aria-invalid')
    const link = url.value.trim()
    try {
      if (link === '') throw new Error('Paste a link first, such as https://wa.me/61491570006?text=Hello.')
      await openLink(link)
      url.value = ''
    } catch (error) {
      wrong.textContent = error instanceof Error ? error.message : String(error)
      url.setAttribute('aria-invalid', 'true')
      url.focus()
    }
  })
  section.append(form)
}

/** Whether a link opens a chat on the phone rather than a page. @param {string} url */
export function opensChat(url) {
  const { protocol = '', host = '', pathname = '' } = URL.parse(url) ?? {}
  if (protocol === 'whatsapp:') return true
  if (host.replace(/^www\./, '') === 'wa.me') return true
  return (host === 'api.whatsapp.com' || host === 'web.whatsapp.com') && pathname.startsWith('/send')
}
