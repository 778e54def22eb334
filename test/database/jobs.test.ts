import { describe, expect, test } from 'vitest'
import { comeRound, openJobs } from '../../src/postgres/jobs.ts'
import { jobs } from '../../src/worker/jobs/jobs.ts'
import { testDatabase } from '../support/database.ts'

const database = await testDatabase()

test('a job is queued, done and counted by a role that may create nothing', async () => {
  const errors: Error[] = []
  const boss = openJobs({ url: database.url, onError: (error) => errors.push(error) })
  await boss.start()
  await boss.createQueue('greet', { retryLimit: 3 })
  await boss.schedule('greet', '0 3 * * *', { name: 'nobody' })
  const done = new Promise((resolve) => {
    void boss.work<{ name: string }>('greet', { pollingIntervalSeconds: 0.5 }, async ([job]) => resolve(job?.data.name))
  })
  await boss.send('greet', { name: 'Asha' })
  expect(await done).toBe('Asha')
  await boss.supervise()
  await boss.stop({ graceful: true })
  expect(errors).toEqual([])
})

describe('work that comes round', () => {
  test('is what there is and no more, each with its time', async () => {
    const boss = openJobs({ url: database.url, onError: () => {} })
    await boss.start()
    await boss.createQueue('of-an-earlier-version')
    await boss.schedule('of-an-earlier-version', '* * * * *')
    await comeRound(
      boss,
      jobs.map((job) => ({ ...job, run: async () => {} })),
    )
    const schedules = await boss.getSchedules()
    await boss.stop({ graceful: true })
    expect(schedules.map(({ name, cron }) => ({ name, cron })).sort((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'forget-expired', cron: '7 3 * * *' },
      { name: 'forget-files', cron: '47 3 * * *' },
      { name: 'hand-back-silent', cron: '* * * * *' },
      { name: 'lapse-holds', cron: '* * * * *' },
      { name: 'prune-events', cron: '37 3 * * *' },
      { name: 'prune-evidence', cron: '27 3 * * *' },
      { name: 'prune-messages', cron: '17 3 * * *' },
      { name: 'prune-runs', cron: '57 3 * * *' },
      { name: 'refresh-opt-in', cron: '*/10 * * * *' },
      { name: 'reread-inbox', cron: '* * * * *' },
      { name: 'start-by-clock', cron: '* * * * *' },
      { name: 'tell-endings', cron: '12 * * * *' },
      { name: 'watch-segments', cron: '* * * * *' },
    ])
  })

  test('is done by one process at a time, and what goes wrong leaves no words behind', async () => {
    const bosses = [0, 1].map(() => openJobs({ url: database.url, onError: () => {} }))
    const begun = Promise.withResolvers<void>()
    const goOn = Promise.withResolvers<void>()
    const run = async () => {
      begun.resolve()
      await goOn.promise
      throw new TypeError('Asha Nair could not be read')
    }
    for (const boss of bosses) {
      await boss.start()
      await comeRound(boss, [{ name: 'stumble', cron: '0 3 * * *', run }], { lookEverySeconds: 0.5 })
    }
    const [one, other] = bosses as [(typeof bosses)[0], (typeof bosses)[0]]
    expect(await one.send('stumble')).not.toBeNull()
    await begun.promise
    expect(await other.send('stumble')).toBeNull()
    goOn.resolve()
    await Promise.all(bosses.map((boss) => boss.stop({ graceful: true })))
    const { rows } = await database.pool.query("select state, output::text from pgboss.job where name = 'stumble'")
    expect(rows).toMatchObject([{ state: 'failed', output: expect.stringContaining('TypeError') }])
    expect(rows[0]?.output).not.toContain('Asha')
  })
})
