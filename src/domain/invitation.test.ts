import { describe, expect, test } from 'vitest'
import { channelOf, groundHolds, grounds, invitationChannels } from './invitation.ts'
import { packFor } from './policy-pack.ts'

const packOf = (numberCountry: string) => packFor({ numberCountry, capturePointCountry: null, workspaceKind: 'live' })

describe('a ground for asking', () => {
  test('being a customer is one only where the law of the place knows it', () => {
    expect(groundHolds('customer', packOf('GB'))).toBe(packOf('GB').softOptIn)
    expect(groundHolds('customer', packOf('ZW'))).toBe(false)
  })

  test('having asked for it, or having agreed to the channel, is one everywhere', () => {
    for (const country of ['US', 'DE', 'IN', 'BR', 'AE', 'ZW']) {
      for (const ground of grounds.filter((one) => one !== 'customer')) {
        expect(groundHolds(ground, packOf(country))).toBe(true)
      }
    }
  })
})

test('each way of asking belongs to one channel that a person may stop; the answer to a missed call is WhatsApp’s', () => {
  expect(invitationChannels.map(channelOf)).toEqual(['sms', 'email', 'whatsapp', 'voice'])
})
