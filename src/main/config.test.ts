import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Fault } from '../base/fault.ts'
import { readConfig, root, settings } from './config.ts'

describe('with nothing set', () => {
  test('everything has its place below the programme', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 4400,
      HOST: '127.0.0.1',
      DATA_DIR: join(root, 'data'),
      KEYS_DIR: join(root, 'data', 'keys'),
      EMULATORS: 'auto',
    })
  })

  test('an empty setting is a setting that is left out', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ' })).toEqual(readConfig({}))
  })
})

describe('with several mistakes', () => {
  test('each is told, in one go, with what the setting takes', () => {
    const error = thrown(() => readConfig({ PORT: '44OO', EMULATORS: 'yes', DATABASE_URL: 'mysql://root:secret@db/x' }))
    expect(error.errors.map(({ path }) => path)).toEqual(['/PORT', '/DATABASE_URL', '/EMULATORS'])
    expect(error.message.split('\n')).toEqual([
      'The setting PORT "44OO" is wrong: it takes a whole number from 1 to 65534.',
      'The setting DATABASE_URL is wrong: it takes an address such as postgres://user:password@host:5432/database.',
      'The setting EMULATORS "yes" is wrong: it takes auto, on or off.',
    ])
  })

  test('a key that is cut short is refused without being shown', () => {
    const error = thrown(() => readConfig({ KEY_PEPPER: 'c2VjcmV0' }))
    expect(error.message).toContain('KEY_PEPPER')
    expect(error.message).not.toContain('c2VjcmV0')
  })
})

test('every setting says in a sentence what it does, and what it takes', () => {
  for (const [name, schema] of Object.entries(settings.properties)) {
    const { description, expects } = schema as { description?: string; expects?: string }
    expect(description, name).toMatch(/^[A-Z].*\.$/)
    expect(expects, name).toBeTruthy()
  }
})

function thrown(work: () => unknown): Fault {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
