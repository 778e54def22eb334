/** What else a person says about consent, in several languages: how far a no reaches, a pause, and what is no no at all. */
import { describe, expect, test } from 'vitest'
import { afterMarketing } from './sample-context.ts'
import { understand } from './understand.ts'

const read = (text: string) => understand(text, afterMarketing)

describe('a person who wants no offers, and their orders told', () => {
  test.each([
    'no more offers, but keep my order updates',
    'keine Angebote mehr, nur noch Lieferinfos',
    'sem promoção, só avisos do pedido',
    'geen reclame, alleen bezorging',
    'bez reklam, tylko dostawa',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ label: 'opt_out_topic', scope: { kind: 'marketing' } })
  })
})

describe('a person who says for how long', () => {
  test.each([
    'not now, message me next month',
    'jetzt nicht, in einem Monat',
    'bukan sekarang, bulan depan',
    'nie teraz, za miesiąc',
    'আপাতত এখন না, পরের মাসে',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ label: 'pause', certainty: 'certain', days: expect.any(Number) })
  })
})

describe('a person who wants it on another number', () => {
  test.each([
    'please not on this number',
    'bitte nicht an diese Nummer',
    'niet op dit nummer graag',
    'não nesse número',
    'nie na ten numer',
  ])('%s', (text) => {
    expect(read(text)).toMatchObject({ label: 'opt_out', oneNumber: true })
  })
})

describe('a person who is somebody else', () => {
  test.each(['wrong number', 'falsche Nummer', 'número errado', 'salah nombor', 'pomyłka'])('%s', (text) => {
    expect(read(text).label).toBe('wrong_number')
  })
})

describe('a person who begins again, or asks for help', () => {
  test.each([
    ['START', 'opt_in'],
    ['subscribe', 'opt_in'],
    ['help', 'help'],
    ['ayuda', 'help'],
    ['hilfe', 'help'],
  ])('%s → %s', (text, label) => {
    expect(read(text).label).toBe(label)
  })
})

describe('a person who wants their data deleted, or somebody to talk to', () => {
  test.each([
    ['please delete all my personal data', 'delete_data'],
    ['löschen Sie meine Daten', 'delete_data'],
    ['supprimez mes données', 'delete_data'],
    ['can I talk to a real person', 'human'],
    ['quiero hablar con una persona', 'human'],
    ['ich möchte mit einem Menschen sprechen', 'human'],
  ])('%s → %s', (text, label) => {
    expect(read(text).label).toBe(label)
  })
})
