import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { calculateJwkThumbprint, importJWK, jwtVerify, SignJWT } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { loadKeys } from './keys.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'assent-keys-'))
})
afterEach(() => {
  rmSync(dir, { recursive: true })
})
const load = (more: Record<string, string> = {}) => loadKeys(readConfig({ KEYS_DIR: join(dir, 'keys'), ...more }))

describe('on a first start', () => {
  test('keys are made that only their owner can read, and the next start finds the same', () => {
    const first = load()
    expect(load().secrets.check()).toEqual(first.secrets.check())
    expect(load().signing.kid).toBe(first.signing.kid)
    expect(load().cookieSecret).toBe(first.cookieSecret)

    expect(statSync(join(dir, 'keys')).mode & 0o777).toBe(0o700)
    const files = readdirSync(join(dir, 'keys'))
    expect(files.toSorted()).toEqual(['cookie', 'master', 'pepper', 'signing', 'token'])
    for (const file of files) expect(statSync(join(dir, 'keys', file)).mode & 0o777, file).toBe(0o600)
  })

  test('another directory makes other keys', () => {
    expect(load({ KEYS_DIR: join(dir, 'others') }).secrets.check()).not.toEqual(load().secrets.check())
  })
})

describe('with all keys in settings', () => {
  test('nothing is written to the disk', () => {
    const names = ['KEY_PEPPER', 'KEY_MASTER', 'KEY_TOKEN', 'KEY_COOKIE', 'KEY_SIGNING']
    const keys = load(Object.fromEntries(names.map((name, i) => [name, Buffer.alloc(32, i).toString('base64url')])))
    expect(keys.cookieSecret).toBe(Buffer.alloc(32, 3).toString('base64url'))
    expect(readdirSync(dir)).toEqual([])
  })
})

describe('the signing key', () => {
  test('signs what its public half verifies, and is named by its thumbprint', async () => {
    const { kid, privateKey, publicJwk } = load().signing
    const signed = await new SignJWT({ record: 'r1' }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey)
    const verified = await jwtVerify(signed, await importJWK(publicJwk, 'EdDSA'))
    expect(verified.payload).toEqual({ record: 'r1' })
    expect(kid).toBe(await calculateJwkThumbprint(publicJwk))
  })
})

describe('a key that cannot be used', () => {
  test('is named when it is damaged, and never replaced', () => {
    load()
    writeFileSync(join(dir, 'keys', 'pepper'), 'half of it')
    expect(() => load()).toThrow(`The key ${join(dir, 'keys', 'pepper')} is damaged: restore it from a backup.`)
  })

  test('is named when its directory is none', () => {
    writeFileSync(join(dir, 'file'), '')
    expect(() => load({ KEYS_DIR: join(dir, 'file') })).toThrow(
      /The key .*pepper can be neither read nor made \(ENOTDIR\)/,
    )
  })
})
