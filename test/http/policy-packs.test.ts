/** The law of each place, as the API tells it: with its source, and never as advice. */
import { expect, test } from 'vitest'
import { policyPacks } from '../../src/domain/policy-pack.ts'
import { openShop } from '../support/asking-shop.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()

test('every pack and every value is told, those that concern the business first', async () => {
  const shop = await openShop(world, 'live', { countries: ['GB', 'DE'] })
  const { body } = await (await world.machine(shop.workspace, 'auditor')).get('/v1/policy-packs')
  expect(body.data).toHaveLength(policyPacks.length)
  const concerned = body.data.filter((pack: { concerns_you: boolean }) => pack.concerns_you)
  expect(concerned.map(({ name }: { name: string }) => name).sort()).toEqual(['de', 'gb'])
  expect(body.data.slice(0, concerned.length)).toEqual(concerned)
  for (const { values } of body.data) {
    expect(values.length).toBeGreaterThan(15)
    for (const { source, verified } of values) {
      expect(source.length).toBeGreaterThan(3)
      expect(['yes', 'no']).toContain(verified)
    }
  }
})

test('a demo falls under its own', async () => {
  const shop = await openShop(world)
  const { body } = await (await world.machine(shop.workspace, 'agent')).get('/v1/policy-packs')
  expect(body.data[0]).toMatchObject({ name: 'demo', concerns_you: true })
})
