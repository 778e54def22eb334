// Puts the simulated phone's page into dist/page, with the look and its fonts beside it: the published package has no neighbours.

import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fontsDirectory, readStylesheet } from '@assent/look/stylesheet.ts'

const from = join(import.meta.dirname, 'phone')
const to = join(import.meta.dirname, 'dist', 'page')
mkdirSync(join(to, 'fonts'), { recursive: true })
mkdirSync(join(to, 'apps'), { recursive: true })
for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
  if (/\.(html|css|js)$/.test(name)) copyFileSync(join(from, name), join(to, name))
}
copyFileSync(fileURLToPath(import.meta.resolve('jsqr')), join(to, 'jsqr.js'))
const look = readStylesheet('phone', './fonts')
writeFileSync(join(to, 'look.css'), look)
for (const [, font] of look.matchAll(/url\(\.\/fonts\/([^)]+)\)/g)) {
  copyFileSync(join(fontsDirectory, font), join(to, 'fonts', font))
}
// The fonts' licence asks to go where they go.
copyFileSync(join(dirname(fontsDirectory), 'LICENSE'), join(to, 'fonts', 'LICENSE'))
