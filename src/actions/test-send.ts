/**
 * Sends a campaign's message to members' own numbers before it goes to anybody else. A number that has written to the
 * sender is a member's by the member's word, five in a workspace at most; the gate is asked as for every message.
 */
import { hour } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { readPhone } from '../base/phone.ts'
import type { Secrets } from '../base/secret.ts'
import type { By } from '../domain/actor.ts'
import type { AddressKey } from '../domain/address.ts'
import { keyText } from '../domain/address.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Decision } from '../domain/decision.ts'
import { campaignErrors, campaignParts } from './check-campaign.ts'
import { requireCampaign } from './create-campaign.ts'
import { decideMessages } from './decide-messages.ts'
import { findAddresses } from './identify.ts'
import { filling } from './prepare-campaign.ts'
import type { Stores } from './stores.ts'

export interface TestResult {
  /** As it was given. */
  readonly number: string
  readonly allow: boolean
  readonly reason: Decision['reason']
  readonly deliveryId: string | null
}

const waitsForMs = hour

/** In the caller's transaction. Throws `invalid` with every number that is none, or where the text cannot be filled in. */
export async function testSend(
  stores: Stores,
  { secrets }: { readonly secrets: Secrets },
  by: By,
  campaignId: string,
  numbers: readonly string[],
): Promise<TestResult[]> {
  const { workspaceId } = by.actor
  const campaign = await requireCampaign(stores, workspaceId, campaignId)
  const { topic, template, sender } = await campaignParts(stores, campaign)
  const phones = readNumbers(numbers)
  const errors = campaignErrors(campaign, { template, sender })
  const fill = filling(template, campaign.variables)
  if (fill({ name: null, attributes: {} }) === undefined || errors.length > 0) {
    throw new Fault('invalid', 'The message cannot be written yet: give every variable a value, or a fallback.', {
      errors,
    })
  }

  const keys = await findAddresses(
    stores,
    secrets,
    workspaceId,
    phones.map((value) => [{ kind: 'phone' as const, value }]),
  )
  await addTestNumbers(stores, by, sender.senderId, keys)
  const marketing = topic.category === 'marketing'
  const { templateId } = template
  const { senderId } = sender
  const decisions = await decideMessages(
    stores,
    keys.map((key) => ({ key, purpose: 'test', topicId: null, templateId, senderId, form: 'template', marketing })),
    by.now,
  )
  const names = await contactsOf(stores, workspaceId, keys)
  const results: TestResult[] = []
  for (const [index, number] of numbers.entries()) {
    const key = keys[index]
    const { allow, reason } = decisions[index] ?? { allow: false, reason: 'unavailable' as const }
    const content = key === undefined ? undefined : fill(names.get(keyText(key)) ?? { name: null, attributes: {} })
    if (key === undefined || content === undefined || !allow) {
      results.push({ number, allow: false, reason, deliveryId: null })
      continue
    }
    const deliveryId = newId(by.now.getTime())
    const request = {
      key,
      deliveryId,
      senderId,
      purpose: 'test' as const,
      content,
      topicId: null,
      templateId,
      campaignId: null,
      marketing,
      attempt: 0,
    }
    const expiresAt = new Date(by.now.getTime() + waitsForMs)
    await stores.deliveries.enqueue([{ request, priority: 1, notBefore: by.now, expiresAt }], by.now)
    results.push({ number, allow: true, reason, deliveryId })
  }
  await stores.audit.write([
    auditEntry(by, {
      action: 'campaign.tested',
      subject: { kind: 'campaign', id: campaignId },
      detail: { sent: results.filter(({ allow }) => allow).length, asked: numbers.length },
    }),
  ])
  return results
}

function readNumbers(numbers: readonly string[]): string[] {
  const phones = numbers.map((number) => readPhone(number)?.e164)
  const errors = phones.flatMap((phone, index) =>
    phone === undefined
      ? [{ path: `/numbers/${index}`, message: 'Is no telephone number. Write it with + and the country code.' }]
      : [],
  )
  if (errors.length > 0) throw new Fault('invalid', 'Not every number is one.', { errors })
  return phones.filter((phone) => phone !== undefined)
}

/** A member says which numbers are theirs; that such a number wrote to us is what proves that it may be written to. */
async function addTestNumbers(
  stores: Stores,
  by: By,
  senderId: string,
  keys: readonly (AddressKey | undefined)[],
): Promise<void> {
  if (by.actor.kind !== 'member') return
  for (const key of keys) {
    if (key === undefined) continue
    const { lastInboundAt } = await stores.conversations.read(key, senderId)
    if (lastInboundAt > -Infinity) await stores.testNumbers.add(key, by.actor.id, by.now)
  }
}

async function contactsOf(stores: Stores, workspaceId: string, keys: readonly (AddressKey | undefined)[]) {
  const known = await stores.addresses.lock(keys.filter((key) => key !== undefined))
  const ids = known.flatMap(({ contactId }) => contactId ?? [])
  const contacts = new Map((await stores.contacts.findMany(workspaceId, ids)).map((one) => [one.contactId, one]))
  return new Map(known.map(({ key, contactId }) => [keyText(key), contacts.get(contactId ?? '')]))
}
