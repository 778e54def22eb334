/** The page that asks, as somebody sees it in whose browser no script runs. */
import { describe, expect, test, vi } from 'vitest'
import { eraseContact } from '../../src/actions/erase-contact.ts'
import { findAddresses } from '../../src/actions/identify.ts'
import { withdrawConsent } from '../../src/actions/withdraw-consent.ts'
import { WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { showPhone } from '../../src/base/phone.ts'
import { languages } from '../../src/copy/languages.ts'
import { shippedTemplate } from '../../src/copy/shipped-templates.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { isConfirmationCode, tokenHash } from '../../src/domain/confirmation.ts'
import type { Template } from '../../src/domain/template.ts'
import { categoriesOf } from '../../src/domain/topic.ts'
import { findCodes } from '../../src/protocol/whatsapp/wa-me.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'
import { formsIn, linksIn, type SeenPage, Visitor } from '../support/visitor.ts'

const clock = new WoundClock('2026-11-24T10:00:00Z')
const world = await httpWorld({}, clock)
const { deps } = world
const shop = await openShop(world)
const welcome = await shop.page('welcome')

/** Numbers that belong to nobody, one for each test. */
let numbers = 0
function aNumber(): string {
  numbers += 1
  return `+1416555${String(100 + numbers).padStart(4, '0')}`
}

const recordsOf = async (phone: string) => {
  const [key] = await findAddresses(deps.read, deps.secrets, shop.workspace.workspaceId, [
    [{ kind: 'phone', value: phone }],
  ])
  return key === undefined ? [] : deps.read.consent.recordsOf([key])
}

/** A wording as it is kept. */
async function wordingOf(hash: Buffer | null | undefined) {
  if (hash == null) throw new Error('no wording was kept')
  const kept = await deps.read.wordings.find(shop.workspace.workspaceId, [hash])
  return JSON.parse(kept.get(hash.toString('hex'))?.toString() ?? 'null')
}

/** Opens the page, ticks and says yes. */
async function optsIn(
  visitor: Visitor,
  filled: Record<string, string | string[]>,
  slug = 'welcome',
): Promise<SeenPage> {
  return visitor.presses(await visitor.opens(`/o/${slug}`), ['do', 'yes'], filled)
}

function codesOn(page: SeenPage): string[] {
  return findCodes(page.text).filter((code) => isConfirmationCode(deps.secrets, code))
}

/** Everything in the database but counters of views, as one number per table. */
async function everything(): Promise<unknown> {
  const { rows } = await world.database.pool.query(`
    select c.relname as name,
           (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I.%I', n.nspname, c.relname), false, true, '')))[1]::text as rows,
           (xpath('/row/h/text()', query_to_xml(format('select coalesce(md5(string_agg(t::text, '''' order by t::text)), '''') as h from %I.%I t', n.nspname, c.relname), false, true, '')))[1]::text as hash
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'capture_point_day'
      and has_table_privilege(c.oid, 'select')
    order by 1`)
  return rows
}

describe('somebody who opens the page', () => {
  test.each(languages)('reads all of it in $name, and nothing is chosen for them', async ({ language, direction }) => {
    const page = await new Visitor(world).opens(`/o/welcome?lang=${language}`)
    expect(page.status).toBe(200)
    expect(page.html).toContain(`<html lang="${language}" dir="${direction}">`)
    for (const topic of shop.topics.values()) {
      const text = topic.texts[language]
      for (const part of [text?.name, text?.description, text?.frequency]) expect(page.text).toContain(part)
    }
    expect(page.text).toContain('STOP')
    expect(page.html.match(/type="checkbox"/g)).toHaveLength(shop.topics.size)
    expect(page.html).not.toMatch(/ checked/)
    expect(linksIn(page.html)).toContain('https://lampwick.example/privacy')
    const [form] = formsIn(page.html)
    expect(form?.buttons.filter(([, value]) => value === 'yes' || value === 'no')).toHaveLength(2)
    // Each box stands beside the mark and the name.
    const boxes = [...page.html.matchAll(/<label class="check check--topic">[\s\S]*?<\/label>/g)]
    for (const [box] of boxes) expect(box).toMatch(/<span class="wa"><svg [^>]*wa__mark[\s\S]*<bdi>WhatsApp<\/bdi>/)
    expect(boxes).toHaveLength(shop.topics.size)
  })

  test('reads it in the language of their browser, and can choose another that takes along what they filled in', async () => {
    const visitor = new Visitor(world, { 'accept-language': 'da, pt;q=0.8, en;q=0.5' })
    const page = await visitor.opens('/o/welcome')
    expect(page.html).toContain('<html lang="pt-BR"')
    const [form] = formsIn(page.html)
    const fields = (form?.fields ?? []).filter(([name]) => name !== 'number')
    const other = await visitor.sends('/o/welcome?lang=fr', [
      ...fields,
      ['number', '+1 416 555 0199'],
      ['topic', 'offers'],
      ['do', 'language'],
    ])
    expect(other.html).toContain('<html lang="fr"')
    expect(other.html).toContain('value="+1 416 555 0199"')
    expect(other.html).toMatch(/value="offers" checked/)
  })

  test('loads nothing but our own files, is not kept, and is told by nobody’s referrer', async () => {
    const { headers, html } = await new Visitor(world).opens('/o/welcome')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['cache-control']).toBe('no-store')
    expect(html).not.toMatch(/<style|style="|<script(?![^>]* src=)| on\w+="/)
    for (const [, url] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      const file = await new Visitor(world).opens(url ?? '')
      expect(file.status).toBe(200)
      expect(file.headers['cache-control']).toContain('immutable')
    }
  })

  test('is told that a demo is one; a live page shows only languages that a member has approved', async () => {
    expect((await new Visitor(world).opens('/o/welcome')).text).toContain('This is a demonstration.')
    const live = await openShop(world, 'live')
    await live.page('live-page')
    const early = await new Visitor(world).opens('/o/live-page')
    expect(early.status).toBe(503)
    expect(early.text).toContain('Not open yet')
    await live.reword('de', {})
    await clockPasses()
    const page = await new Visitor(world, { 'accept-language': 'en' }).opens('/o/live-page')
    expect(page.html).toContain('<html lang="de"')
    expect(page.html).not.toContain('class="lang"')
    expect(page.text).not.toContain('Vorführung')
  })

  test('finds the official mark there once the business has added it, and the name alone where it chose so', async () => {
    const other = await openShop(world)
    await other.page('marked', { settings: { mark: 'official' } })
    await other.page('bare', { settings: { mark: 'name_only' } })
    await other.addOfficialMark()
    const marked = await new Visitor(world).opens('/o/marked')
    const picture = /<img class="wa__mark" src="([^"]+)" alt="">/.exec(marked.html)?.[1] ?? ''
    expect((await new Visitor(world).opens(picture)).headers['content-type']).toBe('image/svg+xml')
    expect((await new Visitor(world).opens('/o/bare')).html).not.toContain('wa__mark')
  })

  test('finds words where there is no page: none, not yet, no more, none of ours', async () => {
    const visitor = new Visitor(world)
    expect(await visitor.opens('/o/nowhere')).toMatchObject({
      status: 404,
      text: expect.stringContaining('There is no such page'),
    })
    const draft = await shop.page('draft-page')
    await deps.read.capturePoints.update({ ...draft, state: 'draft' })
    expect((await visitor.opens('/o/draft-page')).status).toBe(404)
    const closed = await shop.page('closed-page')
    await deps.read.capturePoints.update({ ...closed, state: 'archived' })
    expect(await visitor.opens('/o/closed-page')).toMatchObject({
      status: 410,
      text: expect.stringContaining('This page is closed'),
    })
    await (await openShop(world, 'demo', { withoutSender: true })).page('unreachable')
    expect((await visitor.opens('/o/unreachable')).status).toBe(503)
    await shop.page('by-api', { channel: 'api' })
    expect((await visitor.opens('/o/by-api')).status).toBe(404)
  })

  test('sees the names of business and topics as text, whatever they are', async () => {
    const hostile = await openShop(world, 'demo', { tradingName: '<b>"Lamp" & Söhne' })
    await hostile.page('hostile')
    const { html, text } = await new Visitor(world).opens('/o/hostile')
    expect(html).not.toContain('<b>"Lamp"')
    expect(text).toContain('<b>"Lamp" & Söhne')
  })
})

describe('filling it in', () => {
  test('rows for numbers come and go, and topics are chosen for each number or for all, without a script', async () => {
    const visitor = new Visitor(world)
    const first = await visitor.opens('/o/welcome')
    const second = await visitor.presses(first, ['do', 'add'], {
      number: '+1 416 555 0100',
      topic: ['offers', 'updates'],
    })
    expect(second.html.match(/name="number"/g)).toHaveLength(2)
    const each = await visitor.presses(second, ['do', 'each'], { number: ['+1 416 555 0100', '+1 604 555 0100'] })
    expect(each.html).toMatch(/name="topic-1" value="updates" checked/)
    expect(each.text).toContain('For +1 604 555 0100')
    const changed = await visitor.presses(each, ['do', 'same'], { 'topic-1': ['offers'] })
    // For all of them holds what was ticked for every one.
    expect(changed.html).toMatch(/name="topic" value="offers" checked/)
    expect(changed.html).not.toMatch(/value="updates" checked/)
    const again = await visitor.presses(changed, ['do', 'remove-0'])
    expect(again.html.match(/name="number"/g)).toHaveLength(1)
    expect(again.html).toContain('value="+1 604 555 0100"')
    expect(await recordsOf('+14165550100')).toEqual([])
  })

  test('the sentence beside each box says which numbers it is about', async () => {
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens('/o/welcome'), ['do', 'add'], { number: '+1 416 555 0100' })
    expect(page.text).toContain('Receive Offers on WhatsApp at +1 416 555 0100')
  })

  test('all that is to be put right is said at once, beside what it is about and at the top, and nothing is lost', async () => {
    const visitor = new Visitor(world)
    const page = await optsIn(visitor, {
      number: ['12', '+1 416 555 0101', '+1 (416) 555-0101'],
      each: '1',
      'topic-1': ['offers'],
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('There are 3 things to put right')
    expect(page.html).toMatch(/id="to-mend" role="alert" tabindex="-1" autofocus/)
    const summary = [...page.html.matchAll(/<li><a href="#([\w-]+)">/g)].map(([, id]) => id)
    expect(summary).toEqual(['number-0', 'number-2', 'topics-2'])
    for (const id of summary) {
      expect(page.html).toContain(`id="${id}"`)
      expect(page.html).toContain(`aria-describedby="${id}-error"`)
      expect(page.html).toContain(`id="${id}-error"`)
    }
    expect(page.html).toContain('value="12"')
    expect(page.html).toMatch(/name="topic-1" value="offers" checked/)
    expect(await recordsOf('+14165550101')).toEqual([])
  })

  test('whoever presses Enter in a field has not said yes', async () => {
    const visitor = new Visitor(world)
    const page = await visitor.presses(await visitor.opens('/o/welcome'), ['do', ''], {
      number: '+1 416 555 0102',
      topic: 'offers',
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Choose one of the two buttons.')
    expect(await recordsOf('+14165550102')).toEqual([])
  })

  test('where the business asks for an age, a yes needs the tick, and the record keeps that it was there', async () => {
    const bar = await openShop(world, 'demo', { ageMin: 18 })
    await bar.page('bar')
    const visitor = new Visitor(world)
    const refused = await optsIn(visitor, { number: '+1 416 555 0103', topic: 'offers' }, 'bar')
    expect(refused.text).toContain('Tick that you are 18 or older.')
    const taken = await optsIn(visitor, { number: '+1 416 555 0103', topic: 'offers', age: '1' }, 'bar')
    expect(taken.path).toContain('/o/bar/confirm')
  })
})

describe('a yes on the page', () => {
  test('waits for the code that its page shows, with the wording as it was shown', async () => {
    const phone = aNumber()
    const page = await optsIn(new Visitor(world), { number: phone, topic: ['offers', 'order_status'] })
    expect(page.text).toContain('One step left')
    const [code = ''] = codesOn(page)
    const link = linksIn(page.html).find((href) => href.startsWith('/phone/?')) ?? ''
    const opened = new URL(link, 'https://x.test').searchParams
    expect(opened.get('number')).toBe(phone)
    const chat = new URL(opened.get('open') ?? '')
    expect(chat.origin + chat.pathname).toBe('https://wa.me/61491570000')
    const words = chat.searchParams.get('text') ?? ''
    expect(findCodes(words)).toContain(code)
    for (const said of ['Lampwick', 'Offers', 'Order status', 'WhatsApp']) expect(words).toContain(said)
    expect(page.html).toContain('<svg class="qr"')

    const records = await recordsOf(phone)
    expect(records.map(({ state, act, channel, strength }) => [state, act, channel, strength])).toEqual([
      ['requested', 'ticked_box', 'web_page', 'claimed'],
      ['requested', 'ticked_box', 'web_page', 'claimed'],
    ])
    const [record] = records
    const shown = await wordingOf(record?.renderedSha256)
    expect(shown).toMatchObject({ kind: 'shown_notice', language: 'en', business: 'Lampwick' })
    expect(record?.noticeSha256).not.toEqual(record?.renderedSha256)
    expect(shown.boxes.map((box: { label: string }) => box.label)).toContain('Receive Offers on WhatsApp at {number}')
    const confirmation = await deps.read.confirmations.findByToken(shop.workspace.workspaceId, tokenHash(code))
    expect(confirmation).toMatchObject({ kind: 'person_sends', capturePointId: welcome.capturePointId, answer: null })
  })

  test('asks each number by itself, for its own topics', async () => {
    const [one, two] = [aNumber(), aNumber()]
    const page = await optsIn(new Visitor(world), {
      number: [one, two],
      each: '1',
      'topic-0': ['offers'],
      'topic-1': ['updates', 'reminders'],
    })
    expect(codesOn(page)).toHaveLength(2)
    expect(await recordsOf(one)).toHaveLength(1)
    expect(await recordsOf(two)).toHaveLength(2)
  })

  test('is recorded once, however often its form is sent and its page loaded again', async () => {
    const phone = aNumber()
    const visitor = new Visitor(world)
    const page = await visitor.opens('/o/welcome')
    const sent = await Promise.all(
      [1, 2].map(() => visitor.presses(page, ['do', 'yes'], { number: phone, topic: 'offers' })),
    )
    expect(sent.map(({ status }) => status)).toEqual([200, 200])
    await visitor.opens(sent[0]?.path ?? '')
    expect(await recordsOf(phone)).toHaveLength(1)
  })

  test('is not taken from a form that we did not make, or that another page made', async () => {
    const phone = aNumber()
    await shop.page('other-page')
    const visitor = new Visitor(world)
    const [elsewhere] = formsIn((await visitor.opens('/o/other-page')).html)
    const foreign = elsewhere?.fields.find(([name]) => name === 'form')?.[1] ?? ''
    for (const mark of ['', 'x'.repeat(86), foreign]) {
      const page = await optsIn(visitor, { form: mark, number: phone, topic: 'offers' })
      expect(page.status).toBe(409)
    }
    expect(await recordsOf(phone)).toEqual([])
  })

  test('is not taken from another site', async () => {
    const visitor = new Visitor(world)
    const [form] = formsIn((await visitor.opens('/o/welcome')).html)
    const fields = [...(form?.fields ?? []), ['number', aNumber()], ['topic', 'offers'], ['do', 'yes']] as [
      string,
      string,
    ][]
    for (const headers of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      expect((await visitor.sends('/o/welcome', fields, headers)).status).toBe(403)
    }
  })

  test('is asked for again where the wording has changed meanwhile, and what was filled in is still there', async () => {
    const other = await openShop(world)
    await other.page('reworded')
    const visitor = new Visitor(world)
    const before = await visitor.opens('/o/reworded')
    await other.reword('en', { intro: 'Now with a new first line.' })
    await clockPasses()
    const page = await visitor.presses(before, ['do', 'yes'], { number: '+1 416 555 0104', topic: 'offers' })
    expect(page.status).toBe(409)
    expect(page.text).toContain('The wording has changed since you opened this page.')
    expect(page.text).toContain('Now with a new first line.')
    expect(page.html).toContain('value="+1 416 555 0104"')
    expect(page.html).toMatch(/value="offers" checked/)
    const taken = await visitor.presses(page, ['do', 'yes'])
    expect(taken.path).toContain('/confirm')
  })

  test('says so once the code has come', async () => {
    const phone = aNumber()
    const page = await optsIn(new Visitor(world), { number: phone, topic: 'offers' })
    await shop.hears(phone, `Yes, please. Code: ${codesOn(page)[0]}`)
    const after = await new Visitor(world).opens(page.path)
    expect(after.text).toContain('Thank you. On WhatsApp you now get from Lampwick: Offers.')
    expect(codesOn(after)).toEqual([])
  })

  test('says that the number which was typed is not confirmed where the code came from another', async () => {
    const [typed, own] = [aNumber(), aNumber()]
    const page = await optsIn(new Visitor(world), { number: typed, topic: 'offers' })
    await shop.hears(own, `Yes, please. Code: ${codesOn(page)[0]}`)
    const after = await new Visitor(world).opens(page.path)
    expect(after.text).toContain(
      `The number ${showPhone(typed)} has not been confirmed: the message did not come from it.`,
    )
    expect((await recordsOf(typed)).map(({ state }) => state)).toEqual(['requested'])
    expect((await recordsOf(own)).map(({ state }) => state)).toEqual(['given'])
  })

  test('leads to a page that lasts as long as its code, and that nobody can make up', async () => {
    const page = await optsIn(new Visitor(world), { number: aNumber(), topic: 'offers' })
    expect(page.path).not.toMatch(/416|555/)
    clock.wind(72 * 60 * 60_000)
    const late = await new Visitor(world).opens(page.path)
    clock.wind(-72 * 60 * 60_000)
    expect(late).toMatchObject({ status: 410, text: expect.stringContaining('This link has expired') })
    expect((await new Visitor(world).opens(page.path.replace('s=', 's=A'))).status).toBe(410)
  })
})

describe('known and unknown numbers', () => {
  test('get the same answer: one never seen, one with a yes, one with a no, one taken off, one erased', async () => {
    const context = { workspaceKind: 'demo' as const, categories: categoriesOf([...shop.topics.values()]) }
    const [unknown, given, stopped, wrong, erased] = [aNumber(), aNumber(), aNumber(), aNumber(), aNumber()]
    for (const phone of [given, stopped, wrong, erased]) {
      const page = await optsIn(new Visitor(world), { number: phone, topic: 'offers' })
      const [code = ''] = codesOn(page)
      await deps.read.confirmations.answer(shop.workspace.workspaceId, tokenHash(code), 'given', clock.now())
    }
    for (const [phone, effect] of [
      [stopped, undefined],
      [wrong, { closedAt: clock.now() }],
    ] as const) {
      const [key] = await findAddresses(deps.read, deps.secrets, shop.workspace.workspaceId, [
        [{ kind: 'phone', value: phone }],
      ])
      if (key === undefined) throw new Error('not known')
      await withdrawConsent(deps, context, {
        key,
        scopes: [{ kind: 'all' }],
        of: 'person',
        state: 'said',
        act: 'typed_keyword',
        channel: 'whatsapp',
        actor: 'subject',
        strength: 'vouched',
        clock: 'whatsapp',
        occurredAt: clock.now(),
        source: newId(),
        effect,
      })
    }
    const [address] = await deps.read.contactPages.addresses([await shop.keyOf(erased)])
    const by = { actor: systemActor(shop.workspace.workspaceId, 'test'), now: clock.now() }
    await eraseContact(deps, by, address?.contactId ?? '', 'They asked for it.')
    const answers: string[] = []
    for (const phone of [unknown, given, stopped, wrong, erased]) {
      const { status, html, text } = await optsIn(new Visitor(world), { number: phone, topic: 'offers' })
      expect(status).toBe(200)
      const same = text
        .replaceAll(/\+1 416 555 \d{4}/g, '(number)')
        .replaceAll(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g, '(code)')
      answers.push(same)
      expect(html.match(/<section/g)).toHaveLength(1)
    }
    expect(new Set(answers).size).toBe(1)
  })
})

describe('a no on the page', () => {
  test('is a page that says so, and writes nothing about anybody', async () => {
    const visitor = new Visitor(world)
    const page = await visitor.opens('/o/welcome')
    const before = await everything()
    const refused = await visitor.presses(page, ['do', 'no'], { number: aNumber(), topic: 'offers' })
    expect(refused.path).toBe('/o/welcome/refused?lang=en')
    expect(refused.text).toContain('Nothing has been signed up')
    expect(await everything()).toEqual(before)
  })
})

describe('looking is not saying', () => {
  test('whoever follows every link and asks for every header changes nothing', async () => {
    const confirm = await optsIn(new Visitor(world), { number: aNumber(), topic: 'offers' })
    const before = await everything()
    const scanner = new Visitor(world, { 'user-agent': 'LinkScanner/1.0' })
    const seen = new Set<string>()
    const paths = ['/o/welcome', '/o/welcome/refused', '/o/closed-page', confirm.path]
    for (const path of paths) {
      if (seen.has(path) || seen.size > 60) continue
      seen.add(path)
      await scanner.probes(path)
      const page = await scanner.opens(path)
      paths.push(...linksIn(page.html).filter((href) => href.startsWith('/')))
    }
    expect(seen.size).toBeGreaterThan(8)
    expect(await everything()).toEqual(before)
  })

  test('views, beginnings, requests and noes are counted per day; what is only fetched ahead is not', async () => {
    const point = await shop.page('counted')
    const visitor = new Visitor(world)
    const page = await visitor.opens('/o/counted')
    await visitor.opens('/o/counted', { 'sec-purpose': 'prefetch' })
    await visitor.probes('/o/counted')
    const more = await visitor.presses(page, ['do', 'add'], { number: aNumber(), topic: 'offers' })
    await visitor.presses(more, ['do', 'yes'])
    await visitor.presses(page, ['do', 'no'])
    await vi.waitFor(async () => {
      const counts = await deps.read.capturePoints.counts(
        point.workspaceId,
        [point.capturePointId],
        '2026-11-24',
        '2026-11-24',
      )
      expect(Object.fromEntries(counts.map(({ step, count }) => [step, count]))).toEqual({
        shown: 1,
        started: 1,
        pending: 1,
        refused: 1,
      })
    }, 10_000)
  })
})

describe('the same number again and again', () => {
  test('is taken three times in ten minutes, from anywhere, and then told to wait without a puzzle', async () => {
    const phone = aNumber()
    for (let at = 0; at < 3; at += 1)
      expect((await optsIn(new Visitor(world), { number: phone, topic: 'offers' })).status).toBe(200)
    const late = await optsIn(new Visitor(world), { number: phone, topic: 'offers' })
    expect(late).toMatchObject({ status: 429, text: expect.stringContaining('Please wait a few minutes') })
    expect(Number(late.headers['retry-after'])).toBeGreaterThan(0)
    expect((await optsIn(new Visitor(world), { number: aNumber(), topic: 'offers' })).status).toBe(200)
    clock.wind(11 * 60_000)
    expect((await optsIn(new Visitor(world), { number: phone, topic: 'offers' })).status).toBe(200)
  })
})

describe('where a message from us asks', () => {
  const template = (state: Template['state'], senderId: string, workspaceId: string): Template => ({
    workspaceId,
    templateId: newId(),
    senderId,
    externalId: newId(),
    content: shippedTemplate('confirmation_request', 'en', 'Lampwick'),
    state,
    quality: null,
    rejectedReason: null,
    correctCategory: null,
    previousCategory: null,
    pausedUntil: null,
    acceptedAt: null,
    acceptedBy: null,
    version: 1,
    createdAt: clock.now(),
    updatedAt: clock.now(),
  })
  const queued = async (workspaceId: string) => {
    const { rows } = await world.database.pool.query<{
      payload: { content: { body: object[]; buttons: { payload: string }[] } }
    }>(`select payload from delivery_queue where workspace_id = $1`, [workspaceId])
    return rows.map(({ payload }) => payload)
  }

  test('one is queued for every number alike, with the code in its buttons, and the page says to look at WhatsApp', async () => {
    const asking = await openShop(world)
    await deps.read.templates.add(template('APPROVED', asking.sender.senderId, asking.workspace.workspaceId))
    await asking.page('we-ask', { confirmation: 'we_ask' })
    const visitor = new Visitor(world)
    const before = await visitor.opens('/o/we-ask')
    expect(before.text).toContain('We send one message to each number')
    const numbers = [aNumber(), aNumber()]
    const page = await visitor.presses(before, ['do', 'yes'], { number: numbers, topic: ['offers', 'updates'] })
    expect(page.text).toContain('Please look at WhatsApp')
    expect(page.text).toContain('one is on its way')
    const codes = codesOn(page)
    expect(codes).toHaveLength(2)
    const sends = await queued(asking.workspace.workspaceId)
    expect(sends).toHaveLength(2)
    expect(sends[0]).toMatchObject({
      purpose: 'confirmation_request',
      content: {
        kind: 'template',
        name: 'assent_confirmation_request',
        body: [
          { name: 'business', text: 'Lampwick' },
          { name: 'topics', text: 'Offers and Updates' },
        ],
      },
    })
    const payloads = sends.flatMap(({ content }) => content.buttons.map(({ payload }) => payload))
    expect(payloads.toSorted()).toEqual(
      codes.flatMap((code) => ['yes', 'no', 'not_me'].map((answer) => `optin:${code}:${answer}`)).toSorted(),
    )
  })

  test('the person sends the code where WhatsApp has not approved our message', async () => {
    const asking = await openShop(world)
    await deps.read.templates.add(template('PENDING', asking.sender.senderId, asking.workspace.workspaceId))
    await asking.page('cannot-ask', { confirmation: 'we_ask' })
    const visitor = new Visitor(world)
    const before = await visitor.opens('/o/cannot-ask')
    expect(before.text).toContain('you send us one message from each number')
    const page = await visitor.presses(before, ['do', 'yes'], { number: aNumber(), topic: 'offers' })
    expect(page.text).toContain('One step left')
    expect(await queued(asking.workspace.workspaceId)).toEqual([])
  })
})

test('the whole page weighs less than 60 kB on its way, letters and all', async () => {
  const packed = { 'accept-encoding': 'br' }
  const size = async (path: string) => {
    const { rawPayload, body } = await world.server.inject({
      url: path,
      headers: { host: 'consent.acme.example', ...packed },
    })
    return { bytes: rawPayload.length, body }
  }
  const { bytes } = await size('/o/welcome')
  const { html } = await new Visitor(world).opens('/o/welcome')
  const files = new Set([...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, url = '']) => url))
  let total = bytes
  for (const file of files) total += (await size(file)).bytes
  expect(files.size).toBe(3)
  expect(total).toBeLessThan(60_000)
})

/** What was read of a page is believed for two seconds. */
async function clockPasses(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2_100))
}
