/** `assent check …`: the gate, asked by whoever sits at the machine. */
import { describe, expect, test } from 'vitest'
import { minute } from '../../src/base/clock.ts'
import { command } from '../../src/cli/check.ts'
import type { World } from '../../src/cli/command.ts'
import { openBusiness } from '../support/chat.ts'

const business = await openBusiness()
const { offers } = business.topics

async function check(...args: string[]): Promise<{ code: number; printed: string[] }> {
  const printed: string[] = []
  const world = { out: (line: string) => printed.push(line), withDeps: (work) => work(business.deps) } as Pick<
    World,
    'out' | 'withDeps'
  >
  const code = await command.run(world as World, [...args, '--workspace', business.workspaceId])
  return { code, printed }
}

describe('somebody who asks whether a number may be written to', () => {
  test('is told yes with the record that it rests on, and no with its reason', async () => {
    const mia = business.person('Mia', '+61491570110')
    expect(await check(mia.number, 'offers')).toEqual({ code: 1, printed: ['refused\tno_consent'] })
    await mia.optsIn(offers)
    const given = await check(mia.number, 'offers')
    expect(given.code).toBe(0)
    expect(given.printed[0]).toMatch(/^allowed\tgiven\trecord [0-9a-f-]{36}$/)
    business.clock.wind(minute)
    await mia.says('STOP')
    const stopped = await check(mia.number, 'offers')
    expect(stopped.code).toBe(1)
    expect(stopped.printed[0]).toMatch(/^refused\twithdrawn\trecord /)
  })

  test('is told what is wrong with the question', async () => {
    await expect(check('+61491570110')).rejects.toThrow(/takes a number and a topic.*Usage: assent check/)
    await expect(check('+61491570110', 'lamps')).rejects.toMatchObject({ code: 'invalid' })
  })
})
