import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counted, share } from './count.ts'

test('the noun follows the figure', () => {
  expect(counted(1, 'topic')).toBe('1\u00a0topic')
  expect(counted(1284, 'number')).toBe('1,284\u00a0numbers')
  expect(counted(2, 'person', 'people')).toBe('2\u00a0people')
})

test('a share says nothing of nothing', () => expect(share(0, 0)).toBe('–'))

test('a share is only 0 or 100 per cent when it is', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, all) => {
      fc.pre(part <= all)
      const shown = Number(share(part, all).replace(/\D+$/, ''))
      expect(shown === 0).toBe(part === 0)
      expect(shown === 100).toBe(part === all)
    }),
  )
})
