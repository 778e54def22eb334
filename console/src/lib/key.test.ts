import { expect, test } from 'vitest'
import { keyOf } from './key.ts'

test.each([
  ['Order status', 'order_status'],
  ['  Offres spéciales! ', 'offres_speciales'],
  ['24 h news', 'h_news'],
  ['العروض', ''],
])('the key of %s is %s', (name, key) => expect(keyOf(name)).toBe(key))
