/** HELP says who we are and how to reach a person; "preferences" brings the link to the person's own page. */
import { minute } from '../base/clock.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import type { Deps } from './deps.ts'
import { makePageLink } from './make-page-link.ts'
import { sendReply } from './send-reply.ts'
import { lines, voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

/** Two machines that answer each other must fall silent. */
const helpRestMs = minute

export async function sendHelp(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  const { receivedAt, conversation, world, key, sender, message } = heard
  if (receivedAt.getTime() - conversation.lastHelpAt < helpRestMs) return { recorded: [] }
  const { words, say } = voiceFor(heard)
  const contact = world.workspace.profile.helpContact
  const url = await makePageLink(stores, deps, heard.address, { sentAt: receivedAt }, receivedAt)
  await stores.conversations.change(key, sender.senderId, { lastHelpAt: receivedAt })
  const body = lines(
    [
      say(words.help.who, { business: businessName(world) }),
      ...(contact === undefined ? [] : [say(words.help.contact, { contact })]),
      words.help.words,
    ].join(' '),
    say(words.yourChoices, { url }),
  )
  await sendReply(
    stores,
    { key, senderId: sender.senderId, purpose: 'reply', content: { kind: 'text', body }, repliesTo: message.at },
    receivedAt,
  )
  return { recorded: [] }
}

export async function sendChoices(stores: Stores, deps: Deps, heard: Heard): Promise<Answer> {
  const { receivedAt, world, key, sender, message } = heard
  const { words, say } = voiceFor(heard)
  const url = await makePageLink(stores, deps, heard.address, { sentAt: receivedAt }, receivedAt)
  await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose: 'reply',
      content: {
        kind: 'cta_url',
        body: say(words.choices.text, { business: businessName(world) }),
        label: words.choices.button,
        url,
      },
      repliesTo: message.at,
    },
    receivedAt,
  )
  return { recorded: [] }
}
