import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { printSchema } from '../../src/postgres/schema-print.ts'
import { testDatabase } from '../support/database.ts'

const database = await testDatabase()

test('db/schema.sql is what the migrations add up to; `npm run -s assent -- schema --write` renews it', async () => {
  const written = await readFile(new URL('../../db/schema.sql', import.meta.url), 'utf8')
  expect(await printSchema(database.open({ role: null }))).toBe(written)
})
