// Asks a Flow's endpoint, as the phones do: with the key that they remember. Where the endpoint cannot open that (421), the
// key is fetched anew and the letter is sent once more.

import type { BusinessNumber } from '../account/numbers.ts'
import { type JsonObject, textOf } from '../base/json.ts'
import { secretKey, signatureOf } from '../webhooks/signature.ts'
import type { World } from '../world.ts'
import type { Flow } from './flow.ts'
import { sealLetter } from './flow-letter.ts'

export type Answered =
  | { kind: 'answer'; body: JsonObject }
  /** 427: the token is no longer valid; what the endpoint says about it. */
  | { kind: 'over'; message: string }
  | { kind: 'failed'; status: number | null; why: string }

const timeoutMs = 10_000

export async function askEndpoint(
  world: World,
  flow: Flow,
  number: BusinessNumber,
  plain: JsonObject,
  people: string[] = [],
): Promise<Answered> {
  const key = number.flowKey
  if (!flow.endpointUri) return { kind: 'failed', status: null, why: 'The Flow has no endpoint_uri.' }
  if (!key) return { kind: 'failed', status: null, why: 'The number has no public key.' }
  const remembered = world.flows.rememberedKey(number) ?? key.pem
  const first = await post(world, flow.endpointUri, remembered, plain, people)
  if (first.kind === 'failed' && first.status === 421 && remembered !== key.pem) {
    world.flows.remember(number, key.pem)
    return post(world, flow.endpointUri, key.pem, plain, people)
  }
  if (first.kind !== 'failed') world.flows.remember(number, remembered)
  return first
}

async function post(world: World, url: string, pem: string, plain: JsonObject, people: string[]): Promise<Answered> {
  const letter = await sealLetter(pem, plain)
  const body = JSON.stringify(letter.body)
  const signature = signatureOf(body, secretKey(world.webhooks.secret))
  const [at, began] = [world.clock.now(), performance.now()]
  const answer = await world.poster.post(url, body, { 'x-hub-signature-256': signature }, timeoutMs)
  const about = `flow ${textOf(plain.action) ?? ''}`
  world.wire.outgoing({ url, body, signature, people, about, attempts: 1 }, answer, at, performance.now() - began)
  const failed = (why: string): Answered => ({ kind: 'failed', status: answer.status, why })
  if (answer.status === null) return failed(answer.error ?? 'The endpoint did not answer.')
  const opened = await letter.read(answer.text)
  if (answer.status === 427) return { kind: 'over', message: textOf(opened?.error_msg) ?? '' }
  if (answer.status !== 200) return failed(`The endpoint answered ${answer.status}.`)
  return opened === null ? failed('The answer could not be decrypted.') : { kind: 'answer', body: opened }
}
