/** Whatever way a person says no, the campaign that they had heard from is told of it, and so is how soon it was kept. */
import { describe, expect, test } from 'vitest'
import { stopFromPage } from '../../src/actions/change-choices.ts'
import { makePageLink } from '../../src/actions/make-page-link.ts'
import { readChoices } from '../../src/actions/read-choices.ts'
import { receiveSms } from '../../src/actions/receive-sms.ts'
import { quietOf, readWithdrawal, reportWithdrawal } from '../../src/actions/report-withdrawal.ts'
import { updateContact } from '../../src/actions/update-contact.ts'
import { loadWorld } from '../../src/actions/world.ts'
import { day, minute } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import type { By } from '../../src/domain/actor.ts'
import type { ChannelSender } from '../../src/domain/channel-sender.ts'
import { openBusiness, type Person } from '../support/chat.ts'
import { campaigning } from '../support/running-campaign.ts'
import { approved } from '../support/sample-template.ts'

const business = await openBusiness()
const { deps, database, clock, workspaceId, sender, topics } = business
const owner = database.open({ role: null })
const template = { ...approved(), workspaceId, templateId: newId(), senderId: sender.senderId }
await deps.read.templates.add(template)
const { templateId } = template
const campaigns = await campaigning(deps, workspaceId, sender.senderId)

let number = 0
async function somebody(): Promise<Person> {
  number += 1
  const person = business.person('Mia', `+1604555${String(100 + number).padStart(4, '0')}`)
  await person.optsIn(topics.offers)
  clock.wind(minute)
  return person
}

/** A campaign of its own, whose message WhatsApp took for this person a moment ago. */
async function heardFrom(person: Person): Promise<string> {
  const campaignId = await campaigns.runningCampaign(templateId)
  await owner.query(
    `insert into delivery (workspace_id, bucket, address_id, delivery_id, campaign_id, sender_id, template_id, purpose,
                           topic_id, record_seq, status, claimed_at, accepted_at, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'topic', $8, 1, 'accepted', $9, $9, $9)`,
    [
      ...Object.values(await person.key()),
      newId(),
      campaignId,
      sender.senderId,
      templateId,
      topics.offers.topicId,
      clock.now(),
    ],
  )
  clock.wind(minute)
  return campaignId
}

async function reportsOf(person: Person) {
  const key = await person.key()
  const { rows } = await owner.query(
    `select caused_by, received_at, closed_at, answered_at, accepted_before from stop_report
     where workspace_id = $1 and bucket = $2 and address_id = $3`,
    Object.values(key),
  )
  return rows
}

const by = (): By => ({
  actor: { kind: 'member', workspaceId, role: 'owner', id: 'noor', name: 'Noor' },
  now: clock.now(),
})

async function contactOf(person: Person): Promise<string> {
  const [address] = await deps.read.contactPages.addresses([await person.key()])
  return address?.contactId ?? ''
}

async function withdraw(said: Parameters<typeof readWithdrawal>[0]): Promise<void> {
  const world = await loadWorld(deps.read, workspaceId)
  const read = readWithdrawal(said, Object.values(topics), clock.now())
  const { stops } = await deps.transaction((stores) => reportWithdrawal(stores, deps, world, by(), read))
  await quietOf(deps, workspaceId, read, stops)
}

const smsSender: ChannelSender = {
  workspaceId,
  senderId: newId(),
  kind: 'sms',
  provider: 'twilio',
  name: 'SMS',
  identity: '+61491570110',
  settings: {},
  sealedSecrets: deps.secrets.seal('{}'),
  inboundPath: 'sms-acme',
  emulated: true,
  perSecond: 10,
  stoppedAt: null,
  stoppedReason: null,
  createdAt: clock.now(),
}
await deps.read.channelSenders.add(smsSender)

const ways: Readonly<Record<string, (person: Person) => Promise<unknown>>> = {
  'in the chat': (person) => person.says('STOP'),
  "with WhatsApp's own switch": (person) => person.switchesPromotions('stop'),
  'on their own page': async (person) => {
    const [address] = await deps.read.contactPages.addresses([await person.key()])
    if (address === undefined) throw new Error('nobody')
    const url = await makePageLink(deps.read, deps, address, { sentAt: clock.now() }, clock.now())
    const choices = await readChoices(deps, url.split('/').at(-1) as string, clock.now())
    if (choices === undefined) throw new Error('the link opens nothing')
    const visit = { ip: '203.0.113.7', userAgent: 'a browser', language: 'en' }
    await stopFromPage(deps, choices, choices.addresses[0], { way: 'everything_switched_off' }, visit)
  },
  'by SMS': (person) => receiveSms(deps, smsSender, { id: newId(), from: person.number, text: 'STOP' }),
  'by telephone, to somebody who tells the API': (person) =>
    withdraw({ number: person.number, all: true, means: 'telephone' }),
  'at the counter, about themselves as a contact': async (person) =>
    withdraw({ contactId: await contactOf(person), marketing: true, means: 'counter' }),
  'to an agent, who writes it as opt_in': async (person) =>
    updateContact(deps, by(), await contactOf(person), { attributes: { opt_in: false } }),
}

describe('a person who says no', () => {
  test.each(Object.entries(ways))('%s: counts for the campaign that they had heard from', async (_, saysNo) => {
    const mia = await somebody()
    const campaignId = await heardFrom(mia)
    await saysNo(mia)
    const reports = await reportsOf(mia)
    expect(reports).toMatchObject([{ caused_by: campaignId, accepted_before: 1 }])
    const [{ received_at, closed_at, answered_at }] = reports
    expect(received_at <= closed_at && closed_at <= answered_at).toBe(true)
    const { latest } = await deps.read.campaignReports.stops(workspaceId, campaignId)
    expect(latest).toMatchObject([{ contactId: await contactOf(mia) }])
  })

  test('about what they were told long ago counts for nobody', async () => {
    const mia = await somebody()
    await heardFrom(mia)
    clock.wind(8 * day)
    await withdraw({ number: mia.number, all: true, means: 'letter' })
    expect(await reportsOf(mia)).toMatchObject([{ caused_by: null }])
  })

  test('in a letter of last week counts for what they had heard from by then', async () => {
    const mia = await somebody()
    const before = await heardFrom(mia)
    const posted = clock.now()
    clock.wind(day)
    await heardFrom(mia)
    await withdraw({ number: mia.number, all: true, means: 'letter', occurredAt: posted })
    expect(await reportsOf(mia)).toMatchObject([{ caused_by: before }])
  })

  test('twice is one report', async () => {
    const mia = await somebody()
    await heardFrom(mia)
    const said = { number: mia.number, all: true, callId: 'the same call' }
    await withdraw(said)
    await withdraw(said)
    expect(await reportsOf(mia)).toHaveLength(1)
  })
})
