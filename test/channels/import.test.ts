import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { workImports } from '../../src/actions/work-imports.ts'
import { day } from '../../src/base/clock.ts'
import { openShop } from '../support/asking-shop.ts'
import { type Answer, type Caller, httpWorld } from '../support/http.ts'
import { startWorkerProcess } from '../support/worker-process.ts'

const world = await httpWorld()
const shop = await openShop(world)
const point = await shop.page('crm-yeses', { channel: 'import', topics: ['offers', 'order_status'] })
const owner = await world.machine(shop.workspace, 'owner')
const clerk = await world.machine(shop.workspace, 'clerk')
const campaigner = await world.machine(shop.workspace, 'campaigner')
const auditor = await world.machine(shop.workspace, 'auditor')
const csv = { 'content-type': 'text/csv' }
const never = new AbortController().signal

async function begin(
  kind: string,
  settings: object,
  file: string | Buffer,
  who: Caller = owner,
): Promise<Answer['body']> {
  const made = await who.post('/v1/imports', { kind, ...settings })
  expect(made.body).toMatchObject({ state: 'draft' })
  const sent = await who.put(`/v1/imports/${made.body.id}/file?name=people.csv`, file, csv)
  expect(sent.status).toBe(200)
  return sent.body
}

async function work(id: string): Promise<Answer['body']> {
  while (await workImports(world.deps, 'test', never));
  return (await owner.get(`/v1/imports/${id}`)).body
}

async function check(id: string, who: Caller = owner): Promise<Answer['body']> {
  const started = await who.post(`/v1/imports/${id}/checks`)
  expect(started.body).toMatchObject({ state: 'checking' })
  return work(id)
}

async function take(kind: string, settings: object, file: string | Buffer): Promise<Answer['body']> {
  const { id } = await begin(kind, settings, file)
  expect(await check(id)).toMatchObject({ state: 'checked' })
  expect((await owner.post(`/v1/imports/${id}/runs`, { reason: 'Moved here' })).status).toBe(201)
  return work(id)
}

const counts = (one: Answer['body']) =>
  Object.fromEntries(one.findings.map(({ outcome, count }: { outcome: string; count: number }) => [outcome, count]))

async function stateOf(number: string, topic = 'offers'): Promise<string> {
  const { body } = await owner.get(`/v1/consents?number=${encodeURIComponent(number)}&topic=${topic}`)
  return body.states[0].state
}

const attested = {
  capture_point: 'crm-yeses',
  source: 'The former shop system',
  attestation: 'They ticked the box on our checkout page, whose wording this is.',
}

describe('A file of noes', () => {
  test('is taken without proof, for people never seen before too, and dated as it says', async () => {
    const done = await take('noes', {}, 'number,date\n+61491570201,2025-03-01\n+61491570202,\n')
    expect(done).toMatchObject({ state: 'done', rows: 2, rows_total: 2, taken: 2, not_taken: 0 })
    expect(await stateOf('+61491570201')).toBe('withdrawn')
    const { body } = await owner.get('/v1/consents?number=%2B61491570201')
    expect(body.opt_in).toBe(false)
    expect(body.history).toMatchObject([
      {
        act: 'imported_no',
        channel: 'import',
        scope: 'all',
        occurred_at: '2025-03-01T23:59:59.999Z',
        strength: 'attested',
      },
    ])
  })

  test('reaches every address of the person, by any of their names', async () => {
    await owner.post('/v1/contacts', { numbers: ['+61491570211', '+61491570212'], emails: ['two@example.com'] })
    await take('noes', {}, 'email\nTwo@example.com\n')
    expect(await stateOf('+61491570211')).toBe('withdrawn')
    expect(await stateOf('+61491570212')).toBe('withdrawn')
  })

  test('may be brought by a clerk; yeses may not', async () => {
    const { id } = await begin('noes', {}, '+61491570221\n', clerk)
    expect(await check(id, clerk)).toMatchObject({ state: 'checked', taken: 1, file: { header: false } })
    expect((await clerk.post('/v1/imports', { kind: 'yeses', ...attested })).status).toBe(403)
    expect((await campaigner.post('/v1/imports', { kind: 'contacts' })).status).toBe(403)
    expect((await auditor.get(`/v1/imports/${id}`)).status).toBe(403)
  })

  test('with semicolons, in Windows-1252, with national numbers and German dates is read as it is meant', async () => {
    const file = Buffer.from('Handynummer;Datum;Grund\r\n0171 3920041;31.03.2025;"zu viele;\r\nGrüße"\r\n', 'latin1')
    const { id, file: kept, mapping } = await begin('noes', { country: 'DE', date_format: 'dmy' }, file)
    expect(kept).toMatchObject({ encoding: 'windows-1252', delimiter: ';', header: true })
    expect(mapping).toEqual({ number: 'Handynummer', date: 'Datum', reason: 'Grund' })
    expect((await owner.get(`/v1/imports/${id}/sample`)).body.rows).toEqual([
      ['0171 3920041', '31.03.2025', 'zu viele;\r\nGrüße'],
    ])
    expect(await check(id)).toMatchObject({ taken: 1, not_taken: 0 })
  })
})

describe('A file of yeses', () => {
  test('needs what makes a yes: wording, topic, date, source, and somebody who vouches', async () => {
    const { id } = await begin('yeses', {}, 'number\n+61491570301\n')
    const refused = await owner.post(`/v1/imports/${id}/checks`)
    expect(refused.status).toBe(400)
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/capture_point',
      '/topics',
      '/date',
      '/source',
      '/attestation',
    ])
  })

  test('is given, attested and marked so; dated as it was; and ends after the time of its pack', async () => {
    const yesterday = new Date(Date.now() - day).toISOString()
    await take('yeses', attested, `phone,topic,consent date\n+61491570311,offers,${yesterday}\n`)
    expect(await stateOf('+61491570311')).toBe('given')
    const { body } = await owner.get('/v1/consents?number=%2B61491570311')
    const [record] = body.history
    expect(record).toMatchObject({
      act: 'attested_import',
      strength: 'attested',
      occurred_at: yesterday,
      capture_point: point.capturePointId,
    })
    expect(record.notice_sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(Date.parse(record.expires_at)).toBeGreaterThan(Date.now())
  })

  test('never goes over a no, neither one that stands nor one in the same file', async () => {
    await owner.post('/v1/withdrawals', { number: '+61491570321', all: true })
    const rows = [
      '+61491570321,offers,2026-01-01,true',
      '+61491570322,,2026-01-01,false',
      '+61491570322,offers,2026-02-01,true',
    ]
    const done = await take('yeses', attested, `number,topics,date,opt_in\n${rows.join('\n')}\n`)
    expect(counts(done)).toEqual({ no_stands: 2, no_recorded: 1 })
    expect(await stateOf('+61491570321')).toBe('withdrawn')
    expect(await stateOf('+61491570322')).toBe('withdrawn')
  })

  test('says of each row that is not taken what is wrong with it, before anything is taken', async () => {
    const rows = [
      '+61491570331,offers,2026-01-01',
      'nobody,offers,2026-01-01',
      '+61491570332,gossip,2026-01-01',
      '+61491570333,reminders,2026-01-01',
      '+61491570334,offers,2026-02-31',
      '+61491570335,offers,2003-01-01',
    ]
    const { id } = await begin('yeses', attested, `number,topics,date\n${rows.join('\n')}\n`)
    const checked = await check(id)
    expect(counts(checked)).toMatchObject({
      yes_recorded: 1,
      not_a_number: 1,
      unknown_topic: 1,
      topic_not_asked: 1,
      bad_date: 1,
    })
    expect(checked.findings.find(({ outcome }: { outcome: string }) => outcome === 'not_a_number')).toMatchObject({
      taken: false,
      first: [{ row: 2, cell: 'nobody' }],
    })
    expect(await stateOf('+61491570331')).toBe('unknown')
  })

  test('taken twice by the same import would be recorded once: a run goes only once', async () => {
    const done = await take('yeses', { ...attested, topics: ['offers'], date: '2026-01-01' }, 'number\n+61491570341\n')
    const again = await owner.post(`/v1/imports/${done.id}/runs`, { reason: 'Again' })
    expect(again).toMatchObject({ status: 409, body: { code: 'import_taken' } })
  })
})

describe('A file of contacts', () => {
  test('makes people without consent; an opt-in that says true is told of row by row, one that says false is a no', async () => {
    const rows = [
      'Ada,+61491570401,ada@example.com,TRUE,Leeds',
      'Ben,+61491570402,,false,York',
      'Cleo,+61491570403,,,Hull',
    ]
    const done = await take('contacts', {}, `Name,Phone,E-mail,whatsAppOptin,City\n${rows.join('\n')}\n`)
    expect(counts(done)).toEqual({ needs_proof: 1, no_recorded: 1, contact_made: 1 })
    expect(await stateOf('+61491570401')).toBe('unknown')
    expect(await stateOf('+61491570402')).toBe('withdrawn')
    const { contact } = (await owner.get('/v1/consents?number=%2B61491570401')).body
    expect((await owner.get(`/v1/contacts/${contact}`)).body).toMatchObject({
      name: 'Ada',
      attributes: { city: 'Leeds' },
    })
    expect((await owner.get('/v1/consents?email=ada%40example.com')).body.contact).toBe(contact)
  })

  test('brings those who are known up to date, and makes nobody twice', async () => {
    await take('contacts', {}, 'Phone,Name,City\n+61491570411,Dee,Perth\n+61 491 570 411,Dee,Darwin\n')
    const done = await take('contacts', {}, 'Phone,Points\n+61491570411,12\n')
    expect(counts(done)).toEqual({ contact_filled: 1 })
    const { contact } = (await owner.get('/v1/consents?number=%2B61491570411')).body
    expect((await owner.get(`/v1/contacts/${contact}`)).body).toMatchObject({
      name: 'Dee',
      attributes: { city: 'Darwin', points: 12 },
    })
  })

  test('opens nobody who was erased', async () => {
    const { body } = await owner.post('/v1/contacts', { numbers: ['+61491570421'], name: 'Gone' })
    await owner.post(`/v1/contacts/${body.id}/erasures`, { reason: 'They asked for it' })
    const done = await take('contacts', {}, 'Phone,Name\n+61491570421,Back\n')
    expect(counts(done)).toEqual({ blocked: 1 })
  })
})

describe('An import', () => {
  test('is taken only after it was looked through as it is, and with a reason that the audit log keeps', async () => {
    const { id } = await begin('noes', {}, 'number\n+61491570501\n')
    expect((await owner.post(`/v1/imports/${id}/runs`, { reason: 'Why not' })).body.code).toBe('import_not_checked')
    await check(id)
    expect((await owner.patch(`/v1/imports/${id}`, { scope: 'marketing' })).body.state).toBe('draft')
    expect((await owner.post(`/v1/imports/${id}/runs`, { reason: 'Why not' })).body.code).toBe('import_not_checked')
    await check(id)
    await owner.post(`/v1/imports/${id}/runs`, { reason: 'From the letters of May' })
    await work(id)
    const { body } = await owner.get(`/v1/audit?subject_kind=import&subject_id=${id}`)
    expect(body.data.map(({ action, reason }: { action: string; reason: string }) => [action, reason])).toContainEqual([
      'import.started',
      'From the letters of May',
    ])
  })

  test('whose column is not there says which columns there are', async () => {
    const { id } = await begin('noes', { mapping: { number: 'Tel' } }, 'number,date\n+61491570511,2025-01-01\n')
    const refused = await owner.post(`/v1/imports/${id}/checks`)
    expect(refused.body.errors).toMatchObject([
      { path: '/mapping/number', message: expect.stringContaining('number, date') },
    ])
  })

  test('whose file cannot be read further says in which line', async () => {
    const { id } = await begin('noes', {}, 'number,date\n+61491570512,2025-01-01\n"+614915705')
    expect(await check(id)).toMatchObject({ state: 'failed', failure: expect.stringMatching(/^Line \d+: A quote/) })
  })

  test('is told of row by row, in a file that no spreadsheet can be made to run', async () => {
    const done = await take('noes', {}, 'number,reason\n+61491570521,=cmd()\nnobody,x\n')
    const { body, headers } = await owner.get(`/v1/imports/${done.id}/report.csv`)
    expect(headers['content-type']).toContain('text/csv')
    expect(body.split('\r\n')).toEqual([
      'row,outcome,taken,what,how to mend it,number,reason',
      "1,no_recorded,yes,Noes,,'+61491570521,'=cmd()",
      expect.stringMatching(/^2,not_a_number,no,/),
      '',
    ])
    expect((await owner.get(`/v1/imports/${done.id}/report.csv?raw=true`)).body).toContain(',+61491570521,=cmd()')
  })

  test('whose file was deleted keeps what was taken, and tells nothing row by row any more', async () => {
    const done = await take('noes', {}, 'number\n+61491570551\nnobody\n')
    const pieces = async (): Promise<number> =>
      (await world.database.pool.query('select count(*)::int as pieces from import_chunk')).rows[0].pieces
    const before = await pieces()
    expect((await owner.delete(`/v1/imports/${done.id}/file`)).status).toBe(204)
    const after = (await owner.get(`/v1/imports/${done.id}`)).body
    expect(after).toMatchObject({
      state: 'done',
      taken: 1,
      not_taken: 1,
      file: { gone: true, sha256: done.file.sha256 },
    })
    expect(JSON.stringify(after)).not.toContain('nobody')
    expect((await owner.get(`/v1/imports/${done.id}/report.csv`)).status).toBe(404)
    expect(await pieces()).toBe(before - 1)
    expect(await stateOf('+61491570551')).toBe('withdrawn')
  })

  test('is nobody else’s', async () => {
    const other = await world.machine(await world.makeWorkspace('elsewhere-import'), 'owner')
    const { id } = await begin('noes', {}, 'number\n+61491570531\n')
    expect((await other.get(`/v1/imports/${id}`)).status).toBe(404)
    expect((await other.put(`/v1/imports/${id}/file`, 'x', csv)).status).toBe(404)
    expect((await other.post(`/v1/imports/${id}/checks`)).status).toBe(404)
  })

  test('that is cancelled keeps what was taken, and takes no more', async () => {
    const { id } = await begin('noes', {}, 'number\n+61491570541\n')
    await check(id)
    await owner.post(`/v1/imports/${id}/runs`, { reason: 'A mistake' })
    expect((await owner.post(`/v1/imports/${id}/cancellations`)).body.state).toBe('cancelled')
    await work(id)
    expect(await stateOf('+61491570541')).toBe('unknown')
  })
})

describe('An import whose worker is killed half-way', () => {
  const rows = 4_000
  const numbers = Array.from({ length: rows }, (_, at) => `+4915112${String(at).padStart(6, '0')}`)
  let id = ''

  beforeAll(async () => {
    const begun = await begin('noes', {}, `number\n${numbers.join('\n')}\n`)
    id = begun.id
    await check(id)
  })

  test('goes on where it was: each row is recorded, and recorded once', async () => {
    const worker = await startWorkerProcess(world.database.url, world.keys)
    await owner.post(`/v1/imports/${id}/runs`, { reason: 'Moved here' })
    const rowsOf = async (): Promise<number> => (await owner.get(`/v1/imports/${id}`)).body.rows
    while ((await rowsOf()) === 0) await sleep(5)
    await worker.kill()
    const before = (await owner.get(`/v1/imports/${id}`)).body
    expect(before).toMatchObject({ state: 'running' })
    expect(before.rows).toBeLessThan(rows)
    // Its lease runs out by itself; here nobody waits for that.
    await world.database.pool.query(`update import set leased_until = '-infinity' where import_id = $1`, [id])
    expect(await work(id)).toMatchObject({ state: 'done', rows, taken: rows })
    const { rows: found } = await world.database.pool.query(
      `select count(*)::int as records, count(distinct address_id)::int as people from consent_record
       where act = 'imported_no' and workspace_id = $1 and address_id in (
         select address_id from identifier where value like '+4915112%')`,
      [shop.workspace.workspaceId],
    )
    expect(found[0]).toEqual({ records: rows, people: rows })
  })
})

describe('Everything in bulk', () => {
  test('leaves as CSV for whoever may have it, with its reason in the audit log', async () => {
    await take('noes', {}, 'number\n+61491570601\n')
    const all = await owner.get('/v1/exports/consents.csv?reason=Moving%20house')
    const lines = all.body.split('\r\n')
    expect(lines[0]).toMatch(/^record,contact,address,number,/)
    expect(lines.filter((line: string) => line.includes("'+61491570601"))).toHaveLength(1)
    const people = await owner.get('/v1/exports/contacts.csv?reason=Moving%20house&raw=true')
    expect(people.body).toContain(',+61491570601,')
    expect((await clerk.get('/v1/exports/consents.csv?reason=Moving%20house')).status).toBe(403)
    expect((await owner.get('/v1/exports/consents.csv')).status).toBe(400)
    const { body } = await owner.get('/v1/audit?subject_kind=workspace')
    expect(body.data[0]).toMatchObject({ action: 'workspace.exported', reason: 'Moving house' })
  })
})
