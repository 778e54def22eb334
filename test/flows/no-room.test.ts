/** A database that has no room for a moment: what somebody answered then is put aside whole, and their flow goes on with it. */
import { expect, test } from 'vitest'
import { rereadInbox } from '../../src/actions/reread-inbox.ts'
import { minute } from '../../src/base/clock.ts'
import { openBusiness, Person } from '../support/chat.ts'
import { buttons, flowOf, publish, says } from '../support/flows.ts'

const business = await openBusiness()
const { clock, deps } = business

test('an answer for which there was no connection moves its run when it is read again', async () => {
  const taste = flowOf({
    ask: buttons('Tea or coffee?', { Tea: null, Coffee: 'coffee' }),
    coffee: says('Coffee it is.'),
  })
  await publish(business, 'taste', taste)
  const mia = business.person('Mia Chen', '+61491570600')
  await mia.says('begin')
  let isFull = true
  const full = {
    ...deps,
    transaction: ((work) => {
      if (!isFull) return deps.transaction(work)
      isFull = false
      return Promise.reject(new Error('timeout exceeded when trying to connect'))
    }) satisfies typeof deps.transaction,
    log: { ...deps.log, error: () => {} },
  }
  const unlucky = new Person({ ...business, deps: full }, mia.name, mia.number)
  unlucky.names = mia.names
  await unlucky.says('Coffee')
  const [standing] = await deps.read.runs.runsOf([await mia.key()])
  expect(standing).toMatchObject({ status: 'running', node: 'ask' })

  clock.wind(2 * minute)
  await rereadInbox(deps)
  const [run] = await deps.read.runs.runsOf([await mia.key()])
  expect(run).toMatchObject({ status: 'ended', endedBecause: 'finished', node: 'coffee' })
})
