import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyError, type ErrorAction, knownCodes, pauseBeforeRetry } from './errors.ts'

describe('an error that answers a send', () => {
  // The retry set and the never set of the platform reference, written out: the table may grow, these may not change.
  test.each([1, 2, 4, 80007, 130429, 131000, 131016, 131057, 133004, 2494100])('%i is tried again', (code) => {
    const error = classifyError(code, 'sync')
    expect(error.action).toBe('retry')
    expect(error.backoff?.tries).toBeGreaterThan(1)
  })

  test.each<[number, ErrorAction]>([
    [131050, 'revoke_marketing'],
    [130403, 'fail'],
    [131021, 'fail'],
    [132001, 'template_stop'],
    [132015, 'template_stop'],
    [132016, 'template_stop'],
    [131047, 'fail'],
    [131026, 'unreachable'],
    [131049, 'wait'],
    [130472, 'fail'],
    [137000, 'fail'],
    [0, 'stop_sender'],
    [3, 'stop_sender'],
    [10, 'stop_sender'],
    [190, 'stop_sender'],
    [200, 'stop_sender'],
    [299, 'stop_sender'],
    [131031, 'stop_sender'],
    [131042, 'stop_sender'],
    [368, 'stop_campaign'],
    [131048, 'stop_campaign'],
    [131064, 'stop_campaign'],
    [130497, 'country_blocked'],
  ])('%i is never tried again: %s', (code, action) => {
    for (const phase of ['sync', 'status'] as const) {
      expect(classifyError(code, phase)).toMatchObject({ code, known: true, action })
      expect(classifyError(code, phase).backoff).toBeUndefined()
    }
  })

  test('131056 holds back this person alone, for 1, 4, 16 … seconds', () => {
    const { action, backoff } = classifyError(131056, 'sync')
    expect(action).toBe('retry_pair')
    expect(backoff && [1, 2, 3, 4].map((n) => pauseBeforeRetry(backoff, n))).toEqual([1_000, 4_000, 16_000, 64_000])
  })

  test('131049 leaves the person alone for a day', () => {
    expect(classifyError(131049, 'status').waitMs).toBe(86_400_000)
  })

  test('100 means a wrong parameter, and with subcode 33 a number that is gone', () => {
    expect(classifyError(100, 'sync').action).toBe('fail')
    expect(classifyError(100, 'sync', 33)).toMatchObject({ code: 100, action: 'stop_sender' })
    expect(classifyError(100, 'sync', 2388299)).toMatchObject({
      code: 100,
      action: 'operator',
      meaning: expect.stringContaining('begin or end'),
    })
    expect(classifyError(100, 'sync', 1)).toEqual(classifyError(100, 'sync'))
  })
})

describe('an error that comes after the message was accepted', () => {
  test('never sends anything again', () => {
    for (const code of knownCodes) {
      expect(['retry', 'retry_pair']).not.toContain(classifyError(code, 'status').action)
    }
  })
})

describe('an error that nobody has seen yet', () => {
  test('fails its own message and touches nothing else', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom('sync', 'status'), (code, phase) => {
        const error = classifyError(code, phase)
        expect(error.meaning).not.toBe('')
        expect(error.wayOut).not.toBe('')
        if (!error.known) expect(error.action).toBe('fail')
      }),
    )
    expect(classifyError(999_999, 'sync')).toMatchObject({ known: false, action: 'fail' })
  })

  test('of the templates’ or the registration’s range asks for a person', () => {
    expect(classifyError(2388555, 'sync').action).toBe('operator')
    expect(classifyError(133077, 'sync').action).toBe('operator')
  })
})

describe('trying again', () => {
  test('pauses longer each time up to a bound, and ends', () => {
    for (const code of knownCodes) {
      const { backoff } = classifyError(code, 'sync')
      if (backoff === undefined) continue
      const pauses = Array.from({ length: backoff.tries }, (_, n) => pauseBeforeRetry(backoff, n + 1))
      expect(pauses.at(-1)).toBeUndefined()
      for (const pause of pauses.slice(0, -1)) expect(pause).toBeLessThanOrEqual(backoff.maxMs)
      expect(pauses.slice(0, -1)).toEqual(pauses.slice(0, -1).toSorted((a, b) => (a ?? 0) - (b ?? 0)))
    }
  })

  test('is spread by up to half', () => {
    const backoff = { tries: 9, firstMs: 1_000, factor: 2, maxMs: 60_000 }
    expect(pauseBeforeRetry(backoff, 3, 0)).toBe(4_000)
    expect(pauseBeforeRetry(backoff, 3, 1)).toBe(2_000)
  })
})

describe('the table', () => {
  test('names each code once', () => {
    expect(new Set(knownCodes).size).toBe(knownCodes.length)
  })

  test('ends each sentence, for people read it', () => {
    for (const code of knownCodes) {
      const { meaning, wayOut } = classifyError(code, 'sync')
      expect(meaning).toMatch(/\.$/)
      expect(wayOut).toMatch(/\.$/)
    }
  })
})
