#!/usr/bin/env node
import { bootstrap } from './bootstrap.mjs'

await bootstrap('src/main/cli.ts', process.argv.slice(2))
