import { expect, test } from 'vitest'
import { limitWord } from './words.ts'

test.each([
  ['TIER_10K', '10,000'],
  ['TIER_250', '250'],
  ['TIER_UNLIMITED', 'No limit'],
  ['SOMETHING_NEW', 'SOMETHING_NEW'],
  [null, null],
])('the limit %s reads %s', (limit, word) => expect(limitWord(limit)).toBe(word))
