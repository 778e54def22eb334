import { describe, expect, test } from 'vitest'
import { recipientOf, variableTexts } from './campaign.ts'
import { figuresOf, stepSeconds } from './campaign-report.ts'

const blanks = [{ key: 'body.1', part: 'body', example: null } as const]

function text(source: { attribute: string; fallback: string } | { text: string }, member: object = {}) {
  return variableTexts(blanks, { '1': source }, { name: null, attributes: {}, ...member })['body.1']
}

describe('a variable of the template', () => {
  test('is the same for everybody, or what is known of the person', () => {
    expect(text({ text: 'autumn' })).toBe('autumn')
    expect(text({ attribute: 'city', fallback: 'town' }, { attributes: { city: 'Leeds' } })).toBe('Leeds')
    expect(text({ attribute: 'orders', fallback: 'some' }, { attributes: { orders: 0 } })).toBe('0')
  })

  test('falls back where nothing is known, or nothing that can be read', () => {
    expect(text({ attribute: 'city', fallback: 'town' })).toBe('town')
    expect(text({ attribute: 'city', fallback: 'town' }, { attributes: { city: '  ' } })).toBe('town')
    expect(text({ attribute: 'name', fallback: 'there' }, { name: null })).toBe('there')
  })

  test('calls people by what they put first, unless it is known better', () => {
    const first = { attribute: 'first_name', fallback: 'there' }
    expect(text(first, { name: ' Asha  Nair' })).toBe('Asha')
    expect(text(first, { name: 'Dr Nair', attributes: { first_name: 'Asha' } })).toBe('Asha')
  })
})

test('a message goes to the number where it is known, else to the account, else nowhere', () => {
  expect(recipientOf({ phone: '+49171', waId: '49171', bsuid: 'DE.1' })).toEqual({ phone: '+49171' })
  expect(recipientOf({ phone: null, waId: '49171', bsuid: 'DE.1' })).toEqual({ phone: '49171' })
  expect(recipientOf({ phone: null, waId: null, bsuid: 'DE.1' })).toEqual({ bsuid: 'DE.1' })
  expect(recipientOf({ phone: null, waId: null, bsuid: null })).toBeUndefined()
})

describe('the figures of a campaign', () => {
  const tally = {
    lookedAt: 60,
    refused: { withdrawn: 7, no_consent: 3 },
    statuses: { queued: 1, sending: 2, accepted: 3, sent: 4, delivered: 5, read: 20, failed: 6, in_doubt: 4, lost: 3 },
    takenBack: 2,
    failed: [{ code: 131026, count: 6 }],
    optedOut: 1,
  }

  test('put every address in one place', () => {
    const figures = figuresOf({ state: 'running', audienceSize: 100 }, tally)
    const { audience, toAsk, refused, queued, sending, accepted, failed, inDoubt, lost } = figures
    expect(audience).toBe(100)
    expect(toAsk + refused + queued + sending + accepted + failed + inDoubt + lost).toBe(100)
    expect(figures).toMatchObject({ accepted: 32, delivered: 25, read: 20 })
  })

  test('count those who were looked at, once it is done', () => {
    expect(figuresOf({ state: 'done', audienceSize: 58 }, { ...tally, takenBack: 0 })).toMatchObject({
      audience: 60,
      toAsk: 0,
    })
  })
})

test('a curve has no more steps than a screen', () => {
  const at = (hours: number) => new Date(hours * 3_600_000)
  expect(stepSeconds(at(0), at(0.1))).toBe(1)
  expect(stepSeconds(at(0), at(10))).toBe(60)
  expect(stepSeconds(at(0), at(24 * 300))).toBe(86_400)
})
