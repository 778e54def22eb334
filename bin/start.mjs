import { bootstrap } from './bootstrap.mjs'

await bootstrap('src/main/cli.ts', ['serve', ...process.argv.slice(2)])
