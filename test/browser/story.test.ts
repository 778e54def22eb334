/**
 * The whole of it, on real parts: somebody says yes on a page and confirms from their phone; a campaign reaches them; they
 * type STOP while a second one is running, and nothing but its confirmation is accepted for them after that; they come back.
 */
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { FirstStart } from '../support/first-start.ts'
import { password } from '../support/http.ts'

const place = await FirstStart.prepare()
const { database, url } = place
const { browser } = await testBrowser()
let context: BrowserContext
let desk: Page
let phone: Page

beforeAll(async () => {
  await place.start({ EMULATORS: 'on' }, { console: true })
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  desk = await context.newPage()
  phone = await context.newPage()
})

afterAll(() => context?.close())

/** The API, with the session of whoever is signed in at the desk. */
async function api<T = Record<string, unknown>>(
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
): Promise<T> {
  const answer = await context.request.fetch(`${url}${path}`, {
    method,
    headers: { origin: url, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { data: body }),
  })
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** The other side of the wire. */
async function emulator<T>(path: string, body?: object): Promise<T> {
  const answer = await context.request.fetch(`${url}/phone/_control/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { data: body }),
  })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as T
}

interface Accepted {
  readonly at: number
  readonly type: string
  readonly template: string | null
}

async function acceptedFor(number: string, after = 0): Promise<readonly Accepted[]> {
  const answer = await emulator<{ messages: Accepted[] }>(`accepted?who=${encodeURIComponent(number)}&after=${after}`)
  return answer.messages
}

/** What the person sees of the chat. */
function chat() {
  return phone.getByRole('log', { name: 'Messages with Acme Store' })
}

/** Crowds: reserved Canadian numbers, of as many regions as are needed. */
const regions = [204, 226, 236, 249, 250, 289, 306, 343, 365, 403, 416, 418, 431, 437, 438, 450, 506, 514, 519, 548]
const crowd = regions.flatMap((region) =>
  Array.from({ length: 100 }, (_, index) => `+1${region}555${String(100 + index).padStart(4, '0')}`),
)

/** Who tells the story: of the phone's own people the one whose turn in a campaign comes last. */
let mia: { readonly name: string; readonly number: string; readonly contact: string }

describe('a business that starts Assent for the first time', () => {
  test('sets itself up with the one-time link, and finds a workspace to rehearse in', async () => {
    await desk.goto(place.link ?? '')
    await desk.getByLabel('Your name').fill('Noor Haddad')
    await desk.getByLabel('E-mail').fill('noor@acme.example')
    for (const field of await desk.locator('input[type=password]').all()) await field.fill(password)
    await desk.locator('button[type=submit]').click()
    await desk.getByRole('heading', { name: 'Five steps to begin' }).waitFor()
    await expectAccessible(desk)
  })

  test('has its templates reviewed', async () => {
    await vi.waitFor(
      async () => {
        const { data } = await api<{ data: { name: string; state: string }[] }>('GET', '/v1/templates?limit=100')
        expect(data.length).toBeGreaterThan(10)
        expect(data.filter(({ state }) => state !== 'APPROVED')).toEqual([])
      },
      { timeout: 30_000, interval: 250 },
    )
  })

  test('knows two thousand people, whose yeses it attests', async () => {
    for (const region of regions) {
      await emulator('crowds', {
        name: `r${region}`,
        pattern: `+1 ${region} 555 01xx`,
        deliverAfterMs: 50,
        readProbability: 0.5,
        readAfterMs: 100,
      })
    }
    const notices = await api<{ data: { id: string }[] }>('GET', '/v1/notices')
    const notice = notices.data[0]?.id
    const point = await api<{ id: string }>('POST', '/v1/capture-points', {
      name: 'Earlier list',
      slug: 'earlier-list',
      channel: 'api',
      notice,
      topics: ['offers'],
      confirmation: 'person_sends',
      settings: { policy: 'attested' },
    })
    await api('POST', `/v1/capture-points/${point.id}/publications`, {})
    for (let from = 0; from < crowd.length; from += 20) {
      const { consents } = await api<{ consents: { state: string }[] }>('POST', '/v1/consents', {
        numbers: crowd.slice(from, from + 20),
        topics: ['offers'],
        act: 'ticked_box',
        capture_point: 'earlier-list',
        notice: { id: notice, version: 1, language: 'en' },
        evidence: { list: 'spring 2026' },
      })
      expect(consents.every(({ state }) => state === 'given')).toBe(true)
    }
  })
})

describe('somebody who says yes', () => {
  beforeAll(async () => {
    const { people } = await emulator<{ people: { name: string; phone: string }[] }>('people')
    const [someone] = people
    if (someone === undefined) throw new Error('nobody is on the phone')
    const { name, phone: number } = someone
    const { id } = await api<{ id: string }>('POST', '/v1/contacts', { numbers: [number], name })
    mia = { name, number, contact: id }
  })

  test('ticks what they want on the page, and is shown one message to send', async () => {
    await phone.goto(`${url}/o/welcome`)
    await phone.locator('input[type=tel]').first().fill(mia.number)
    await phone.getByRole('checkbox', { name: /Offers/ }).check()
    await phone.getByRole('checkbox', { name: /Order status/ }).check()
    await phone.getByRole('checkbox', { name: /18 or older/ }).check()
    await expectAccessible(phone)
    await phone.getByRole('button', { name: /yes/i }).click()
    await phone.getByRole('link', { name: 'Open WhatsApp' }).waitFor()
  })

  test('sends it from their phone, and is thanked', async () => {
    await phone.getByRole('link', { name: 'Open WhatsApp' }).click()
    await vi.waitFor(
      async () => expect(await phone.getByRole('textbox', { name: 'Message' }).inputValue()).toContain('Code:'),
      { timeout: 30_000, interval: 100 },
    )
    await phone.getByRole('button', { name: 'Send' }).click()
    await chat()
      .getByText(/Thank you\. On this number you now get from Acme Store/)
      .waitFor()
  })

  test('stands in the console with the wording as it was shown, and both steps', async () => {
    await desk.goto(`${url}/contacts/${mia.contact}`)
    await desk.getByRole('heading', { name: mia.name, level: 1 }).waitFor()
    await desk.getByText('Given').first().waitFor()
    const timeline = desk.locator('main')
    await timeline
      .getByText(/Get messages from Acme Store/)
      .first()
      .waitFor()
    await expectAccessible(desk)
  })

  test('is reached by a campaign that is meant for them, and reads it', async () => {
    const report = await sendCampaign('Just for one', { all: [{ attribute: 'name', op: 'is', value: mia.name }] })
    await vi.waitFor(async () => expect(await reportOf(report)).toMatchObject({ accepted: 1, delivered: 1 }), {
      timeout: 20_000,
      interval: 200,
    })
    await vi.waitFor(async () => expect(await reportOf(report)).toMatchObject({ read: 1 }), {
      timeout: 20_000,
      interval: 200,
    })
    await desk.goto(`${url}/campaigns/${report}`)
    await desk.getByText('Just for one').first().waitFor()
  })
})

/**
 * Strands go in no order. Another worker holds the one of this person for the first twenty seconds, as where several work
 * side by side: so their message is still to come when they type STOP.
 */
const strandIsElsewhere = `
  create table elsewhere (bucket smallint not null);
  create function held_elsewhere() returns trigger language plpgsql security definer as $$
  begin
    if exists (select from elsewhere where bucket = new.bucket) then
      new.leased_by := 'elsewhere';
      new.leased_until := clock_timestamp() + interval '20 seconds';
    end if;
    return new;
  end $$;
  create trigger held_elsewhere before insert on campaign_strand for each row execute function held_elsewhere();
`

describe('the same person, typing STOP while two thousand are written to', () => {
  let campaign: string
  let typedAt = 0
  let answeredAt = 0

  test('has not been written to yet, and others have', async () => {
    const owner = database.open({ role: null })
    await owner.query('update sender_pace set per_second = 80')
    await owner.query(strandIsElsewhere)
    await owner.query('insert into elsewhere select bucket from address where contact_id = $1', [mia.contact])
    const before = (await acceptedFor(mia.number)).length
    campaign = await sendCampaign('Autumn lamps', { all: [] })
    await vi.waitFor(async () => expect((await reportOf(campaign)).accepted).toBeGreaterThan(50), {
      timeout: 20_000,
      interval: 50,
    })
    expect(await acceptedFor(mia.number)).toHaveLength(before)
  })

  test('is answered, and stopped', async () => {
    typedAt = Date.now()
    await phone.getByRole('textbox').last().fill('STOP')
    await phone.getByRole('button', { name: 'Send' }).click()
    await chat()
      .getByText(/You get no more WhatsApp messages from Acme Store/)
      .waitFor()
    const { wire } = await emulator<{
      wire: { direction: string; at: number; ms: number; request: string; status: number }[]
    }>(`wire?direction=out&limit=500&who=${encodeURIComponent(mia.number)}`)
    const stop = wire.find(({ request, at }) => at >= typedAt && request.includes('"STOP"'))
    expect(stop?.status).toBe(200)
    answeredAt = (stop?.at ?? 0) + (stop?.ms ?? 0)
    expect(answeredAt).toBeGreaterThan(typedAt)
  })

  test('gets nothing but the one confirmation after that, while the others go on', async () => {
    const atStop = (await reportOf(campaign)).accepted
    await vi.waitFor(async () => expect((await campaignOf(campaign)).state).toBe('done'), {
      timeout: 60_000,
      interval: 250,
    })
    const { accepted, refused } = await reportOf(campaign)
    expect(accepted).toBeGreaterThan(atStop)
    expect(accepted).toBe(crowd.length)
    expect(refused).toContainEqual({ reason: 'withdrawn', count: 1 })
    // The confirmation, with its one button: messages about orders may be kept. It may leave before the answer does.
    const since = await acceptedFor(mia.number, typedAt)
    expect(since.map(({ type }) => type)).toEqual(['interactive'])
    expect((await acceptedFor(mia.number, answeredAt)).filter(({ type }) => type !== 'interactive')).toEqual([])
  })

  test('sees on their own page that all is stopped', async () => {
    await desk.goto(`${url}/contacts/${mia.contact}`)
    await desk.getByText('Withdrawn').first().waitFor()
    const link = await chat().getByRole('link', { name: /\/p\// }).first().getAttribute('href')
    const page = await context.newPage()
    await page.goto(link ?? '')
    await page.getByText(/All messages are stopped/).waitFor()
    await expectAccessible(page)
    await page.close()
  })

  test('comes back with START, and has exactly what they had', async () => {
    await phone.getByRole('textbox').last().fill('START')
    await phone.getByRole('button', { name: 'Send' }).click()
    await chat()
      .getByText(/Your stop is undone/)
      .waitFor()
    await desk.reload()
    await desk.getByText('Given').first().waitFor()
    const { opt_in: optIn } = await api<{ opt_in: boolean }>('GET', `/v1/contacts/${mia.contact}`)
    expect(optIn).toBe(true)
  })
})

interface Report {
  readonly accepted: number
  readonly delivered: number
  readonly read: number
  readonly refused: readonly { readonly reason: string; readonly count: number }[]
}

async function sendCampaign(name: string, audience: object): Promise<string> {
  const { data } = await api<{ data: { id: string; name: string; language: string }[] }>(
    'GET',
    '/v1/templates?limit=100',
  )
  const template = data.find((one) => /offer/.test(one.name) && one.language === 'en')?.id
  const { id } = await api<{ id: string }>('POST', '/v1/campaigns', {
    name,
    topic: 'offers',
    template,
    audience,
    variables: {
      first_name: { attribute: 'first_name', fallback: 'there' },
      business: { text: 'Acme Store' },
      offer: { text: 'a lamp for two' },
      date: { text: 'Sunday' },
    },
  })
  await api('POST', `/v1/campaigns/${id}/starts`, {})
  return id
}

async function reportOf(id: string): Promise<Report> {
  const { campaign, refused } = await api<{
    campaign: { figures: Omit<Report, 'refused'> }
    refused: Report['refused']
  }>('GET', `/v1/campaigns/${id}/report`)
  return { ...campaign.figures, refused }
}

function campaignOf(id: string): Promise<{ state: string }> {
  return api<{ state: string }>('GET', `/v1/campaigns/${id}`)
}
