// Mailboxes and their letters, and the button of a mail programme that ends them.

import { numberOf } from '../base/json.ts'
import type { Letter } from '../mail/letter.ts'
import { showLetter, showMailbox, showWholeLetter } from '../mail/letter-view.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { limitOf, personOf, type Routes } from './request.ts'

const answerWithinMs = 10_000
const letterPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ')

export const mailRoutes: Routes = {
  'GET /people/:who/mailbox': ({ world, at }) => {
    const person = personOf(world, at('who'), world.settings.people.createOnAct)
    return showMailbox(world, world.mail.addressOf(person))
  },

  'GET /mailboxes': ({ world }) => ({
    mailboxes: world.mail.addresses().map((address) => showMailbox(world, address)),
  }),

  'GET /mailboxes/:address': ({ world, at }) => showMailbox(world, addressAt(at('address'))),

  'PATCH /mailboxes/:address': ({ world, at, body }) => {
    const address = addressAt(at('address'))
    const code = body.refuses === null ? null : numberOf(body.refuses)
    if (code === undefined || (code !== null && !(Number.isInteger(code) && code >= 400 && code <= 599))) {
      throw new Refusal(400, 'refuses is an SMTP code from 400 to 599, or null.', 'refuses')
    }
    world.mail.refuse(address, code)
    return showMailbox(world, address)
  },

  'GET /mailboxes/:address/letters': ({ world, at, query }) => {
    const letters = world.mail.lettersOf(addressAt(at('address')))
    return { letters: letters.slice(0, limitOf(query, 50, 100)).map(showLetter) }
  },

  'GET /letters/:id': ({ world, at }) => showWholeLetter(letterOf(world, at('id'))),

  /** As its writer made it: styled, with pictures that it brings along, and nothing that runs or is fetched. */
  'GET /letters/:id/page': ({ world, at, http: { response } }) => {
    const { html } = letterOf(world, at('id'))
    if (html === null) throw new Refusal(404, 'This letter is text alone.')
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': letterPolicy,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cache-control': 'no-store',
    })
    response.end(html)
    return null
  },

  'POST /letters/:id/read': ({ world, at }) => {
    const letter = letterOf(world, at('id'))
    letter.read = true
    world.stream.letter(letter)
    return showLetter(letter)
  },

  'POST /letters/:id/unsubscribe': async ({ world, at }) => {
    const letter = letterOf(world, at('id'))
    if (letter.unsubscribeUrl === null || !letter.oneClick) {
      throw new Refusal(409, 'This letter offers no one-click unsubscribe.')
    }
    letter.unsubscribed = { at: world.clock.now(), status: await press(letter.unsubscribeUrl) }
    world.stream.letter(letter)
    return showLetter(letter)
  },
}

/** As RFC 8058 wants it of a provider: one POST, without cookies, following nothing. */
async function press(url: string): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      signal: AbortSignal.timeout(answerWithinMs),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return 0
  }
}

function letterOf(world: World, id: string): Letter {
  const letter = world.mail.find(id)
  if (!letter) throw new Refusal(404, 'There is no such letter, or no longer.')
  return letter
}

function addressAt(address: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new Refusal(400, 'That is not the address of a mailbox.', 'address')
  return address
}
