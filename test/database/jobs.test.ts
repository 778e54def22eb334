import { expect, test } from 'vitest'
import { openJobs } from '../../src/postgres/jobs.ts'
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
