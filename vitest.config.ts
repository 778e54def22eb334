import { defineConfig } from 'vitest/config'

// Database tests run twice, on the newest PostgreSQL and on the oldest that is supported; whatever else needs a database
// runs on the newest. Each project that names a setup file starts its server once and gives every test file its own copy.
// Where files only meet the product, they share its loaded modules: loading it anew for each took a quarter of the time.
export default defineConfig({
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What is waited for comes in its own time: a second is none on a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'training/**/*.test.ts',
            'look/**/*.test.ts',
            'emulator/**/*.test.ts',
            'console/src/**/*.test.ts',
            'widget/**/*.test.ts',
            'test/console/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'database 18',
          isolate: false,
          include: ['test/database/**/*.test.ts'],
          globalSetup: 'test/support/postgres-18.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'database 15',
          isolate: false,
          include: ['test/database/**/*.test.ts'],
          globalSetup: 'test/support/postgres-15.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'http',
          isolate: false,
          include: [
            'test/http/**/*.test.ts',
            'test/channels/**/*.test.ts',
            'test/flows/**/*.test.ts',
            'test/*.test.ts',
          ],
          exclude: ['test/start.test.ts', 'test/built-in-postgres.test.ts'],
          globalSetup: 'test/support/postgres-18.ts',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: 'test/support/postgres-18.ts',
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'start',
          include: ['test/start.test.ts', 'test/built-in-postgres.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
