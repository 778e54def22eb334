// A letter and a mailbox as the control API shows them.

import type { JsonObject } from '../base/json.ts'
import type { World } from '../world.ts'
import type { Letter } from './letter.ts'

/** Without its body, which a list does not need. */
export function showLetter(letter: Letter): JsonObject {
  const { text: _text, html: _html, ...line } = letter
  return { ...line, from: { ...letter.from }, unsubscribed: letter.unsubscribed && { ...letter.unsubscribed } }
}

export function showWholeLetter(letter: Letter): JsonObject {
  return { ...showLetter(letter), text: letter.text, html: letter.html }
}

export function showMailbox({ mail }: World, address: string): JsonObject {
  const letters = mail.lettersOf(address)
  return {
    address: address.toLowerCase(),
    person: mail.ownerOf(address),
    letters: letters.length,
    unread: letters.filter(({ read }) => !read).length,
    refuses: mail.refusalOf(address),
  }
}
