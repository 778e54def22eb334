import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guardedLookup, isPublic, NotPublic, readNetworks } from './public-address.ts'

describe('an address that a flow may call', () => {
  test.for(['93.184.215.14', '1.1.1.1', '2606:4700:4700::1111', '::ffff:93.184.215.14'])('%s is public', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  test.for<readonly [string, string]>([
    ['127.0.0.1', 'this machine'],
    ['127.255.255.254', 'this machine'],
    ['0.0.0.0', 'this machine'],
    ['10.0.0.1', 'a private network'],
    ['172.16.0.1', 'a private network'],
    ['172.31.255.255', 'a private network'],
    ['192.168.1.1', 'a private network'],
    ['100.64.0.1', 'the network of a carrier'],
    ['169.254.169.254', 'what tells a cloud machine its secrets'],
    ['224.0.0.1', 'many at once'],
    ['255.255.255.255', 'everybody'],
    ['240.0.0.1', 'nobody yet'],
    ['192.0.2.1', 'an example'],
    ['198.18.0.1', 'a test bench'],
    ['::', 'this machine'],
    ['::1', 'this machine'],
    ['fe80::1', 'the same cable'],
    ['fe80::1%eth0', 'the same cable'],
    ['fc00::1', 'a private network'],
    ['fd00:ec2::254', 'what tells a cloud machine its secrets'],
    ['ff02::1', 'many at once'],
    ['::ffff:127.0.0.1', 'this machine, in other words'],
    ['::ffff:7f00:1', 'this machine, in other words'],
    ['::ffff:169.254.169.254', 'a cloud machine, in other words'],
    ['::127.0.0.1', 'this machine, as it was once written'],
    ['64:ff9b::7f00:1', 'this machine, behind a translator'],
    ['2002:7f00:1::', 'this machine, behind a tunnel'],
    ['2001:db8::1', 'an example'],
    ['', 'nothing'],
    ['example.com', 'a name'],
  ])('%s is not: it is %s', ([address]) => {
    expect(isPublic(address)).toBe(false)
  })

  test('is also what the operator named, and nothing beside it', () => {
    const ours = readNetworks('10.20.0.0/16, fd12:3456::/48')
    expect(isPublic('10.20.255.1', ours)).toBe(true)
    expect(isPublic('::ffff:10.20.0.1', ours)).toBe(true)
    expect(isPublic('fd12:3456::9', ours)).toBe(true)
    expect(isPublic('10.21.0.1', ours)).toBe(false)
    expect(isPublic('fd12:3457::9', ours)).toBe(false)
    expect(readNetworks('')).toEqual([])
    expect(() => readNetworks('10.0.0.0/40')).toThrow()
  })

  test('is never one of a private network, however it is written', () => {
    const part = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.constantFrom('10', '127', '192.168', '169.254'), part, part, part, (network, b, c, d) => {
        const rest = [b, c, d].slice(0, 4 - network.split('.').length)
        const address = [network, ...rest].join('.')
        const words = address.split('.').map(Number)
        const hex = (high = 0, low = 0) => (high * 256 + low).toString(16)
        const mapped = `::ffff:${hex(words[0], words[1])}:${hex(words[2], words[3])}`
        expect([address, isPublic(address), isPublic(`::ffff:${address}`), isPublic(mapped)]).toEqual([
          address,
          false,
          false,
          false,
        ])
      }),
    )
  })
})

describe('a name', () => {
  const look = (name: string, networks: string, all: boolean) =>
    new Promise<unknown>((resolve, reject) =>
      guardedLookup(readNetworks(networks))(name, { all }, (error, address) =>
        error === null ? resolve(address) : reject(error),
      ),
    )

  test('that leads to this machine is no way in', async () => {
    await expect(look('localhost', '', true)).rejects.toBeInstanceOf(NotPublic)
    await expect(look('localhost', '', false)).rejects.toBeInstanceOf(NotPublic)
  })

  test('is answered with the very addresses that were looked at', async () => {
    expect(await look('localhost', '127.0.0.0/8, ::1/128', true)).toContainEqual({ address: '127.0.0.1', family: 4 })
    expect(await look('localhost', '127.0.0.0/8, ::1/128', false)).toMatch(/^(127\.0\.0\.1|::1)$/)
  })

  test('that nobody has fails as a name does', async () => {
    await expect(look('nobody.invalid', '', true)).rejects.toMatchObject({ syscall: 'getaddrinfo' })
  })
})
