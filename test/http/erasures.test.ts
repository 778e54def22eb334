import { beforeEach, describe, expect, test } from 'vitest'
import { emulatedWhatsapp } from '../support/emulated-whatsapp.ts'

const { world, credentials, control } = await emulatedWhatsapp()
const shop = await world.makeWorkspace('lampwick', 'demo')
const noor = await world.person(shop, 'owner', 'Noor')
const privacy = await world.person(shop, 'privacy', 'Pia')
const admin = await world.machine(shop, 'admin')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')
const reason = 'Asked for by letter on 20 November.'

let next = 0
let number = ''
beforeEach(() => {
  next += 1
  number = `+4917139200${String(next).padStart(2, '0')}`
})

async function make(more: object = {}): Promise<string> {
  const { status, body } = await admin.post('/v1/contacts', { numbers: [number], name: 'Asha Nair', ...more })
  expect(status).toBe(201)
  return body.id
}

describe('erasing a person', () => {
  test('answers what is left: addresses that are only blocked', async () => {
    const id = await make({ emails: ['asha@lampwick.shop'] })
    const { status, body } = await privacy.post(`/v1/contacts/${id}/erasures`, { reason })
    expect(status).toBe(201)
    expect(body).toEqual({ contact: id, erased_at: expect.any(String), addresses: 2 })
    expect((await noor.get(`/v1/contacts/${id}`)).body).toMatchObject({
      name: null,
      addresses: [],
      attributes: {},
      erased_at: body.erased_at,
    })
    const { body: decided } = await admin.post('/v1/decisions', { messages: [{ to: number, purpose: 'invitation' }] })
    expect(decided.decisions[0].reason).toBe('suppressed')
    expect((await admin.post('/v1/contacts', { numbers: [number] })).body.code).toBe('address_known')
    const { body: entries } = await noor.get(`/v1/audit?subject_kind=contact&subject_id=${id}&limit=1`)
    expect(entries.data[0]).toMatchObject({ action: 'contact.erased', actor: { name: 'Pia' }, reason })
  })

  test('is the story of the contact afterwards', async () => {
    const id = await make()
    await privacy.post(`/v1/contacts/${id}/erasures`, { reason })
    const { body } = await noor.get(`/v1/contacts/${id}/timeline`)
    expect(body.data).toMatchObject([{ kind: 'erased', actor: 'Pia', effects: [] }])
  })

  test('happens once, with a reason, and is nothing for whoever may not', async () => {
    const id = await make()
    expect((await admin.post(`/v1/contacts/${id}/erasures`, { reason })).status).toBe(403)
    expect((await stranger.post(`/v1/contacts/${id}/erasures`, { reason })).status).toBe(404)
    expect((await privacy.post(`/v1/contacts/${id}/erasures`, {})).status).toBe(400)
    expect((await privacy.post(`/v1/contacts/${id}/erasures`, { reason })).status).toBe(201)
    expect(await privacy.post(`/v1/contacts/${id}/erasures`, { reason })).toMatchObject({
      status: 409,
      body: { code: 'contact_erased' },
    })
  })

  test('takes them out of WhatsApp’s contact book, and says in the audit log where it could not', async () => {
    await noor.post('/v1/senders', credentials)
    const person = await control('POST', 'people', { name: 'Mia', phone: '+61491570156' })
    const known = await make({ user_ids: [person.bsuid] })
    await privacy.post(`/v1/contacts/${known}/erasures`, { reason })
    const audit = async (id: string) =>
      (await noor.get(`/v1/audit?subject_kind=contact&subject_id=${id}&limit=1`)).body.data[0].detail
    expect(await audit(known)).toMatchObject({ contact_book_asked: 1, contact_book_failed: 0 })
    const { wire } = (await control('GET', 'wire?limit=500')) as { wire: object[] }
    expect(JSON.stringify(wire)).toMatch(new RegExp(`contact_book[^"]*bsuid=${person.bsuid}`))
    number = '+491713920099'
    const unknown = await make({ user_ids: ['DE.11111111111111111111'] })
    await privacy.post(`/v1/contacts/${unknown}/erasures`, { reason })
    expect(await audit(unknown)).toMatchObject({ contact_book_asked: 1, contact_book_failed: 1 })
  })
})
