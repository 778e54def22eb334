import { describe, expect, test } from 'vitest'
import { holdOf } from './reading.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute))

describe('an address with messages in doubt', () => {
  test('is held for the strongest doubt, whichever came first', () => {
    const likely = { hold: 'likely' as const, at: at(1) }
    const unsure = { hold: 'unsure' as const, at: at(2) }
    expect(holdOf([likely, unsure])).toEqual({ kind: 'likely', at: at(1) })
    expect(holdOf([unsure, likely])).toEqual({ kind: 'likely', at: at(1) })
  })

  test('is held from the last message of that strength on', () => {
    expect(holdOf([1, 5, 3].map((minute) => ({ hold: 'unsure' as const, at: at(minute) })))?.at).toEqual(at(5))
  })

  test('is held for nothing when every doubt has ended', () => {
    expect(holdOf([])).toBeNull()
  })
})
