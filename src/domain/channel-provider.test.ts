import { describe, expect, test } from 'vitest'
import { providerErrors, providerFields } from './channel-provider.ts'
import { channelKinds, channelProviders, providersOf } from './channel-sender.ts'

const plain = (name: string) => name

describe('what a provider is told', () => {
  test('every provider carries something, and says what it needs', () => {
    for (const provider of channelProviders) {
      expect(channelKinds.some((kind) => providersOf[kind].includes(provider))).toBe(true)
      expect(providerFields[provider]).toBeDefined()
    }
  })

  test('whatever is missing, unknown or of another kind is told at once, by its path', () => {
    const errors = providerErrors('smpp', { settings: { port: 'many', tls: 'yes', colour: 'red' }, secrets: {} }, plain)
    expect(errors.map(({ path }) => path)).toEqual([
      '/settings/colour',
      '/settings/host',
      '/settings/port',
      '/settings/tls',
      '/secrets/systemId',
      '/secrets/password',
    ])
  })

  test('what may be left out may be left out', () => {
    const settings = { host: 'mail.example', port: 465, security: 'tls' }
    expect(providerErrors('smtp', { settings, secrets: {} }, plain)).toEqual([])
  })
})
