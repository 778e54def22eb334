/**
 * Measures the ladder on training/held-out and writes docs/understanding-no.md; `--check` says whether the page is true.
 * Nothing is chosen here: what the numbers are, they are.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { measure } from './measure.ts'
import { page } from './page.ts'
import { heldOutFolder, readMessages, trainingFolder } from './read-messages.ts'

const place = new URL('../docs/understanding-no.md', import.meta.url)

const written = page(measure(readMessages(heldOutFolder)), readMessages(trainingFolder).length)
if (!process.argv.includes('--check')) {
  writeFileSync(place, written)
} else if (readFileSync(place, 'utf8') !== written) {
  console.error('docs/understanding-no.md does not say what is measured. Run: node training/evaluate.ts')
  process.exitCode = 1
}
