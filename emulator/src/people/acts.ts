// What people do in a chat: write, tap, choose, react, read, send a picture or their card.

import type { BusinessNumber } from '../account/numbers.ts'
import { isObject, type JsonObject, listOf, objectOf, textOf } from '../base/json.ts'
import type { Message } from '../messages/message.ts'
import { Refusal } from '../refusal.ts'
import type { Told } from '../webhooks/update.ts'
import type { World } from '../world.ts'
import type { Chat } from './chats.ts'
import { type Writing, write } from './inbound.ts'
import { readLink } from './links.ts'
import { type ShownButton, showMessage } from './message-view.ts'
import type { Person } from './person.ts'

export interface Done {
  messageId?: string
  draft?: { number: string; text: string }
  opens?: string
  copies?: string
  read?: string[]
  newPerson?: string
}

export type OnTold = (told: Told) => void

export class Acts {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  say(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    const text = textOf(body.text)
    if (text === undefined || text === '' || text.length > 65_536)
      throw new Refusal(400, 'Say what? Give a text.', 'text')
    const context = body.replyTo === undefined ? undefined : this.#quote(person, number, body.replyTo, 'replyTo')
    const done = this.#write(
      person,
      number,
      {
        type: 'text',
        part: { text: { body: text } },
        ...(context && { context }),
        ...(body.forwarded === true && { context: { ...context, forwarded: true } }),
        ...(isObject(body.referral) && { referral: body.referral }),
      },
      onTold,
    )
    this.#draft(person, number, '')
    return done
  }

  tap(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    const message = this.seen(person, number, body.messageId)
    const buttons = showMessage(this.#world, message).buttons
    const wanted = textOf(body.button) ?? ''
    const button =
      buttons.find((shown) => shown.title === wanted || shown.id === wanted) ??
      buttons.find((shown) => String(shown.index) === wanted)
    if (!button) throw new Refusal(404, `This message has no button "${wanted}".`, 'button')
    return this.#press(person, number, message, button, onTold)
  }

  choose(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    const message = this.seen(person, number, body.messageId)
    const sections = listOf(objectOf(objectOf(message.content.interactive).action).sections).map(objectOf)
    const rows = sections.flatMap((section) => listOf(section.rows)).map(objectOf)
    const wanted = textOf(body.row) ?? ''
    const row = rows.find((shown) => shown.id === wanted) ?? rows.find((shown) => shown.title === wanted)
    if (!row) throw new Refusal(404, `This message has no row "${wanted}".`, 'row')
    message.tapped.push(textOf(row.id) ?? '')
    const reply = {
      id: row.id ?? '',
      title: row.title ?? '',
      ...(row.description !== undefined && { description: row.description }),
    }
    return this.#write(
      person,
      number,
      {
        type: 'interactive',
        part: { interactive: { type: 'list_reply', list_reply: reply } },
        context: contextOf(number, message),
      },
      onTold,
    )
  }

  react(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    const message = this.seen(person, number, body.messageId)
    const emoji = textOf(body.emoji) ?? ''
    message.reactions = message.reactions.filter((reaction) => reaction.from !== 'me')
    if (emoji !== '') message.reactions.push({ from: 'me', emoji })
    // A reaction taken back comes without an emoji.
    const reaction = { message_id: message.id, ...(emoji !== '' && { emoji }) }
    const done = this.#write(person, number, { type: 'reaction', part: { reaction } }, onTold)
    this.#world.stream.reaction(person, this.#world.chats.open(person.id, number.id), message)
    return done
  }

  /** Opens the chat: everything delivered up to a message is read. */
  read(person: Person, number: BusinessNumber, body: JsonObject): Done {
    const chat = this.#world.chats.open(person.id, number.id)
    const upTo = body.upTo === undefined ? undefined : this.seen(person, number, body.upTo)
    const unread = chat.messages.filter(
      (message) => message.from === 'business' && message.state === 'delivered' && (!upTo || message.at <= upTo.at),
    )
    for (const message of unread) this.#world.statuses.read(message)
    this.#world.stream.chat(person, chat)
    return { read: unread.map((message) => message.id) }
  }

  openLink(person: Person, body: JsonObject): Done {
    const { number, text } = readLink(textOf(body.url) ?? '', this.#world.numbers)
    this.#draft(person, number, text)
    return { draft: { number: number.id, text } }
  }

  draft(person: Person, number: BusinessNumber, body: JsonObject): Done {
    const text = textOf(body.text) ?? ''
    this.#draft(person, number, text)
    return { draft: { number: number.id, text } }
  }

  sendMedia(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    const kind = textOf(body.kind) ?? 'image'
    if (!['image', 'video', 'audio', 'document', 'sticker'].includes(kind)) {
      throw new Refusal(400, 'kind is image, video, audio, document or sticker.', 'kind')
    }
    const data = textOf(body.data)
    if (data === undefined) throw new Refusal(400, 'Give the file as base64 in data.', 'data')
    const mimeType = textOf(body.mimeType) ?? defaultTypes[kind] ?? 'application/octet-stream'
    const media = this.#world.media.add(Buffer.from(data, 'base64'), mimeType, 'inbound')
    const part: JsonObject = {
      id: media.id,
      mime_type: mimeType,
      sha256: media.sha256,
      url: this.#world.media.urlOf(media),
    }
    for (const name of ['caption', 'filename'] as const) if (body[name] !== undefined) part[name] = body[name]
    if (kind === 'audio') part.voice = body.voice === true
    if (kind === 'sticker') part.animated = false
    return this.#write(person, number, { type: kind, part: { [kind]: part } }, onTold)
  }

  sendLocation(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    if (typeof body.latitude !== 'number' || typeof body.longitude !== 'number') {
      throw new Refusal(400, 'A location has a latitude and a longitude.', 'latitude')
    }
    const location: JsonObject = { latitude: body.latitude, longitude: body.longitude }
    for (const name of ['name', 'address'] as const) if (body[name] !== undefined) location[name] = body[name]
    return this.#write(person, number, { type: 'location', part: { location } }, onTold)
  }

  /** Their own card; after a request for it, that is how somebody with a username gives their number. */
  shareContact(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    const asked = body.messageId === undefined ? undefined : this.seen(person, number, body.messageId)
    const phone = `+${person.phone}`
    const vcard = `BEGIN:VCARD\nVERSION:3.0\nFN:${person.name}\nTEL;type=CELL;waid=${person.waId}:${phone}\nEND:VCARD`
    this.#world.identity.met(person)
    return this.#write(
      person,
      number,
      {
        type: 'contacts',
        part: {
          origin: asked ? 'contact_request' : 'other',
          contacts: [
            { name: { formatted_name: person.name }, phones: [{ phone, wa_id: person.waId, type: 'CELL' }], vcard },
          ],
        },
        ...(asked && { context: contextOf(number, asked) }),
      },
      onTold,
    )
  }

  /** Something that the API has no words for: an edit, a poll. */
  unsupported(person: Person, number: BusinessNumber, body: JsonObject, onTold?: OnTold): Done {
    return this.#write(
      person,
      number,
      {
        type: 'unsupported',
        part: {
          errors: [
            {
              code: 131051,
              title: 'Message type unknown',
              message: 'Message type unknown',
              error_data: { details: 'Message type is currently not supported.' },
            },
          ],
          unsupported: { type: textOf(body.type) ?? 'edit' },
        },
      },
      onTold,
    )
  }

  /** What somebody does by themself when a message has reached them. */
  byHabit(message: Message, index: number): void {
    const { people, numbers, standing } = this.#world
    const person = people.byId(message.person)
    const number = numbers.find(message.number)
    const habit = person?.behaviour.acts[index]
    if (!person || !number || !habit) return
    people.touch(person)
    try {
      if (habit.act === 'say') this.say(person, number, { text: habit.text ?? 'STOP' })
      else if (habit.act === 'tap') this.tap(person, number, { messageId: message.id, button: habit.button ?? 0 })
      else if (habit.act === 'block') standing.block(person, number)
      else standing.stopPromotions(person, number)
    } catch (error) {
      // Habits are best effort: who has blocked the business since cannot write to it.
      if (!(error instanceof Refusal)) throw error
    }
  }

  #press(
    person: Person,
    number: BusinessNumber,
    message: Message,
    button: ShownButton,
    onTold: OnTold | undefined,
  ): Done {
    const context = contextOf(number, message)
    message.tapped.push(String(button.index))
    switch (button.kind) {
      case 'url':
        return { opens: button.url ?? '' }
      case 'phone':
        return { opens: `tel:${button.phone ?? ''}` }
      case 'copy_code':
        return { copies: button.code ?? '' }
      case 'contact_info':
        return this.shareContact(person, number, { messageId: message.id }, onTold)
      case 'flow':
        throw new Refusal(409, 'Open a Flow with flows.', 'button')
      case 'location':
        throw new Refusal(409, 'Answer a request for a location with send-location.', 'button')
      case 'list':
        throw new Refusal(409, 'Pick a row of the list with choose.', 'button')
      default: {
        const id = button.id ?? button.title
        const writing: Writing =
          message.type === 'template'
            ? { type: 'button', part: { button: { payload: id, text: button.title } }, context }
            : {
                type: 'interactive',
                part: { interactive: { type: 'button_reply', button_reply: { id, title: button.title } } },
                context,
              }
        return this.#write(person, number, writing, onTold)
      }
    }
  }

  #write(person: Person, number: BusinessNumber, writing: Writing, onTold: OnTold | undefined): Done {
    demandOpen(person, this.#world.chats.find(person.id, number.id))
    this.#world.people.touch(person)
    return { messageId: write(this.#world, person, number, writing, onTold).id }
  }

  #draft(person: Person, number: BusinessNumber, text: string): void {
    const chat = this.#world.chats.open(person.id, number.id)
    if (chat.draft === text) return
    chat.draft = text
    this.#world.stream.chat(person, chat)
  }

  #quote(person: Person, number: BusinessNumber, id: unknown, field: string): JsonObject {
    const message = this.#world.messages.find(String(id))
    if (!message || message.person !== person.id || message.number !== number.id) {
      throw new Refusal(404, 'There is no such message in this chat.', field)
    }
    return contextOf(number, message)
  }

  /** A message of the business that has reached this person. */
  seen(person: Person, number: BusinessNumber, id: unknown): Message {
    const message = this.#world.messages.find(String(id ?? ''))
    const theirs = message?.person === person.id && message.number === number.id
    if (!message || !theirs) throw new Refusal(404, 'There is no such message in this chat.', 'messageId')
    if (message.from === 'business' && message.state !== 'delivered' && message.state !== 'read') {
      throw new Refusal(409, `This message has not reached them: it is ${message.state}.`, 'messageId')
    }
    return message
  }
}

const defaultTypes: Record<string, string> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/ogg; codecs=opus',
  document: 'application/pdf',
  sticker: 'image/webp',
}

export function demandOpen(person: Person, chat: Chat | undefined): void {
  if (person.gone) throw new Refusal(409, `${person.name} is not on WhatsApp any more.`)
  if (chat?.blocked)
    throw new Refusal(409, `${person.name} has blocked the business and must unblock it before writing.`)
}

function contextOf(number: BusinessNumber, message: Message): JsonObject {
  return { from: message.from === 'person' ? message.to : number.displayNumber, id: message.id }
}
