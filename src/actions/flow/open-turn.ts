/** A turn begins: from what somebody has just written, or from outside, and then the address is locked first. */
import { type AddressKey, keyText } from '../../domain/address.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import type { Heard } from '../answer-meaning.ts'
import { voiceFor } from '../speak.ts'
import type { Stores } from '../stores.ts'
import { worldOf } from '../world.ts'
import { Turn, type TurnDeps } from './turn.ts'

export function turnOf(stores: Stores, deps: TurnDeps, heard: Heard): Turn {
  const { world, sender, address, receivedAt, message, wamidHash, meaning } = heard
  return new Turn({
    stores,
    deps,
    world,
    sender,
    address,
    now: receivedAt,
    said: {
      at: message.at,
      messageId: wamidHash.toString('hex'),
      text: message.text ?? message.title ?? '',
      payload: message.payload ?? null,
      language: meaning.language,
    },
    lastInboundAt: message.at,
    language: meaning.language ?? voiceFor(heard).language,
  })
}

/** In the caller's transaction; takes the lock of the address. Undefined where the number or the address is no more. */
export async function openTurn(
  stores: Stores,
  deps: TurnDeps,
  key: AddressKey,
  senderId: string,
  now: Date,
): Promise<Turn | undefined> {
  const locked = await stores.addresses.lock([key])
  const address = locked.find((one) => keyText(one.key) === keyText(key))
  const sender = await stores.senders.find(key.workspaceId, senderId)
  if (address === undefined || address.erasedAt > -Infinity || sender === undefined) return undefined
  const world = await worldOf(stores, key.workspaceId)
  const { lastInboundAt } = await stores.conversations.read(key, senderId)
  return new Turn({
    stores,
    deps,
    world,
    sender,
    address,
    now,
    lastInboundAt: Number.isFinite(lastInboundAt) ? new Date(lastInboundAt) : null,
    language: address.language ?? defaultLanguage(world.workspace),
  })
}
