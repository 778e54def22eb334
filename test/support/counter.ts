/** A till at a counter, enrolled and with a clerk signed in, spoken to as its page does. */
import { expect } from 'vitest'
import type { NewCapturePoint } from '../../src/actions/create-capture-point.ts'
import { newId } from '../../src/base/ids.ts'
import type { AskingShop } from './asking-shop.ts'
import type { Answer, Browser, HttpWorld } from './http.ts'

export interface Counter {
  readonly slug: string
  readonly capturePointId: string
  /** The device: a browser that has been enrolled. */
  readonly till: Browser
  readonly clerk: { readonly id: string; readonly pin: string }
  readonly session: string
  /** SHA-256 of the English wording as the page shows it. */
  readonly rendered: string
}

let counters = 0

export async function openCounter(
  world: HttpWorld,
  shop: AskingShop,
  more: Partial<NewCapturePoint> = {},
): Promise<Counter> {
  counters += 1
  const slug = `counter-${counters}`
  const { capturePointId } = await shop.page(slug, { channel: 'till', topics: ['offers', 'order_status'], ...more })
  const owner = await world.machine(shop.workspace, 'owner')
  const added = await owner.post(`/v1/capture-points/${capturePointId}/till-devices`, { name: 'Till 4' })
  const { clerk, pin } = (await owner.post(`/v1/capture-points/${capturePointId}/till-clerks`, { name: 'Priya' })).body
  const till = world.browser()
  const token = new URL(added.body.link).hash.slice(1)
  expect((await till.post(`/t/${slug}/enrolments`, { token })).status).toBe(201)
  const { session } = (await till.post(`/t/${slug}/sign-ins`, { clerk: clerk.id, pin })).body
  return { slug, capturePointId, till, clerk: { id: clerk.id, pin }, session, rendered: await renderedOf(till, slug) }
}

/** Of the wording that the page shows now. */
export async function renderedOf(till: Browser, slug: string): Promise<string> {
  const { body } = await till.get(`/t/${slug}`)
  const data = JSON.parse(/<script type="application\/json" id="till-data">(.*?)<\/script>/s.exec(body)?.[1] ?? '')
  return data.languages[0].rendered
}

export interface Act {
  readonly id: string
  readonly people: readonly { readonly number: string; readonly topics: readonly string[] }[]
}

export const actOf = (phone: string, topics: readonly string[]): Act => ({
  id: newId(),
  people: [{ number: phone, topics }],
})

export function send(counter: Counter, act: Act, more: object = {}): Promise<Answer> {
  const { slug, till, session, rendered } = counter
  return till.post(`/t/${slug}/acts`, {
    acts: [{ age: 0, language: 'en', rendered, screen: '0123456789abcdef', answer: 'given', session, ...act, ...more }],
  })
}
