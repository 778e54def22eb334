import { bootstrap } from './bootstrap.mjs'

await bootstrap('bin/check.mjs', process.argv.slice(2))
