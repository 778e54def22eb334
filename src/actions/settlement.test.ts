import { describe, expect, test } from 'vitest'
import type { SendRequest } from '../domain/delivery.ts'
import type { HandOver, RejectionAction } from '../domain/messenger.ts'
import { settlementOf } from './settlement.ts'

const now = new Date('2026-11-24T09:00:00Z')
const request: SendRequest = {
  key: { workspaceId: 'w', bucket: 7, addressId: 'a' },
  deliveryId: 'd',
  senderId: 's',
  purpose: 'topic',
  content: { kind: 'template', name: 'autumn', language: 'en' },
  topicId: 't',
  templateId: 'm',
  campaignId: 'c',
  marketing: true,
  attempt: 0,
}

function settle(answer: HandOver, attempt = 0) {
  return settlementOf({ ...request, attempt }, answer, (wamid) => Buffer.from(wamid), now, 0)
}

function rejected(code: number, action: RejectionAction): HandOver {
  return { kind: 'rejected', code, details: '', action }
}

function pauseS(answer: HandOver, attempt: number): number | undefined {
  const settled = settle(answer, attempt)
  return settled.outcome === 'again' ? (settled.notBefore.getTime() - now.getTime()) / 1_000 : undefined
}

describe('what an answer comes to', () => {
  test('taken is taken, and of the wamid only a hash is kept', () => {
    expect(settle({ kind: 'accepted', wamid: 'wamid.1' })).toMatchObject({
      outcome: 'accepted',
      wamidHash: Buffer.from('wamid.1'),
    })
  })

  test.each(['timeout', 'connection_lost', 'unreadable_answer'] as const)(
    '%s is in doubt, and goes no second time',
    (reason) => {
      expect(settle({ kind: 'in_doubt', reason })).toMatchObject({ outcome: 'in_doubt', reason })
    },
  )

  test('what was never written goes again, the longer the rarer', () => {
    const answer: HandOver = { kind: 'not_handed_over', reason: 'no_connection' }
    expect([0, 1, 2, 3, 20].map((attempt) => pauseS(answer, attempt))).toEqual([1, 2, 4, 8, 300])
    expect(settle(answer, 200)).toMatchObject({ outcome: 'failed', code: null, reason: 'no_connection' })
  })

  test('an SMS or a letter that is put off waits a minute, then longer, whatever the code', () => {
    const letter = { kind: 'email', subject: 's', text: 't', html: 'h', unsubscribeUrl: null } as const
    const put = (attempt: number) => {
      const hashOf = (wamid: string) => Buffer.from(wamid)
      const settled = settlementOf({ ...request, content: letter, attempt }, rejected(451, 'retry'), hashOf, now, 0)
      return settled.outcome === 'again' ? (settled.notBefore.getTime() - now.getTime()) / 1_000 : undefined
    }
    expect([0, 1, 2, 10].map(put)).toEqual([60, 120, 240, 3_600])
  })

  test('what a worker that stops had not written goes again at once', () => {
    expect(pauseS({ kind: 'not_handed_over', reason: 'closed' }, 0)).toBe(0)
  })

  test('too much to one person goes again after 4ⁿ seconds, and a few times only', () => {
    const answer = rejected(131056, 'retry_pair')
    expect([0, 1, 2, 3, 4].map((attempt) => pauseS(answer, attempt))).toEqual([1, 4, 16, 64, 256])
    expect(settle(answer, 5)).toMatchObject({ outcome: 'failed', code: 131056 })
  })

  test('what says nothing about the person waits until it is set right', () => {
    expect(pauseS(rejected(132015, 'template_stop'), 0)).toBe(60)
    expect(pauseS(rejected(190, 'stop_sender'), 3)).toBe(60)
  })

  test.each([
    [131026, 'unreachable'],
    [131049, 'wait'],
    [131009, 'fail'],
    [131050, 'revoke_marketing'],
  ] as const)('%i fails with its code', (code, action) => {
    expect(settle(rejected(code, action))).toMatchObject({ outcome: 'failed', code })
  })
})
