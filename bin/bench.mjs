#!/usr/bin/env node
import { bootstrap } from './bootstrap.mjs'

await bootstrap(
  'bench/run.ts',
  process.argv.slice(2).filter((arg) => arg !== '--'),
)
