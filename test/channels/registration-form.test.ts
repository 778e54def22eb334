// The sign-up form, worked without scripts, through every case of a channel; and that consent is never a condition of it.
import { describe, expect, test } from 'vitest'
import type { RegistrationFormSettings } from '../../src/domain/registration-form.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases } from '../support/channel-cases.ts'
import { httpWorld } from '../support/http.ts'
import { type SeenPage, Visitor } from '../support/visitor.ts'

const registrationForm: RegistrationFormSettings = {
  fields: [
    { attribute: 'name', kind: 'text', required: true },
    { attribute: 'email', kind: 'email' },
    { attribute: 'birthday', kind: 'date' },
    {
      attribute: 'shoe_size',
      kind: 'number',
      labels: { en: 'Shoe size', de: 'Schuhgröße' },
    },
    {
      attribute: 'room',
      kind: 'choice',
      labels: { en: 'For which room?' },
      choices: [
        { value: 'kitchen', labels: { en: 'Kitchen' } },
        { value: 'hall', labels: { en: 'Hall' } },
      ],
    },
  ],
}
const settings = { registrationForm }

channelCases('A sign-up form', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  await shop.page('join', { channel: 'registration_form', settings })
  const sent = new Map<string, () => Promise<unknown>>()
  return {
    world,
    shop,
    channel: 'registration_form',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }) {
      const visitor = new Visitor(world)
      const page = await visitor.opens('/o/join')
      const send = () =>
        visitor.presses(page, ['do', 'yes'], { 'field-name': 'Asha', number: phone, topic: [...topics] })
      sent.set(phone, send)
      expect(((await send()) as SeenPage).text).toContain('One step left')
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      const visitor = new Visitor(world)
      const page = await visitor.opens('/o/join')
      const answer = await visitor.presses(page, ['do', 'yes'], { number: phone, topic: 'offers' })
      expect(answer.text).toContain('Fill in: Name.')
    },
  }
})

describe('somebody who signs up', async () => {
  const world = await httpWorld()
  const shop = await openShop(world, 'demo', { ageMin: 16 })
  await shop.page('join', { channel: 'registration_form', settings })
  const admin = await world.machine(shop.workspace, 'admin')
  const signsUp = async (filled: Readonly<Record<string, string | readonly string[]>>, lang = 'en') => {
    const visitor = new Visitor(world)
    return visitor.presses(await visitor.opens(`/o/join?lang=${lang}`), ['do', 'yes'], filled)
  }
  const recordsOf = async (phone: string) => world.deps.read.consent.recordsOf([await shop.keyOf(phone)])
  const contactBy = async (who: string) => {
    const { body } = await admin.get(`/v1/consents?${who}`)
    const { contact } = body as { contact: string | null }
    return contact === null ? null : ((await admin.get(`/v1/contacts/${contact}`)).body as Record<string, unknown>)
  }
  const byNumber = (phone: string) => contactBy(`number=${encodeURIComponent(phone)}`)
  const byEmail = (email: string) => contactBy(`email=${encodeURIComponent(email)}`)

  test('sees the fields, and apart from them the boxes for consent, none of them ticked', async () => {
    const page = await new Visitor(world).opens('/o/join?lang=en')
    expect(page.text).toContain('Sign up with Lampwick')
    for (const label of ['Name', 'E-mail (not required)', 'Shoe size (not required)', 'Birthday (not required)']) {
      expect(page.text).toContain(label)
    }
    expect(page.text).toContain('You can sign up without choosing anything below.')
    expect(page.html.indexOf('field-name')).toBeLessThan(page.html.indexOf('name="topic"'))
    expect(page.html).not.toMatch(/type="checkbox"[^>]* checked/)
    expect(page.html).not.toMatch(/type="checkbox"[^>]* required/)
    const german = await new Visitor(world).opens('/o/join?lang=de')
    expect(german.text).toContain('Schuhgröße (freiwillig)')
  })

  test('without any box is registered, and has said nothing about messages', async () => {
    const phone = anyNumber()
    const page = await signsUp({
      'field-name': 'Asha Nair',
      'field-email': 'asha@people.example',
      'field-birthday': '1990-02-28',
      'field-shoe_size': '38.5',
      'field-room': 'hall',
      number: phone,
    })
    expect(page.text).toContain('You are signed up')
    expect(page.text).toContain('You chose no messages, so you will get none on WhatsApp.')
    expect(await recordsOf(phone)).toEqual([])
    const contact = await byNumber(phone)
    expect(contact).toMatchObject({
      name: 'Asha Nair',
      opt_in: null,
      language: 'en',
      attributes: { birthday: '1990-02-28', shoe_size: 38.5, room: 'hall' },
    })
    expect((await byEmail('asha@people.example'))?.id).toBe(contact?.id)
  })

  test('needs neither number nor box: a mailbox is enough', async () => {
    const page = await signsUp({ 'field-name': 'Ben', 'field-email': 'ben@people.example' })
    expect(page.text).toContain('You are signed up')
    expect(await byEmail('ben@people.example')).toMatchObject({ name: 'Ben', opt_in: null })
  })

  test('with a box is registered all the same, and what was ticked waits for their message', async () => {
    const phone = anyNumber()
    const page = await signsUp({ 'field-name': 'Cleo', number: phone, topic: 'offers', age: '1' })
    expect(page.text).toContain('One step left')
    const records = await recordsOf(phone)
    expect(records).toMatchObject([{ state: 'requested', channel: 'registration_form', act: 'ticked_box' }])
    expect(await byNumber(phone)).toMatchObject({ name: 'Cleo', opt_in: null })
  })

  test('is asked for the age only where messages are asked for', async () => {
    const page = await signsUp({ 'field-name': 'Dan', number: anyNumber(), topic: 'offers' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Tick that you are 16 or older.')
    const other = await signsUp({ 'field-name': 'Dan', number: anyNumber() })
    expect(other.text).toContain('You are signed up')
  })

  test('is told every field that is to be put right, and loses nothing', async () => {
    const page = await signsUp({
      'field-email': 'not a mailbox',
      'field-birthday': '31.02.1990',
      'field-shoe_size': 'big',
      number: '12',
      topic: 'offers',
      age: '1',
    })
    expect(page.status).toBe(422)
    for (const text of [
      'Fill in: Name.',
      '“not a mailbox” is not an e-mail address.',
      '“31.02.1990” is not a date.',
      '“big” is not a number.',
      '“12” is not a whole telephone number.',
    ]) {
      expect(page.text).toContain(text)
    }
    expect(page.html).toContain('value="not a mailbox"')
    expect(page.html).toMatch(/value="offers" checked/)
  })

  test('says how to be reached', async () => {
    const page = await signsUp({ 'field-name': 'Eve' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Give a number or an e-mail address')
  })

  test('cannot write to somebody who is known: anybody could type their number', async () => {
    const phone = anyNumber()
    await admin.post('/v1/contacts', {
      numbers: [phone],
      emails: ['grace@people.example'],
      name: 'Grace',
      attributes: { room: 'kitchen' },
    })
    const page = await signsUp({
      'field-name': 'Mallory',
      'field-room': 'hall',
      'field-email': 'mallory@people.example',
      number: phone,
    })
    expect(page.text).toContain('You are signed up')
    expect(await byNumber(phone)).toMatchObject({ name: 'Grace', attributes: { room: 'kitchen' } })
    const mallory = await byEmail('mallory@people.example')
    expect(mallory?.id).not.toBe((await byNumber(phone))?.id)
  })

  test('may do so from the site of the shop, with the same names of fields', async () => {
    const site = 'https://lampwick.example'
    await shop.page('club', {
      channel: 'registration_form',
      settings: { registrationForm: { ...registrationForm, origins: [site] } },
    })
    const phone = anyNumber()
    const fields = [
      ['notice', 'en.1'],
      ['field-name', 'Finn'],
      ['number', phone],
    ] as const
    const page = await new Visitor(world).sends('/o/club?lang=en', fields, {
      origin: site,
      'sec-fetch-site': 'cross-site',
    })
    expect(page.text).toContain('You are signed up')
    expect(await byNumber(phone)).toMatchObject({ name: 'Finn' })
  })
})

test('fields that no form can write are refused when the place is made, each with its place', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  const admin = await world.machine(shop.workspace, 'admin')
  const refused = await admin.post('/v1/capture-points', {
    name: 'Join',
    channel: 'registration_form',
    notice: shop.noticeId,
    topics: ['offers'],
    settings: {
      registration_form: {
        fields: [
          { attribute: 'opt_in', kind: 'text', labels: { en: 'Yes?' } },
          { attribute: 'room', kind: 'choice' },
          { attribute: 'name', kind: 'email' },
        ],
      },
    },
  })
  expect((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
    '/settings/registration_form/fields/0/attribute',
    '/settings/registration_form/fields/1/labels',
    '/settings/registration_form/fields/1/choices',
    '/settings/registration_form/fields/2/kind',
  ])
})
