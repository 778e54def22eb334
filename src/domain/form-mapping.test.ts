import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readyMappings } from './form-mapping/ready.ts'
import { type FormMapping, mappingErrors, readForm } from './form-mapping.ts'
import { readPath, valueAt } from './form-path.ts'

describe('a path', () => {
  const payload = {
    phone: '+61 491 570 156',
    meta_data: [{ key: 'other' }, { id: 7, key: 'whatsapp_opt_in', value: 'yes' }],
    answers: [
      { title: 'Your number?', value: 12 },
      { field: { ref: 'name' }, text: 'Asha' },
    ],
  }

  test.each([
    ['phone', '+61 491 570 156'],
    ['meta_data[key=whatsapp_opt_in].value', 'yes'],
    ['meta_data[1].key', 'whatsapp_opt_in'],
    ['answers[title=Your number?].value', 12],
    ['answers[field.ref=name].text', 'Asha'],
    ['answers[field.ref=name].text.more', undefined],
    ['phone[0]', undefined],
    ['constructor.name', undefined],
  ])('%s finds %j', (path, found) => expect(valueAt(payload, path)).toEqual(found))

  test.each(['', '.', 'a.', '.a', 'a..b', 'a[', 'a[]', 'a[b]', 'a[=c]', 'a]b', Array(20).fill('a').join('.')])(
    '%j is none',
    (text) => expect(readPath(text)).toBeUndefined(),
  )

  test('whatever the payload is, reading it neither throws nor leaves it', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, path) => {
        valueAt(value, path)
        for (const ready of Object.values(readyMappings).flat()) readForm(value, ready.mapping, 'AU')
      }),
    )
  })
})

describe('a mapping', () => {
  const read = (payload: unknown, mapping: FormMapping) => readForm(payload, mapping, 'AU').form

  test('takes the first place that holds something, and puts two together', () => {
    const mapping = { number: ['phone', 'billing.phone'], name: ['first + last', 'nick'] }
    expect(read({ phone: '  ', billing: { phone: '0491 570 156' }, last: 'Nair' }, mapping)).toMatchObject({
      number: '+61491570156',
      name: 'Nair',
    })
    expect(read({ phone: null, first: 'Asha', last: 'Nair' }, mapping)).toMatchObject({
      number: undefined,
      name: 'Asha Nair',
    })
  })

  test('reads a national number by the country of the payload, else of the place', () => {
    const mapping = { number: ['phone'], country: ['country'] }
    expect(read({ phone: '0171 3920011', country: 'de' }, mapping).number).toBe('+491713920011')
    expect(read({ phone: '0491 570 156', country: 'Atlantis' }, mapping).number).toBe('+61491570156')
  })

  test('an unticked box, a refusal and a box that is not there ask for nothing', () => {
    const consent = [{ path: 'box', topics: ['offers'] }]
    for (const box of [false, 'no', '', null, undefined, 0, 'false', [], {}, 'off']) {
      expect(read({ phone: '+61491570156', box }, { number: ['phone'], consent }).topics, String(box)).toEqual([])
    }
    for (const box of [true, 'Yes', 'on', 1, '1', ['no', 'yes'], 'a, yes']) {
      expect(read({ phone: '+61491570156', box }, { number: ['phone'], consent }).topics, String(box)).toEqual([
        'offers',
      ])
    }
  })

  test('each box asks for its own topics, one without topics for all', () => {
    const consent = [
      { path: 'choices', is: ['Offers'], topics: ['offers'] },
      { path: 'choices', is: ['Order news'], topics: ['order_status', 'offers'] },
    ]
    const mapping = { number: ['phone'], consent }
    expect(read({ choices: ['offers', 'Order news'] }, mapping).topics).toEqual(['offers', 'order_status'])
    expect(
      read({ choices: ['Order news'], all: true }, { ...mapping, consent: [...consent, { path: 'all' }] }).topics,
    ).toBe('all')
  })

  test('says where it looked when the payload is another form’s, and what cannot be used when it is ours', () => {
    const mapping = { number: ['customer.phone'], email: ['customer.email'] }
    expect(readForm({ product: 1 }, mapping, 'AU').missing).toEqual(['customer.phone', 'customer.email'])
    const { missing, form } = readForm({ customer: { phone: '12', email: 'no' } }, mapping, 'AU')
    expect(missing).toEqual([])
    expect(form.unusable.map(({ path, code }) => [path, code])).toEqual([
      ['/customer.phone', 'not_a_number'],
      ['/customer.email', 'not_a_mailbox'],
    ])
    expect(readForm({ customer: { phone: null } }, mapping, 'AU').missing).toEqual([])
  })

  test('is told every mistake with its place', () => {
    const mapping = {
      number: ['a..b'],
      date: ['x['],
      attributes: [{ name: 'opt_in', from: ['a'] }],
      consent: [{ path: '', topics: ['tides'] }],
    }
    expect(mappingErrors(mapping, ['offers'], '/m').map(({ path }) => path)).toEqual([
      '/m/number/0',
      '/m/date/0',
      '/m/attributes/0/name',
      '/m/consent/0/path',
      '/m/consent/0/topics/0',
    ])
    expect(mappingErrors({}, [], '/m').map(({ path }) => path)).toEqual(['/m/number'])
  })

  test.each(Object.values(readyMappings).flat())('$key, which ships, has no mistake', ({ mapping }) => {
    expect(mappingErrors(mapping, [], '')).toEqual([])
  })
})
