import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Secrets } from '../../base/secret.ts'
import { openFor, sealFor } from './sealed.ts'

const keys = () => new Secrets({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })

test('what was sealed for one page is read by that page alone, whole, and with our keys', () => {
  const secrets = keys()
  const sealed = sealFor(secrets, 'confirm', { phone: '+61491570156' })
  expect(sealed).toMatch(/^[\w-]+$/)
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('491570156')
  expect(openFor(secrets, 'confirm', sealed)).toEqual({ phone: '+61491570156' })
  expect(openFor(secrets, 'choices', sealed)).toBeUndefined()
  expect(openFor(keys(), 'confirm', sealed)).toBeUndefined()
  const altered = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`
  for (const other of [altered, sealed.slice(2), '', 'x', undefined, ['x'], 'A'.repeat(9_000)]) {
    expect(openFor(secrets, 'confirm', other)).toBeUndefined()
  }
})
