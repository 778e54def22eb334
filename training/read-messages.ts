/** Labelled messages: one file a language, `label<TAB>text` a line, as people write them. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Label, labels } from '../src/domain/keyword/classifier/labels.ts'

export interface Example {
  /** BCP-47, the file's name. */
  readonly language: string
  readonly label: Label
  readonly text: string
}

/** What the model is made from. */
export const trainingFolder = new URL('./messages/', import.meta.url)

/** Held-out messages, by the authors of the phrases. Nothing that makes or tunes the model reads them. */
export const heldOutFolder = new URL('./held-out/', import.meta.url)

/** The first messages that were written without sight of a lexicon. Phrases were written later with these at hand. */
export const blindFolder = new URL('./blind/', import.meta.url)

/** The second such, committed before anything was measured on them. */
export const secondBlindFolder = new URL('./blind-second/', import.meta.url)

/** Throws where a line has no tab, an unknown label or no text; the error names file and line. */
export function readMessages(folder: URL): readonly Example[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort()
  return files.flatMap((name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n')
    return lines.map((line, at) => readLine(line, name.slice(0, -'.tsv'.length), `${name}:${at + 1}`))
  })
}

function readLine(line: string, language: string, where: string): Example {
  const [name = '', text = '', ...more] = line.split('\t')
  const label = labels.find((one) => one === name)
  if (label === undefined) throw new Error(`${where}: "${name}" is no label; there are ${labels.join(', ')}.`)
  if (text.trim() === '' || more.length > 0) throw new Error(`${where}: write label, one tab and the text.`)
  return { language, label, text }
}
