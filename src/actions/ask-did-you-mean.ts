/**
 * Asks somebody what they meant, where their message may be one of several things: a button for each, whose tap starts it
 * (`intent:<key>`). Where a stop is among it, its button is a stop.
 */
import { didYouMean } from '../copy/did-you-mean.ts'
import { intentLabel } from '../domain/intent/intent.ts'
import { writePayload } from '../domain/payload.ts'
import { defaultLanguage } from '../domain/workspace.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import { intentModelOf } from './intent-models.ts'
import { sendReply } from './send-reply.ts'
import { voiceFor } from './speak.ts'
import type { Stores } from './stores.ts'

/** As many as there may be buttons. */
const optionsMost = 3

/**
 * `options` are keys of intents, the likeliest first, for which something would happen; `language` is that of the message, as
 * far as it shows. Undefined where none is left to ask about.
 */
export async function askDidYouMean(
  stores: Stores,
  heard: Heard,
  options: readonly string[],
  language: string | undefined,
): Promise<Answer | undefined> {
  const { key, sender, message, receivedAt, world } = heard
  const { intents } = await intentModelOf(stores, key.workspaceId)
  const { meaning, address } = heard
  const voice = voiceFor({
    ...heard,
    meaning: { ...meaning, language: meaning.language ?? address.language ?? language },
  })
  const buttons = options.flatMap((option) => {
    const intent = intents.get(option)
    if (intent === undefined) return []
    const id = writePayload(option === 'stop' ? { kind: 'opt_out', scope: 'all' } : { kind: 'intent', intent: option })
    return [{ id, title: intentLabel(intent, voice.language, defaultLanguage(world.workspace), 'en') }]
  })
  // Two intents may be called the same, and WhatsApp shows no title twice.
  const asked = buttons.filter(({ title }, at) => buttons.findIndex((one) => one.title === title) === at)
  if (asked.length === 0) return undefined
  await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose: 'reply',
      content: { kind: 'buttons', body: didYouMean[voice.language].ask, buttons: asked.slice(0, optionsMost) },
      repliesTo: message.at,
      askedByPerson: true,
    },
    receivedAt,
  )
  return { recorded: [] }
}
