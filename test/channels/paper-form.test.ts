/** Forms on paper: what is printed, entered, read a second time by somebody else, and what each of these comes to. */
import { beforeEach, describe, expect, test } from 'vitest'
import { findAddresses } from '../../src/actions/identify.ts'
import { readConsents } from '../../src/actions/read-consents.ts'
import { minute, WoundClock } from '../../src/base/clock.ts'
import type { Act } from '../../src/domain/consent.ts'
import { formIdOf, readFormId } from '../../src/domain/paper-form.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases } from '../support/channel-cases.ts'
import { type Answer, type Caller, httpWorld } from '../support/http.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const { workspaceId } = shop.workspace
const asked = ['offers', 'order_status']
const place = await shop.page('fair', { channel: 'paper_form', topics: asked })
const unread = await shop.page('unread', {
  channel: 'paper_form',
  topics: asked,
  settings: { paperForm: { secondCheckShare: 0 } },
})
const clerk = await world.person(shop.workspace, 'clerk', 'Cleo')
const second = await world.person(shop.workspace, 'clerk', 'Sven')
const auditor = await world.person(shop.workspace, 'auditor', 'Ada')

const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.from('a form, signed by Grace Hopper'),
])

async function print(capturePointId = place.capturePointId, copies = 500): Promise<string> {
  const { status, body } = await clerk.post('/v1/paper-runs', { capture_point: capturePointId, language: 'en', copies })
  expect(status).toBe(201)
  return body.serial
}

/** Sent as the file itself, with the session of whoever sends it. */
async function scan(by: Caller = clerk, content = png): Promise<Answer> {
  return by.post('/v1/evidence-files', content, { 'content-type': 'application/octet-stream' })
}

let copies = 0
const serial = await print()
const nextForm = (of = serial) => {
  copies += 1
  return formIdOf(of, copies)
}

interface Entered {
  readonly phone: string
  readonly topics: readonly string[]
  readonly formId: string
  readonly scan?: string
  readonly at?: string
}

const enter = ({ phone, topics, formId, scan, at = 'fair' }: Entered, by: Caller = clerk) =>
  by.post('/v1/consents', {
    numbers: [phone],
    topics,
    act: 'signed_paper',
    capture_point: at,
    evidence: { form_id: formId, ...(scan === undefined ? {} : { scan }) },
    contact: { name: 'Grace Hopper' },
  })

async function stateOf(phone: string, key: string): Promise<string | undefined> {
  const question = { number: phone, topic: key, page: { limit: 1 } }
  return (await readConsents(world.deps, workspaceId, question, clock.now())).states[0]?.state.state
}

async function recordsOf(phone: string) {
  const { read, secrets } = world.deps
  const [key] = await findAddresses(read, secrets, workspaceId, [[{ kind: 'phone', value: phone }]])
  return key === undefined ? [] : read.consent.recordsOf([key])
}

async function entryOf(formId: string) {
  const { body } = await second.get('/v1/paper-entries?limit=200')
  return body.data.find((one: { form_id: string }) => one.form_id === formId)
}

/** A whole form, entered with its scan. */
async function entered(topics: readonly string[] = ['offers']) {
  const [phone, formId, file] = [anyNumber(), nextForm(), (await scan()).body.id as string]
  expect((await enter({ phone, topics, formId, scan: file })).status).toBe(201)
  return { phone, formId, file, entry: await entryOf(formId) }
}

beforeEach(() => {
  clock.wind(minute)
})

channelCases('The form on paper', async () => {
  const forms = new Map<string, { formId: string; scan: string }>()
  const ids: Record<string, string> = {}
  return {
    world,
    shop,
    channel: 'paper_form',
    act: 'signed_paper' satisfies Act,
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }) {
      ids.scan ??= (await scan()).body.id as string
      const form = { formId: nextForm(), scan: ids.scan }
      forms.set(phone, form)
      expect((await enter({ phone, topics, ...form })).status).toBe(201)
    },
    async sayAgain({ phone, topics }) {
      const form = forms.get(phone)
      if (form !== undefined) await enter({ phone, topics, ...form })
    },
    async sayBadly(phone) {
      const slip = nextForm().replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A'))
      expect((await enter({ phone, topics: ['offers'], formId: slip })).status).toBe(400)
    },
  }
})

describe('a printed form', () => {
  test('has an id of its own, from which data entry finds wording, language and boxes', async () => {
    const formId = nextForm()
    const typed = formId.toLowerCase().replaceAll('-', ' ')
    const { status, body } = await clerk.get(`/v1/paper-forms/${encodeURIComponent(typed)}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      form_id: formId,
      capture_point: { name: 'fair' },
      notice: { id: shop.noticeId, version: 1, language: 'en' },
      entered: null,
    })
    expect(body.topics.map(({ key }: { key: string }) => key).sort()).toEqual([...asked].sort())
  })

  test('is not found by a slip of the finger: no single wrong character makes another form', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const formId = formIdOf('K7Q2', 41)
    for (let at = 0; at < formId.length; at += 1) {
      for (const sign of alphabet) {
        if (formId[at] === '-' || formId[at] === sign) continue
        expect(readFormId(formId.slice(0, at) + sign + formId.slice(at + 1))).toBeUndefined()
      }
    }
  })

  test('counts no further than was printed, and keeps its wording when there is a newer one', async () => {
    const few = await print(place.capturePointId, 2)
    expect((await clerk.get(`/v1/paper-forms/${formIdOf(few, 3)}`)).status).toBe(404)
    await shop.reword('en', { intro: 'Lampwick writes to you about what you choose.' })
    const phone = anyNumber()
    expect((await enter({ phone, topics: ['offers'], formId: formIdOf(few, 1) })).status).toBe(201)
    const [record] = await recordsOf(phone)
    const hash = record?.noticeSha256 as Buffer
    const kept = (await world.deps.read.wordings.find(workspaceId, [hash])).get(hash.toString('hex'))?.toString()
    expect(kept).not.toContain('Lampwick writes to you')
  })
})

describe('data entry', () => {
  test('keeps the clerk, the form and the scan as evidence', async () => {
    const { phone, formId, file } = await entered()
    const [record] = await recordsOf(phone)
    expect(record?.actor).toBe(`member:${clerk.userId}`)
    const timeline = await auditor.get(`/v1/consents?number=${encodeURIComponent(phone)}`)
    expect(timeline.body.history[0]).toMatchObject({ act: 'signed_paper', state: 'requested' })
    expect((await entryOf(formId)).scan.id).toBe(file)
  })

  test('a form that was entered before is entered again only as it was', async () => {
    const { phone, formId, file } = await entered()
    expect((await enter({ phone, topics: ['offers'], formId, scan: file })).status).toBe(201)
    const other = await enter({ phone: anyNumber(), topics: ['offers'], formId, scan: file })
    expect(other.status).toBe(400)
    expect(other.body.code).toBe('form_entered')
    const shown = await clerk.get(`/v1/paper-forms/${formId}`)
    expect(shown.body.entered).toMatchObject({ state: 'to_check', by: 'Cleo' })
  })

  test('a form belongs to its place, and its yes is signed', async () => {
    const elsewhere = await enter({ phone: anyNumber(), topics: ['offers'], formId: nextForm(), at: 'unread' })
    expect(elsewhere.body.errors).toEqual([expect.objectContaining({ path: '/evidence/form_id' })])
    const otherWords = await clerk.post('/v1/consents', {
      numbers: [anyNumber()],
      topics: ['offers'],
      capture_point: 'fair',
      notice: { id: shop.noticeId, version: 1, language: 'de' },
      evidence: { form_id: nextForm() },
    })
    expect(otherWords.body.errors).toEqual([expect.objectContaining({ path: '/notice' })])
    const unsigned = await clerk.post('/v1/consents', {
      numbers: [anyNumber()],
      topics: ['offers'],
      act: 'ticked_box',
      capture_point: 'fair',
      evidence: { form_id: nextForm() },
    })
    expect(unsigned.body.errors).toEqual([expect.objectContaining({ path: '/act' })])
  })

  test('a no on paper is taken at once, without form or scan', async () => {
    const phone = anyNumber()
    const answer = await clerk.post('/v1/withdrawals', { number: phone, all: true, means: 'letter' })
    expect(answer.status).toBe(201)
    expect(await stateOf(phone, 'offers')).toBe('withdrawn')
  })
})

describe('a scan', () => {
  test('is what its bytes are, and at most 10 MiB', async () => {
    expect((await scan(clerk, Buffer.from('<svg onload="alert(1)"/>'))).status).toBe(400)
    expect((await scan(clerk, Buffer.concat([png, Buffer.alloc(10 * 1_024 * 1_024)]))).status).toBe(413)
    expect((await scan(clerk, Buffer.from('%PDF-1.7\n'))).body.media_type).toBe('application/pdf')
  })

  test('lies sealed, and is opened for members only', async () => {
    const { body } = await scan()
    const { rows } = await world.database.pool.query<{ sealed: Buffer }>(
      'select sealed from evidence_file where file_id = $1',
      [body.id],
    )
    expect(rows[0]?.sealed.includes('Grace')).toBe(false)
    const opened = await second.get(`/v1/evidence-files/${body.id}`)
    expect(opened.headers['content-type']).toBe('image/png')
    expect(opened.headers['content-security-policy']).toContain('sandbox')
    expect(String(opened.body)).toContain('Grace Hopper')
    expect((await world.withKey().get(`/v1/evidence-files/${body.id}`)).status).toBe(401)
  })
})

describe('a second person', () => {
  test('reads the scan without being shown what was entered; where both agree, it is a given, signed yes', async () => {
    const { phone, formId, entry } = await entered(['offers', 'order_status'])
    expect(JSON.stringify(entry)).not.toContain(phone)
    expect(await stateOf(phone, 'offers')).toBe('pending')
    const read = { numbers: [phone], topics: ['order_status', 'offers'] }
    const checked = await second.post(`/v1/paper-entries/${entry.id}/checks`, { read })
    expect(checked.status).toBe(201)
    expect(checked.body).toMatchObject({ state: 'approved', checked_by: 'Sven', form_id: formId })
    expect(await stateOf(phone, 'offers')).toBe('given')
    const records = await recordsOf(phone)
    const given = records.filter(({ state }) => state === 'given')
    expect(given).toHaveLength(2)
    expect(given[0]).toMatchObject({ strength: 'signed', act: 'signed_paper', channel: 'paper_form' })
    expect((await second.post(`/v1/paper-entries/${entry.id}/checks`, { read })).status).toBe(409)
  })

  test('is told where the two readings differ, and nothing changes', async () => {
    const { phone, entry } = await entered()
    const read = { numbers: [anyNumber()], topics: ['order_status'] }
    const answer = await second.post(`/v1/paper-entries/${entry.id}/checks`, { read })
    expect(answer.body).toMatchObject({ code: 'reads_differently' })
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(['/numbers', '/topics'])
    expect(await stateOf(phone, 'offers')).toBe('pending')
  })

  test('returns what was entered wrongly; it is entered anew and read again', async () => {
    const { phone, formId, file, entry } = await entered()
    const returned = await second.post(`/v1/paper-entries/${entry.id}/checks`, { returned: 'The last digit is a 7.' })
    expect(returned.body).toMatchObject({ state: 'returned', reason: 'The last digit is a 7.' })
    const right = anyNumber()
    expect((await enter({ phone: right, topics: ['offers'], formId, scan: file })).status).toBe(201)
    const { body } = await second.get('/v1/paper-entries?state=to_check&limit=200')
    const again = body.data.find((one: { form_id: string }) => one.form_id === formId)
    const read = { numbers: [right], topics: ['offers'] }
    expect((await second.post(`/v1/paper-entries/${again.id}/checks`, { read })).status).toBe(201)
    expect(await stateOf(right, 'offers')).toBe('given')
    expect(await stateOf(phone, 'offers')).toBe('pending')
  })

  test('is never whoever entered it, nor a key', async () => {
    const { phone, entry } = await entered()
    const read = { numbers: [phone], topics: ['offers'] }
    expect((await clerk.post(`/v1/paper-entries/${entry.id}/checks`, { read })).body.code).toBe('own_entry')
    const machine = await world.machine(shop.workspace, 'admin')
    expect((await machine.post(`/v1/paper-entries/${entry.id}/checks`, { read })).body.code).toBe('own_entry')
    expect((await auditor.post(`/v1/paper-entries/${entry.id}/checks`, { read })).status).toBe(403)
  })

  test('cannot make a yes of a form whose person has said no since', async () => {
    const { phone, entry } = await entered()
    await shop.hears(phone, 'STOP')
    const read = { numbers: [phone], topics: ['offers'] }
    expect((await second.post(`/v1/paper-entries/${entry.id}/checks`, { read })).status).toBe(201)
    expect(await stateOf(phone, 'offers')).not.toBe('given')
  })
})

describe('a form that nobody reads a second time', () => {
  test('waits for the person: without its scan, or where it is not drawn', async () => {
    const [withoutScan, undrawn] = [anyNumber(), anyNumber()]
    const formId = nextForm()
    await enter({ phone: withoutScan, topics: ['offers'], formId })
    expect((await entryOf(formId)).state).toBe('waiting')
    const other = formIdOf(await print(unread.capturePointId), 1)
    const answer = await enter({
      phone: undrawn,
      topics: ['offers'],
      formId: other,
      scan: (await scan()).body.id,
      at: 'unread',
    })
    expect((await entryOf(other)).state).toBe('waiting')
    expect(answer.body.consents[0]).toMatchObject({ state: 'pending', missing: [] })
    expect(answer.body.consents[0].confirmation.url).toContain('https://wa.me/')
  })
})

test('erasing the person takes their form and its scan along', async () => {
  const { phone, formId, file } = await entered()
  const owner = await world.machine(shop.workspace, 'owner')
  const { body } = await owner.get(`/v1/consents?number=${encodeURIComponent(phone)}`)
  const erased = await owner.post(`/v1/contacts/${body.contact}/erasures`, { reason: 'asked for it' })
  expect([200, 201]).toContain(erased.status)
  expect((await second.get(`/v1/evidence-files/${file}`)).status).toBe(404)
  expect(await entryOf(formId)).toBeUndefined()
})

test('a scan goes when the evidence of its people has had its time, or when no entry uses it within a day', async () => {
  const { file } = await entered()
  const unused = (await scan()).body.id
  const later = new Date(clock.now().getTime() + minute)
  await world.deps.read.evidenceFiles.forgetUnused(later)
  expect((await second.get(`/v1/evidence-files/${unused}`)).status).toBe(404)
  expect((await second.get(`/v1/evidence-files/${file}`)).status).toBe(200)
  await world.deps.asEraser(({ retention }) => retention.deleteEvidence(new Date('2200-01-01'), 5_000))
  await world.deps.read.evidenceFiles.forgetUnused(later)
  expect((await second.get(`/v1/evidence-files/${file}`)).status).toBe(404)
})
