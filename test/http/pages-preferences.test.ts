/** A person's own page, as somebody sees it in whose browser no script runs. */
import { describe, expect, test } from 'vitest'
import { makePageLink } from '../../src/actions/make-page-link.ts'
import { hour, minute, WoundClock } from '../../src/base/clock.ts'
import { languages } from '../../src/copy/languages.ts'
import { isConfirmationCode } from '../../src/domain/confirmation.ts'
import { emptyTopic } from '../../src/domain/consent-fold.ts'
import { consentState } from '../../src/domain/consent-state.ts'
import { findCodes } from '../../src/protocol/whatsapp/wa-me.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'
import { linksIn, type SeenPage, Visitor } from '../support/visitor.ts'

const clock = new WoundClock('2026-11-24T10:00:00Z')
const world = await httpWorld({}, clock)
const { deps } = world
const shop = await openShop(world)
await shop.page('welcome')
const askForChoices = 'Hello Lampwick. Please send me the link to my choices.'

let numbers = 0
function aNumber(): string {
  numbers += 1
  return `+1604555${String(100 + numbers).padStart(4, '0')}`
}

/** Somebody who ticked these topics and sent the code; a minute has passed since. */
async function someone(...topics: string[]): Promise<string> {
  const phone = aNumber()
  const visitor = new Visitor(world)
  const page = await visitor.presses(await visitor.opens('/o/welcome'), ['do', 'yes'], { number: phone, topic: topics })
  await shop.hears(phone, `Yes, please. Code: ${codeOn(page)}`)
  clock.wind(minute)
  return phone
}

function codeOn(page: SeenPage): string {
  return findCodes(page.text).find((code) => isConfirmationCode(deps.secrets, code)) ?? ''
}

/** The link that they ask for in the chat. */
async function linkFor(phone: string): Promise<string> {
  await shop.hears(phone, askForChoices)
  return (await shop.linkSentTo(phone)) ?? ''
}

/** A link of theirs that WhatsApp never carried, as one in an old receipt. */
async function oldLinkFor(phone: string): Promise<string> {
  const [address] = await deps.read.contactPages.addresses([await shop.keyOf(phone)])
  if (address === undefined) throw new Error('nobody')
  const url = await makePageLink(deps.read, deps, address, { sentAt: null }, clock.now())
  return new URL(url).pathname
}

async function states(phone: string): Promise<Record<string, string>> {
  const [address] = await deps.read.contactPages.addresses([await shop.keyOf(phone)])
  if (address === undefined) throw new Error('nobody')
  return Object.fromEntries(
    [...shop.topics].map(([key, { topicId, category }]) => [
      key,
      consentState(address.fold, address.topics.get(topicId) ?? emptyTopic, category, clock.now().getTime()).state,
    ]),
  )
}

const newestRecord = async (phone: string) => (await deps.read.consent.recordsOf([await shop.keyOf(phone)])).at(-1)

const isOn = (page: SeenPage, topic: string) => new RegExp(`id="topic-${topic}"[^>]* checked`).test(page.html)

describe('somebody who opens the link from their chat', () => {
  test.each(languages)(
    'sees in $name what they get, how to stop it, and what they told us',
    async ({ language, direction }) => {
      const phone = await someone('offers', 'order_status')
      const page = await new Visitor(world).opens(`${await linkFor(phone)}?lang=${language}`)
      expect(page.status).toBe(200)
      expect(page.html).toContain(`<html lang="${language}" dir="${direction}">`)
      expect([...shop.topics.keys()].filter((topic) => isOn(page, topic)).toSorted()).toEqual([
        'offers',
        'order_status',
      ])
      for (const topic of shop.topics.values()) expect(page.text).toContain(topic.texts[language]?.description)
      // Stopping everything is the first thing that can be pressed.
      expect(/<button[^>]* name="do" value="([^"]*)"/.exec(page.html)?.[1]).toBe('stop-all')
      expect(page.html.match(/<li><span class="state/g)).toHaveLength(4)
    },
  )

  test('finds it under the link alone: no cookie, no name in the address, not kept', async () => {
    const phone = await someone('offers')
    const link = await linkFor(phone)
    expect(link).toMatch(/^\/p\/[\w-]{32}$/)
    const page = await new Visitor(world).opens(link)
    expect(page.headers['set-cookie']).toBeUndefined()
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['referrer-policy']).toBe('same-origin')
    const { rows } = await world.database.pool.query('select token_hash from page_link')
    expect(JSON.stringify(rows)).not.toContain(link.slice(3))
  })

  test('a link that is none of ours leads nowhere, and whoever tries many is told to wait', async () => {
    const stranger = new Visitor(world)
    for (let at = 0; at < 30; at += 1) {
      expect((await stranger.opens(`/p/${String(at).padStart(32, 'x')}`)).status).toBe(404)
    }
    expect((await stranger.opens('/p/another')).status).toBe(429)
    const phone = await someone('offers')
    expect((await new Visitor(world).opens(await linkFor(phone))).status).toBe(200)
  })
})

describe('stopping', () => {
  test('everything takes one press, holds for every number of theirs, and for utility too', async () => {
    const [one, two] = [await someone('offers', 'order_status'), await someone('updates')]
    await shop.merge(one, two)
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens(await linkFor(one)), ['do', 'stop-all'])
    expect(page.text).toContain('All messages from Lampwick are stopped.')
    for (const phone of [one, two]) expect(Object.values(await states(phone))).not.toContain('given')
    expect(await newestRecord(one)).toMatchObject({
      scope: { kind: 'all' },
      act: 'switched_on_page',
      channel: 'preference_page',
    })
    clock.wind(minute)
    const again = await visitor.opens(page.path)
    expect(again.text).toContain('All messages are stopped.')
    expect(again.html).not.toContain('value="stop-all"')
  })

  test('all marketing leaves messages about orders as they are', async () => {
    const phone = await someone('offers', 'updates', 'order_status')
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', 'stop-marketing'])
    expect(page.text).toContain('All news and offers from Lampwick are stopped.')
    expect(await states(phone)).toMatchObject({ offers: 'withdrawn', updates: 'withdrawn', order_status: 'given' })
  })

  test('one topic is switched off and saved, with the rest as it was', async () => {
    const phone = await someone('offers', 'updates')
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', 'save'], { topic: 'updates' })
    expect(page.text).toContain('Saved: Offers off.')
    expect(await states(phone)).toMatchObject({ offers: 'withdrawn', updates: 'given' })
    expect(isOn(page, 'offers')).toBe(false)
  })

  test('one number leaves the others, and the other number is masked to two digits', async () => {
    const [one, two] = [await someone('offers'), await someone('offers')]
    await shop.merge(one, two)
    const visitor = new Visitor(world)
    const first = await visitor.opens(await linkFor(one))
    expect(first.text).not.toContain(two.slice(-4))
    expect(first.text).toMatch(new RegExp(`\\+1 •••.•••.••${two.slice(-2)}`))
    const other = await visitor.opens(linksIn(first.html).find((href) => href.includes('number=2')) ?? '')
    const page = await visitor.presses(other, ['do', 'stop-number'])
    expect(page.text).toMatch(/Messages to \+1 .*•.* are stopped\./)
    expect((await states(one)).offers).toBe('given')
    expect((await states(two)).offers).toBe('withdrawn')
    expect(await newestRecord(two)).toMatchObject({ reason: 'number_switched_off', strength: 'claimed' })
  })

  test('a wrong number is revoked, closed, and not shown again', async () => {
    const [one, two] = [await someone('offers'), await someone('offers')]
    await shop.merge(one, two)
    const visitor = new Visitor(world)
    const other = await visitor.opens(`${await linkFor(one)}?number=2`)
    const page = await visitor.presses(other, ['do', 'wrong-number'])
    expect(page.html).not.toContain('number=2')
    expect(await newestRecord(two)).toMatchObject({ state: 'revoked', scope: { kind: 'all' } })
    const [closed] = await deps.read.contactPages.addresses([await shop.keyOf(two)])
    expect(Number.isFinite(closed?.closedAt)).toBe(true)
  })

  test('is answered only when nothing is being handed over to them any more', async () => {
    const phone = await someone('offers')
    const key = await shop.keyOf(phone)
    const visitor = new Visitor(world)
    const before = await visitor.opens(await linkFor(phone))
    await world.database.pool.query(
      `update delivery set status = 'sending', hand_over_until = clock_timestamp() + interval '400 ms'
       where workspace_id = $1 and address_id = $2`,
      [key.workspaceId, key.addressId],
    )
    let answered = false
    const press = visitor.presses(before, ['do', 'stop-all']).then((page) => {
      answered = true
      return page
    })
    // The no is durable long before the answer.
    await until(async () => (await states(phone)).offers === 'withdrawn')
    expect(answered).toBe(false)
    expect((await press).text).toContain('are stopped.')
  })

  test('is never limited, never needs a fresh link, and counts each time that it is pressed', async () => {
    const phone = await someone('offers')
    const link = await oldLinkFor(phone)
    clock.wind(400 * 24 * hour)
    const visitor = new Visitor(world)
    const old = await visitor.opens(link)
    for (let at = 0; at < 45; at += 1) expect((await visitor.presses(old, ['do', 'stop-marketing'])).status).toBe(200)
    expect((await states(phone)).offers).toBe('withdrawn')
    clock.wind(-400 * 24 * hour)
  })

  test('a page that was opened before another change takes none of it back', async () => {
    const phone = await someone('offers', 'updates')
    const visitor = new Visitor(world)
    const stale = await visitor.opens(await linkFor(phone))
    await visitor.presses(stale, ['do', 'save'], { topic: 'offers' })
    clock.wind(minute)
    // Sent as it stood: updates ticked, as it had been.
    const page = await visitor.presses(stale, ['do', 'save'])
    expect(page.text).toContain('Nothing was changed.')
    expect((await states(phone)).updates).toBe('withdrawn')
  })

  test('is not taken from another site', async () => {
    const phone = await someone('offers')
    const link = await linkFor(phone)
    const answer = await new Visitor(world).sends(link, [['do', 'stop-all']], { origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(403)
    expect((await states(phone)).offers).toBe('given')
  })
})

describe('a pause', () => {
  test('rests everything for a month on every number, ends no yes, and is ended or undone by a press', async () => {
    const [one, two] = [await someone('offers'), await someone('offers')]
    await shop.merge(one, two)
    const visitor = new Visitor(world)
    const paused = await visitor.presses(await visitor.opens(await linkFor(one)), ['do', 'pause'])
    expect(paused.text).toContain('Paused until')
    const until = async (phone: string) =>
      (await deps.read.contactPages.addresses([await shop.keyOf(phone)]))[0]?.pausedUntil ?? 0
    for (const phone of [one, two]) expect(await until(phone)).toBe(clock.now().getTime() + 30 * 24 * hour)
    expect((await states(one)).offers).toBe('given')
    const undone = await visitor.presses(paused, ['do', 'undo'])
    expect(undone.text).toContain('Undone. Everything is as it was.')
    for (const phone of [one, two]) expect(await until(phone)).toBeLessThanOrEqual(clock.now().getTime())
    const again = await visitor.presses(undone, ['do', 'pause'])
    expect((await visitor.presses(again, ['do', 'resume'])).text).toContain('The pause is over.')
  })
})

describe('switching on', () => {
  test('is done by the link that was just sent to the number, once', async () => {
    const phone = await someone('offers')
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', 'save'], {
      topic: ['offers', 'updates', 'reminders'],
    })
    expect(page.text).toContain('Saved: 2 changes.')
    expect(await states(phone)).toMatchObject({ updates: 'given', reminders: 'given' })
    const record = await newestRecord(phone)
    expect(record).toMatchObject({ state: 'given', act: 'switched_on_page', strength: 'vouched', language: 'en' })
    const hash = record?.renderedSha256 as Buffer
    const wording = (await deps.read.wordings.find(shop.workspace.workspaceId, [hash])).get(hash.toString('hex'))
    const shown = JSON.parse(wording?.toString() ?? '')
    expect(shown).toMatchObject({ kind: 'shown_notice', heading: 'Your choices for WhatsApp' })
    expect(JSON.stringify(shown)).not.toContain(phone.slice(-6))
    expect(shown.boxes.map(({ label }: { label: string }) => label)).toContain(
      'Receive Updates on WhatsApp at {number}',
    )

    clock.wind(minute)
    const second = await visitor.presses(page, ['do', 'save'], {
      topic: ['offers', 'updates', 'reminders', 'recommendations'],
    })
    expect(second.text).toContain('To turn Product recommendations on, send us this message')
    expect((await states(phone)).recommendations).toBe('pending')
  })

  test('waits for a message after a no, after 48 hours, for another number, and by a link that WhatsApp never carried', async () => {
    const stopped = await someone('offers')
    const early = await linkFor(stopped)
    await shop.hears(stopped, 'STOP')
    clock.wind(minute)

    const late = await someone('offers')
    const lateLink = await linkFor(late)
    clock.wind(48 * hour + 1)

    const never = await someone('offers')
    const shown = await oldLinkFor(never)

    const [own, other] = [await someone('offers'), await someone('offers')]
    await shop.merge(own, other)
    const ofOther = `${await linkFor(own)}?number=2`

    const visitor = new Visitor(world)
    for (const [phone, link] of [
      [stopped, early],
      [late, lateLink],
      [never, shown],
      [other, ofOther],
    ] as const) {
      const before = await states(phone)
      const opened = await visitor.opens(link)
      const on = [...shop.topics.keys()].filter((topic) => isOn(opened, topic))
      const page = await visitor.presses(opened, ['do', 'save'], { topic: [...on, 'updates'] })
      expect(page.text).toContain('This link can only turn messages off.')
      expect((await states(phone)).updates).toBe(before.updates === 'withdrawn' ? 'withdrawn' : 'pending')
      // What the page gives them in its place is a yes, once it comes from the number.
      clock.wind(minute)
      await shop.hears(phone, `Yes, please. Code: ${codeOn(page)}`)
      expect((await states(phone)).updates).toBe('given')
    }
  })

  test('by the link that was sent after the no brings a stopped person back', async () => {
    const phone = await someone('offers')
    await shop.hears(phone, 'STOP')
    clock.wind(minute)
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', 'save'], { topic: 'offers' })
    expect(page.text).toContain('Saved: Offers on.')
    expect((await states(phone)).offers).toBe('given')
  })

  test('asking again and again is told to wait', async () => {
    const phone = await someone('offers')
    const visitor = new Visitor(world)
    const page = await visitor.opens(await oldLinkFor(phone))
    const answers: number[] = []
    for (let at = 0; at < 41; at += 1) {
      answers.push((await visitor.presses(page, ['do', 'save'], { topic: ['offers', 'updates'] })).status)
    }
    expect(answers.slice(0, 40)).toEqual(Array(40).fill(200))
    expect(answers[40]).toBe(429)
  })
})

describe('taking it back', () => {
  test('of a no is START, sent from the number, and gives back exactly what was switched off', async () => {
    const phone = await someone('offers', 'updates', 'order_status')
    const visitor = new Visitor(world)
    for (const press of ['stop-all', 'stop-marketing'] as const) {
      const before = await states(phone)
      const page = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', press])
      expect(page.text).toContain('If that was a mistake, send START.')
      const start = linksIn(page.html).find((href) => href.includes('text%3DSTART')) ?? ''
      expect(new URL(start, 'https://x.test').searchParams.get('open')).toBe('https://wa.me/61491570000?text=START')
      clock.wind(minute)
      await shop.hears(phone, 'START')
      clock.wind(minute)
      const after = await states(phone)
      for (const topic of ['offers', 'updates', 'order_status']) expect(after[topic]).toBe(before[topic])
    }
  })

  test('of several topics is one message with a code for just those', async () => {
    const phone = await someone('offers', 'updates', 'order_status')
    const visitor = new Visitor(world)
    const off = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', 'save'], {
      topic: 'order_status',
    })
    expect(off.text).toContain('Saved: 2 changes.')
    const page = await visitor.presses(off, ['do', 'undo'])
    expect(page.text).toContain('To turn Offers and Updates on, send us this message')
    clock.wind(minute)
    await shop.hears(phone, `Code: ${codeOn(page)}`)
    expect(await states(phone)).toMatchObject({ offers: 'given', updates: 'given', order_status: 'given' })
  })

  test('of what was switched on is switching it off', async () => {
    const phone = await someone('offers')
    const visitor = new Visitor(world)
    const on = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', 'save'], {
      topic: ['offers', 'updates'],
    })
    const page = await visitor.presses(on, ['do', 'undo'])
    expect(page.text).toContain('Undone.')
    expect(await states(phone)).toMatchObject({ offers: 'given', updates: 'withdrawn' })
  })

  test('is offered while it is fresh, to the page that did it alone', async () => {
    const phone = await someone('offers')
    const other = await someone('offers')
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens(await linkFor(phone)), ['do', 'pause'])
    const sealed = new URL(page.path, 'https://x.test').searchParams.get('s') ?? ''
    const elsewhere = await visitor.opens(`${await linkFor(other)}?s=${sealed}`)
    expect(elsewhere.html).not.toContain('class="leaf__sec saved"')
    clock.wind(16 * minute)
    expect((await visitor.opens(page.path)).html).not.toContain('class="leaf__sec saved"')
  })
})

describe('what they told us', () => {
  test('is there as a file, with the receipt of each statement', async () => {
    const phone = await someone('offers')
    const visitor = new Visitor(world)
    const page = await visitor.opens(await linkFor(phone))
    const file = await visitor.opens(linksIn(page.html).find((href) => href.endsWith('choices.json')) ?? '')
    expect(file.headers['content-disposition']).toContain('attachment')
    const all = JSON.parse(file.html)
    expect(all.choices).toContainEqual(expect.objectContaining({ topic: 'offers', state: 'given' }))
    expect(all.told.map(({ state }: { state: string }) => state)).toEqual(['given', 'requested'])
    for (const { receipt } of all.told) expect((await visitor.opens(new URL(receipt).pathname)).status).toBe(200)
  })
})

describe('the public page, for whoever has no link', () => {
  test('gives everybody the same message to send, looks nobody up and sends nothing', async () => {
    const [known, unknown] = [await someone('offers'), aNumber()]
    const visitor = new Visitor(world)
    const sent = async () => (await world.database.pool.query('select count(*)::int as n from delivery')).rows[0].n
    const before = await sent()
    const answers: string[] = []
    for (const phone of [known, unknown]) {
      const page = await visitor.opens(`/p?business=${shop.workspace.slug}`)
      const form = { action: `/p?business=${shop.workspace.slug}&lang=en`, fields: [], buttons: [] }
      const answer = await visitor.presses(page, ['do', ''], { number: phone }, form)
      expect(answer.status).toBe(200)
      answers.push(answer.text.replaceAll(/\+1 604 555 \d{4}/g, '(number)'))
      const link = linksIn(answer.html).find((href) => href.startsWith('/phone/?')) ?? ''
      const chat = new URL(new URL(link, 'https://x.test').searchParams.get('open') ?? '')
      expect(chat.searchParams.get('text')).toBe(askForChoices)
    }
    expect(answers[0]).toBe(answers[1])
    expect(await sent()).toBe(before)
    const [address] = await deps.read.addresses.find(shop.workspace.workspaceId, [
      deps.secrets.keyedHash(`number/${shop.workspace.workspaceId}`, unknown.slice(1)),
    ])
    expect(address).toBeUndefined()
  })

  test('says what is wrong with a number that is none, and knows no business that is none', async () => {
    const visitor = new Visitor(world)
    const form = { action: `/p?business=${shop.workspace.slug}`, fields: [], buttons: [] }
    const page = await visitor.presses(await visitor.opens('/p'), ['do', ''], { number: '12' }, form)
    expect(page).toMatchObject({ status: 422, text: expect.stringContaining('“12” is not a whole telephone number.') })
    expect((await visitor.opens('/p?business=nobody')).status).toBe(404)
  })
})

describe('looking is not choosing', () => {
  test('whoever follows every link of the page and asks for every header changes nothing', async () => {
    const phone = await someone('offers')
    const link = await linkFor(phone)
    const before = await everythingSaid()
    const scanner = new Visitor(world)
    const seen = new Set<string>()
    const paths = [link]
    for (const path of paths) {
      if (seen.has(path) || seen.size > 60) continue
      seen.add(path)
      await scanner.probes(path)
      paths.push(...linksIn((await scanner.opens(path)).html).filter((href) => href.startsWith('/')))
    }
    expect(seen.size).toBeGreaterThan(10)
    expect(await everythingSaid()).toEqual(before)
  })
})

/** Every row that says something about somebody. */
async function everythingSaid(): Promise<unknown> {
  const tables = [
    'address',
    'consent_record',
    'consent_state',
    'contact',
    'confirmation',
    'page_link',
    'identifier',
    'delivery',
  ]
  return Promise.all(
    tables.map(async (table) => {
      const { rows } = await world.database.pool.query(
        `select md5(string_agg(t::text, '' order by t::text)) as h from ${table} t`,
      )
      return rows
    }),
  )
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}
