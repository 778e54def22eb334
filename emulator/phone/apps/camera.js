// The camera: codes that hang nearby, a picture of one, or the link that one says. It opens what it reads as a phone does.

/** @import { App, AppContext } from '../app.d.ts' */

import { el, icon } from '../element.js'
import { opensChat } from '../link.js'

/** @typedef {(pixels: Uint8ClampedArray, width: number, height: number) => { data: string } | null} Reader */

/** Sides of a picture that is read: codes are found in small ones as well, and sooner. */
const sideMost = 1_600

/** @type {App} */
export const app = {
  key: 'camera',
  name: 'Camera',
  icon: 'camera',

  open(host, context) {
    const said = el('p', { role: 'status' })
    const nearby = el('ul.codes', { 'aria-label': 'Codes nearby' })
    const none = el('p.quiet', { hidden: true }, 'No code hangs nearby. Take a picture of one, or paste its link.')
    const url = el('input.input', {
      id: 'camera-link',
      type: 'text',
      inputmode: 'url',
      autocomplete: 'off',
      spellcheck: 'false',
      placeholder: 'https://…/q/…',
    })
    const picture = el('input', {
      id: 'camera-picture',
      type: 'file',
      accept: 'image/*',
      onchange: () => look(picture.files?.[0]),
    })
    const view = el(
      'div.camera',
      {
        ondragover: (/** @type {DragEvent} */ event) => event.preventDefault(),
        ondrop: (/** @type {DragEvent} */ event) => {
          event.preventDefault()
          look(event.dataTransfer?.files[0])
        },
      },
      el('div.camera__frame', { 'aria-hidden': 'true' }, icon('camera')),
      el('label.field__label', { for: 'camera-picture' }, 'A picture of a code'),
      picture,
      el('p.field__hint', {}, 'Or drop one here.'),
    )
    const form = el(
      'form.field',
      {
        novalidate: true,
        onsubmit: (/** @type {SubmitEvent} */ event) => {
          event.preventDefault()
          follow(url.value.trim())
        },
      },
      el('label.field__label', { for: 'camera-link' }, 'What the code says'),
      el('div.row', {}, url, el('button.btn', { type: 'submit' }, 'Open')),
    )
    host.append(
      el('div.chat__head', {}, el('h2.chats__title', { tabindex: -1 }, 'Camera')),
      el('div.chats__scroll', {}, el('div.scene', {}, said, nearby, none, view, form)),
    )
    hang().catch(context.failed)
    return undefined

    async function hang() {
      const codes = await context.control.codes()
      if (context.signal.aborted) return
      none.hidden = codes.length > 0
      nearby.append(
        ...codes.map(({ label, url: link, place, language }) =>
          el(
            'li',
            {},
            el(
              'button.chats__row',
              { type: 'button', onclick: () => follow(link) },
              el('span.face', { 'aria-hidden': 'true' }, icon('camera')),
              el(
                'span.chats__what',
                {},
                el('b', {}, el('span', { dir: 'auto' }, label)),
                el('span', { dir: 'auto' }, `${place}, ${language}`),
              ),
            ),
          ),
        ),
      )
    }

    /** @param {File | undefined} file */
    function look(file) {
      if (file === undefined) return
      said.textContent = 'Looking …'
      read(file)
        .then((link) => {
          if (link === null) said.textContent = 'There is no code in this picture, or it is too small or blurred.'
          else follow(link)
        })
        .catch(() => {
          said.textContent = 'This is no picture.'
        })
    }

    /** @param {string} link */
    function follow(link) {
      said.textContent = ''
      openCode(link, context).catch((error) => {
        said.textContent = error instanceof Error ? error.message : String(error)
      })
    }
  },
}

/**
 * A code of the product's own leads on from there, so it is followed as a browser would; what it ends at is opened.
 *
 * @param {string} link @param {AppContext} context
 */
async function openCode(link, { openLink }) {
  const address = URL.parse(link)
  if (address === null) throw new Error(`The code says “${link}”, which is no link.`)
  if (opensChat(link)) return void openLink(link)
  if (address.origin !== location.origin) return void window.open(link, '_blank', 'noopener')
  const { url } = await fetch(address, { headers: { accept: 'text/html' } })
  const end = new URL(url)
  const chat = end.pathname.startsWith('/phone') ? end.searchParams.get('open') : null
  if (chat !== null && openLink(chat)) return
  window.open(url, '_blank', 'noopener')
}

/** What the code in a picture says. @param {File} file @returns {Promise<string | null>} */
async function read(file) {
  const image = await imageOf(file)
  const shrunk = Math.min(1, sideMost / Math.max(image.naturalWidth, image.naturalHeight, 1))
  const width = Math.max(1, Math.round((image.naturalWidth || sideMost) * shrunk))
  const height = Math.max(1, Math.round((image.naturalHeight || sideMost) * shrunk))
  const canvas = el('canvas', { width, height })
  const ink = canvas.getContext('2d', { willReadFrequently: true })
  if (ink === null) throw new Error('This browser draws no pictures.')
  ink.fillStyle = '#fff'
  ink.fillRect(0, 0, width, height)
  ink.drawImage(image, 0, 0, width, height)
  const { data } = ink.getImageData(0, 0, width, height)
  const found = (await reader())(data, width, height)
  return found === null || found.data === '' ? null : found.data
}

/** @param {File} file @returns {Promise<HTMLImageElement>} */
async function imageOf(file) {
  const source = await new Promise((resolve, reject) => {
    const letters = new FileReader()
    letters.addEventListener('load', () => resolve(letters.result))
    letters.addEventListener('error', () => reject(letters.error))
    letters.readAsDataURL(file)
  })
  const image = new Image()
  image.src = String(source)
  await image.decode()
  return image
}

/** Loaded with the first picture: nobody needs it before. @returns {Promise<Reader>} */
async function reader() {
  const library = '../jsqr.js'
  await import(library)
  return /** @type {any} */ (globalThis).jsQR
}
