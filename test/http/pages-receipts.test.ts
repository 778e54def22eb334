/** What a person keeps, and how anybody checks it without us. */
import { compactVerify, createLocalJWKSet } from 'jose'
import { describe, expect, test } from 'vitest'
import { findAddresses } from '../../src/actions/identify.ts'
import { sha256 } from '../../src/base/secret.ts'
import { languages } from '../../src/copy/languages.ts'
import { isConfirmationCode } from '../../src/domain/confirmation.ts'
import { receiptId } from '../../src/ledger/receipt.ts'
import { findCodes } from '../../src/protocol/whatsapp/wa-me.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'
import { Visitor } from '../support/visitor.ts'

const world = await httpWorld()
const { deps } = world
const shop = await openShop(world)
await shop.page('welcome')

const phone = '+14035550107'
const visitor = new Visitor(world)
const filled = { number: phone, topic: ['offers', 'order_status'] }
const confirm = await visitor.presses(await visitor.opens('/o/welcome'), ['do', 'yes'], filled)
const code = findCodes(confirm.text).find((one) => isConfirmationCode(deps.secrets, one)) ?? ''
await shop.hears(phone, `Yes, please. Code: ${code}`)
const [key] = await findAddresses(deps.read, deps.secrets, shop.workspace.workspaceId, [
  [{ kind: 'phone', value: phone }],
])
if (key === undefined) throw new Error('not known')
const records = await deps.read.consent.recordsOf([key])
const yes = records.find(
  ({ state, scope }) =>
    state === 'given' && scope.kind === 'topic' && scope.topicId === shop.topics.get('offers')?.topicId,
)
if (yes === undefined) throw new Error('no yes')
const path = `/r/${receiptId(deps.secrets, { key, seq: yes.seq })}`

describe('the receipt of a yes', () => {
  test.each(languages)(
    'says in $name what was said, when and how, with the wording as it was shown',
    async ({ language, direction }) => {
      const page = await new Visitor(world).opens(`${path}?lang=${language}`)
      expect(page.status).toBe(200)
      expect(page.html).toContain(`<html lang="${language}" dir="${direction}">`)
      expect(page.text).toContain(shop.topics.get('offers')?.texts[language]?.name)
      // The wording stays in the language in which it was read.
      expect(page.html).toContain('<div class="below" lang="en" dir="ltr">')
      expect(page.text).toContain('Receive Offers on WhatsApp at {number}')
      expect(page.html.match(/shown__tick--on/g)).toHaveLength(2)
      expect(page.html.match(/shown__tick--off/g)).toHaveLength(3)
    },
  )

  test('tells nobody who finds it whose number it is', async () => {
    const { html } = await new Visitor(world).opens(path)
    expect(html.replaceAll(/[^\d+]/g, '')).not.toContain(phone)
    expect(html).not.toContain(phone.slice(-5))
    expect(html).toContain('•')
  })

  test('verifies with any JOSE tool, the public keys and the bytes of the wording', async () => {
    const page = await visitor.opens(path)
    const jws = /id="receipt-jws"[^>]*>([^<]+)</.exec(page.html)?.[1] ?? ''
    const file = await visitor.opens(`${path}/receipt.jws`)
    expect(file.html).toBe(jws)
    expect(file.headers['content-disposition']).toContain(`receipt-${yes.recordId}.jws`)

    const keys = await visitor.opens('/.well-known/jwks.json')
    expect(keys.headers['access-control-allow-origin']).toBe('*')
    expect(JSON.stringify(JSON.parse(keys.html))).not.toContain('"d"')
    const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(JSON.parse(keys.html)))
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', typ: 'consent-receipt+jwt' })
    const said = JSON.parse(new TextDecoder().decode(payload))
    expect(said).toMatchObject({ jti: path.slice(3), ledger: 'pending' })
    expect(said.record).toMatchObject({ state: 'given', act: 'sent_code', strength: 'vouched', language: 'en' })

    const wording = await visitor.opens(`${path}/wording`)
    expect(sha256(wording.html).toString('hex')).toBe(said.record.rendered_sha256)
  })

  test('is the same each time it is asked for', async () => {
    const [one, two] = [await visitor.opens(`${path}/receipt.jws`), await visitor.opens(`${path}/receipt.jws`)]
    expect(one.html).toBe(two.html)
  })

  test('shows how to check it where no script runs', async () => {
    const { text } = await visitor.opens(path)
    expect(text).toContain('With JavaScript on, this page checks the signature on your own device.')
    expect(text).toContain('Check it by hand')
    expect(text).toContain('/.well-known/jwks.json')
  })
})

describe('the receipt of a no', () => {
  test('of somebody who typed STOP says so, and shows no wording where none was read', async () => {
    await shop.hears(phone, 'STOP')
    const stop = (await deps.read.consent.recordsOf([key])).at(-1)
    const page = await visitor.opens(`/r/${receiptId(deps.secrets, { key, seq: stop?.seq ?? 0 })}`)
    expect(page.text).toContain('Stopped: everything')
    expect(page.text).not.toContain('The wording that was shown')
  })
})

describe('a receipt that is none of ours', () => {
  test('leads nowhere, whether it was guessed, altered, or names a record that is not there', async () => {
    const other = new Visitor(world)
    const swapped = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`
    const missing = `/r/${receiptId(deps.secrets, { key, seq: 4_000 })}`
    for (const wrong of [
      swapped,
      missing,
      '/r/x',
      `/r/${yes.recordId}`,
      `${swapped}/receipt.jws`,
      `${swapped}/wording`,
    ]) {
      expect((await other.opens(wrong)).status).toBe(404)
    }
  })

  test('and whoever tries many is told to wait', async () => {
    const other = new Visitor(world)
    for (let at = 0; at < 30; at += 1) await other.opens(`/r/${at}`)
    expect((await other.opens(path)).status).toBe(429)
  })
})
