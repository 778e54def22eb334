import { describe, expect, test } from 'vitest'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const shop = await world.makeWorkspace('lampwick')
const admin = await world.machine(shop, 'admin')
const agent = await world.machine(shop, 'agent')
const auditor = await world.machine(shop, 'auditor')
const campaigner = await world.machine(shop, 'campaigner')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

const repairs = {
  key: 'repairs',
  name: 'Repairs',
  labels: { en: 'A repair' },
  utterances: { en: ['my bike is broken', 'can you repair my bike', 'the brakes do not work'] },
}
const paths = (answer: { body: { errors: { path: string }[] } }) => answer.body.errors.map(({ path }) => path)
const tried = async (message: string, more: object = {}) =>
  (await agent.post('/v1/intents/tests', { message, ...more })).body

describe('a workspace that has touched nothing', () => {
  test('has the built-in intents, STOP first, with the words that everybody has', async () => {
    const { body } = await auditor.get('/v1/intents')
    expect(body.data.map(({ key }: { key: string }) => key)).toEqual(['stop', 'start', 'help', 'person'])
    const [stop, start] = body.data
    expect(stop).toMatchObject({ name: 'STOP', built_in: true, counts: {}, changed_at: null, flows: [] })
    expect(stop.words.words).toBeGreaterThan(1_000)
    expect(start.counts.en).toBeGreaterThanOrEqual(12)
  })

  test('may add the ready-made ones, once', async () => {
    const ready = (await agent.get('/v1/intents/ready')).body.data
    expect(ready.filter(({ there }: { there: boolean }) => !there).map(({ key }: { key: string }) => key)).toEqual([
      'preferences',
      'order_status',
      'thanks',
    ])
    expect(await admin.post('/v1/intents/ready', { keys: ['order_status'] })).toMatchObject({
      status: 201,
      body: { added: ['order_status'] },
    })
    expect((await admin.post('/v1/intents/ready', {})).body).toEqual({ added: ['preferences', 'thanks'] })
    expect((await admin.post('/v1/intents/ready', {})).body).toEqual({ added: [] })
    expect((await agent.get('/v1/intents/order_status')).body.labels.de).toBe('Meine Bestellung')
  })
})

describe('an administrator', () => {
  test('makes an intent, and at once messages come to it', async () => {
    expect(await tried('could you please repair my bike')).toMatchObject({ comes_to: 'none' })
    const made = await admin.post('/v1/intents', repairs)
    expect(made).toMatchObject({ status: 201, body: { ...repairs, description: '', threshold: null, built_in: false } })
    expect(await tried('could you please repair my bike')).toMatchObject({
      comes_to: 'repairs',
      ladder: { takes: null, certainty: 'none' },
      intents: { outcome: 'found', exact: false, threshold: 0.6, nearest: { text: 'can you repair my bike' } },
    })
    expect((await agent.get('/v1/intents/repairs')).body).toEqual(made.body)
  })

  test('is told where a key is taken, or means something else', async () => {
    expect(await admin.post('/v1/intents', repairs)).toMatchObject({ status: 409, body: { code: 'intent_key_taken' } })
    expect(await admin.post('/v1/intents', { ...repairs, key: 'help' })).toMatchObject({ status: 409 })
    const reserved = await admin.post('/v1/intents', { ...repairs, key: 'tests' })
    expect(reserved).toMatchObject({ status: 400, body: { errors: [{ path: '/key' }] } })
  })

  test('is told of every utterance that cannot stand there, at once', async () => {
    const answer = await admin.post('/v1/intents', {
      key: 'mending',
      name: ' ',
      utterances: { en: ['My bike is BROKEN!', '…', 'mend it', 'Mend it.'], de: ['ich brauche Hilfe'] },
    })
    expect(answer.status).toBe(400)
    expect(paths(answer)).toEqual([
      '/name',
      '/utterances/en/0',
      '/utterances/en/1',
      '/utterances/en/3',
      '/utterances/de/0',
    ])
    expect(answer.body.errors[1].message).toContain('Repairs')
  })

  test('changes utterances, and the change is believed', async () => {
    const utterances = { en: [...repairs.utterances.en, 'the chain fell off'], de: ['die Kette ist ab'] }
    const changed = await admin.patch('/v1/intents/repairs', { utterances, threshold: 0.8 })
    expect(changed.body).toMatchObject({ utterances, counts: { en: 4, de: 1 }, threshold: 0.8 })
    expect(await tried('die Kette ist ab!')).toMatchObject({
      comes_to: 'repairs',
      intents: { score: 1, exact: true, threshold: 0.8, nearest: { language: 'de' } },
    })
  })

  test('takes an intent away, but none that is built in', async () => {
    await admin.post('/v1/intents', { key: 'for_a_day', name: 'For a day', utterances: { en: ['only for a day'] } })
    expect((await admin.delete('/v1/intents/for_a_day')).status).toBe(204)
    expect((await admin.delete('/v1/intents/for_a_day')).status).toBe(404)
    expect((await admin.get('/v1/intents/for_a_day')).status).toBe(404)
    for (const key of ['stop', 'start', 'help', 'person']) {
      expect(await admin.delete(`/v1/intents/${key}`)).toMatchObject({ status: 409, body: { code: 'intent_built_in' } })
    }
  })

  test('sets the thresholds of the workspace, and none that would ask about what is believed', async () => {
    expect((await agent.get('/v1/intents/settings')).body).toEqual({ threshold: 0.6, ask_from: 0.25 })
    expect((await admin.patch('/v1/intents/settings', { threshold: 1 })).body).toEqual({ threshold: 1, ask_from: 0.25 })
    expect(await tried('where is my parcel now')).toMatchObject({
      comes_to: 'none',
      intents: { outcome: 'ask', did_you_mean: ['order_status'] },
    })
    const refused = await admin.patch('/v1/intents/settings', { threshold: 0.2 })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: '/ask_from' }] } })
    await admin.patch('/v1/intents/settings', { threshold: 0.6 })
  })

  test('leaves each change in the audit log, without an utterance', async () => {
    const { body } = await admin.get('/v1/audit')
    const actions = body.data.map(({ action }: { action: string }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['intent.created', 'intent.changed', 'intent.deleted', 'intents.configured']),
    )
    expect(JSON.stringify(body)).not.toContain('my bike is broken')
  })
})

describe('STOP', () => {
  test('is the same everywhere: utterances may be added to it, and nothing else may change', async () => {
    const refused = await admin.patch('/v1/intents/stop', { name: 'Go on', threshold: 1, labels: {} })
    expect(refused.status).toBe(400)
    expect(paths(refused).sort()).toEqual(['/labels', '/name', '/threshold'])
    const added = await admin.patch('/v1/intents/stop', { utterances: { en: ['let the parrot fly away'] } })
    expect(added.body).toMatchObject({ name: 'STOP', counts: { en: 1 } })
    expect(await tried('Let the parrot fly away!')).toMatchObject({
      comes_to: 'stop',
      ladder: { takes: null },
      intents: { intent: 'stop', score: 1, hold: 'likely' },
    })
  })

  test('goes before an intent that has its words as an utterance', async () => {
    await admin.post('/v1/intents', { key: 'greedy', name: 'Greedy', utterances: { en: ['stop', 'unsubscribe'] } })
    expect(await tried('STOP')).toMatchObject({
      comes_to: 'stop',
      ladder: { takes: 'stop', label: 'opt_out', certainty: 'certain' },
      intents: { intent: 'greedy', score: 1 },
    })
    const { body: clashes } = await agent.get('/v1/intents/clashes')
    expect(clashes.taken_first).toContainEqual({ intent: 'greedy', text: 'stop', language: 'en', by: 'stop' })
    await admin.delete('/v1/intents/greedy')
  })

  test('has more words after marketing', async () => {
    expect((await tried('cancel')).ladder.takes).toBe(null)
    expect((await tried('cancel', { after_marketing: true })).ladder.takes).toBe('stop')
  })
})

describe('where intents clash', () => {
  test('is told with both utterances, and how well each intent finds its own', async () => {
    await admin.post('/v1/intents', {
      key: 'workshop',
      name: 'Workshop',
      utterances: { en: ['can you repair my bike now'] },
    })
    const { body } = await auditor.get('/v1/intents/clashes')
    expect(body.alike[0]).toMatchObject({ a: { intent: 'repairs' }, b: { intent: 'workshop' } })
    expect(body.quality.find(({ intent }: { intent: string }) => intent === 'order_status')).toMatchObject({
      utterances: 98,
    })
    await admin.delete('/v1/intents/workshop')
    expect((await auditor.get('/v1/intents/clashes')).body.alike).toEqual([])
  })
})

describe('a regression file', () => {
  const csv =
    'intent;message;language\r\norder_status;"where is my parcel; and my order";en\nnone;do you sell boots\nstop;STOP\nthanks;the brakes are gone\n'

  test('comes as CSV or as lines of JSON, and goes out as CSV', async () => {
    const saved = await admin.put('/v1/intents/regressions', { text: csv })
    expect(saved.body.cases).toBe(4)
    expect(saved.body.text.split('\r\n').slice(0, 3)).toEqual([
      'message,intent,language',
      '"where is my parcel; and my order",order_status,en',
      'do you sell boots,none,',
    ])
    expect((await admin.put('/v1/intents/regressions', { text: saved.body.text })).body).toEqual(saved.body)
    const json =
      '{"message": "hi, my bike is broken", "intent": "repairs"}\n\n{"message":"STOP","intent":"stop","language":"en"}'
    expect((await admin.put('/v1/intents/regressions', { text: json })).body.cases).toBe(2)
    expect((await agent.get('/v1/intents/regressions')).body.text).toContain('"hi, my bike is broken",repairs,')
  })

  test('is run, and every miss is told with what it came to', async () => {
    await admin.put('/v1/intents/regressions', { text: csv })
    const { body } = await auditor.post('/v1/intents/regressions/runs')
    expect(body).toMatchObject({ cases: 4, passed: 3, asked: 0 })
    expect(body.misses).toMatchObject([{ line: 4, message: 'the brakes are gone', expected: 'thanks', got: 'repairs' }])
    expect(body.by_intent).toContainEqual({ intent: 'thanks', cases: 1, passed: 0 })
  })

  test('that cannot be read is refused with every line that is wrong, and the one before stays', async () => {
    const refused = await admin.put('/v1/intents/regressions', {
      text: 'message,intent,language\n,help,en\nhello,,en\nhello,nobody,en\nhello,help,not a tag\n',
    })
    expect(refused.status).toBe(400)
    const messages = refused.body.errors.map(({ message }: { message: string }) => message)
    expect(messages.map((message: string) => message.slice(0, 7))).toEqual(['Line 2:', 'Line 3:', 'Line 4:', 'Line 5:'])
    expect((await agent.get('/v1/intents/regressions')).body.cases).toBe(4)
    const broken = await admin.put('/v1/intents/regressions', { text: '{"message": "a", "intent": "help"}\n{oh' })
    expect(broken.body.errors[0].message).toMatch(/^Line 2:/)
  })

  test('may be empty', async () => {
    expect((await admin.put('/v1/intents/regressions', { text: '' })).body).toEqual({ cases: 0, text: '' })
    expect((await agent.post('/v1/intents/regressions/runs')).body).toMatchObject({ cases: 0, misses: [] })
  })
})

describe('whoever may not', () => {
  test('is refused: agents, auditors and campaigners read, strangers see their own', async () => {
    for (const caller of [agent, auditor, campaigner]) {
      expect((await caller.get('/v1/intents')).status).toBe(200)
      expect((await caller.post('/v1/intents', { ...repairs, key: 'mine' })).status).toBe(403)
      expect((await caller.patch('/v1/intents/repairs', { name: 'Mine' })).status).toBe(403)
      expect((await caller.delete('/v1/intents/repairs')).status).toBe(403)
      expect((await caller.put('/v1/intents/regressions', { text: '' })).status).toBe(403)
      expect((await caller.patch('/v1/intents/settings', { threshold: 0.9 })).status).toBe(403)
    }
    expect((await stranger.get('/v1/intents/repairs')).status).toBe(404)
    expect((await stranger.patch('/v1/intents/repairs', { name: 'Mine' })).status).toBe(404)
    expect((await stranger.post('/v1/intents/tests', { message: 'my bike is broken' })).body.comes_to).toBe('none')
    expect((await world.withKey().get('/v1/intents')).status).toBe(401)
  })
})
