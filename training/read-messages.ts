/**
 * Labelled messages: one file a language, `label<TAB>text` a line, as people write them; and, as they come, files of what
 * reviewers decided (`GET /v1/reviews/export`).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { type Label, labels } from '../src/domain/keyword/classifier/labels.ts'
import { ideaTags } from '../src/domain/keyword/idea-tags.ts'
import { normalise } from '../src/domain/keyword/normalise.ts'

export interface Example {
  /** BCP-47: the file's name, or what the message was read in; `und` where nobody knows. */
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

/** The third, by somebody who knew neither the rules nor the messages before it. */
export const thirdBlindFolder = new URL('./blind-third/', import.meta.url)

/** Throws where a line has no tab or is no JSON, has an unknown label or no text; the error names file and line. */
export function readMessages(folder: URL): readonly Example[] {
  const files = readdirSync(folder)
    .filter((name) => /\.(?:tsv|jsonl)$/.test(name))
    .sort()
  return files.flatMap((name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n')
    return lines.flatMap((line, at) => {
      const where = `${name}:${at + 1}`
      return name.endsWith('.jsonl') ? readReview(line, where) : [readLine(line, name.slice(0, -'.tsv'.length), where)]
    })
  })
}

/** Nothing for `answer`: such a message means what its question made of it. */
function readReview(line: string, where: string): readonly Example[] {
  if (line === '') return []
  const { text, label, language } = parsed(line, where)
  if (label === 'answer') return []
  if (typeof text !== 'string' || text.trim() === '') throw new Error(`${where}: "text" has the words of the message.`)
  const known = typeof language === 'string' ? language : ideaTags(normalise(text)).language
  return [{ language: known ?? 'und', label: labelOf(label, where), text }]
}

function parsed(line: string, where: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(line))
  } catch {
    throw new Error(`${where}: write one JSON object a line, as /v1/reviews/export gives it.`)
  }
}

function labelOf(name: unknown, where: string): Label {
  const label = labels.find((one) => one === name)
  if (label === undefined) throw new Error(`${where}: "${name}" is no label; there are ${labels.join(', ')}.`)
  return label
}

function readLine(line: string, language: string, where: string): Example {
  const [name = '', text = '', ...more] = line.split('\t')
  const label = labelOf(name, where)
  if (text.trim() === '' || more.length > 0) throw new Error(`${where}: write label, one tab and the text.`)
  return { language, label, text }
}
