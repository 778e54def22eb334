/**
 * Meta's rules for the parts of a template, checked before anybody waits a day for the reviewer to find them: all problems
 * at once, each with its place and the way out. (Meta's page on template components; numbers in brackets are its codes.)
 */
import type { FieldError } from '../../base/fault.ts'
import type { TemplateButton, TemplateContent, TemplateHeader } from '../template.ts'
import { checkStopInstruction, type StopWords } from './stop-rules.ts'
import { blanksOf } from './variables.ts'

/** `error`: WhatsApp or our own rules refuse it. `advice`: it may be submitted, and there is something to know first. */
export interface Finding extends FieldError {
  readonly level: 'error' | 'advice'
}

/** Paths are JSON pointers into `content`. */
export function lintTemplate(content: TemplateContent, words: StopWords): Finding[] {
  const errors = [...checkTemplate(content), ...checkStopInstruction(content, words)]
  return [
    ...errors.map((error) => ({ ...error, level: 'error' as const })),
    ...advise(content).map((advice) => ({ ...advice, level: 'advice' as const })),
  ]
}

export function maySubmit(findings: readonly Finding[]): boolean {
  return findings.every(({ level }) => level === 'advice')
}

/** Meta's rules alone. */
export function checkTemplate(content: TemplateContent): FieldError[] {
  const { name, language, category, header, footer } = content
  const notes = new Notes()
  notes.unless(/^[a-z0-9_]{1,512}$/.test(name), '/name', 'use a to z, 0 to 9 and _, at most 512 characters')
  notes.unless(
    /^[a-z]{2,3}(_[A-Z][A-Za-z]{1,3})?$/.test(language),
    '/language',
    'use a code such as en_US, pt_BR or de',
  )
  if (category === 'AUTHENTICATION') {
    notes.unless(false, '/category', 'has fixed words: make it in WhatsApp Manager and sync it')
    return notes.found
  }
  if (header !== null) checkHeader(notes, header, content)
  checkBody(notes, content)
  if (footer !== null) {
    notes.text('/footer', footer, 60)
    notes.unless(blanksOf(footer).length === 0, '/footer', 'may not hold variables (2388073): write the words out')
    notes.unless(!/[\n\r]/.test(footer), '/footer', 'may not hold line breaks (2388073)')
  }
  checkButtons(notes, content.buttons)
  for (const part of content.unreadable) notes.unless(false, '', `cannot be made here: ${part}`)
  return notes.found
}

class Notes {
  readonly found: FieldError[] = []

  unless(holds: boolean, path: string, message: string): void {
    if (!holds) this.found.push({ path, message })
  }

  text(path: string, text: string, most: number): void {
    this.unless(text.trim() !== '', path, 'is empty: write something')
    this.unless(text.length <= most, path, `has ${text.length} characters: at most ${most} (2388040)`)
  }
}

function checkHeader(notes: Notes, header: TemplateHeader, content: TemplateContent): void {
  if (header.kind === 'location') return
  if (header.kind !== 'text') {
    const example = header.example ?? ''
    notes.unless(example !== '', '/header/example', `upload an example ${header.kind} for the reviewer (2388047)`)
    return
  }
  const words = header.text.replace(/\{\{[^{}]*\}\}/g, '')
  notes.text('/header/text', header.text, 60)
  notes.unless(!/[*_~`\n\r]/.test(words), '/header/text', 'may hold no line breaks and none of * _ ~ ` (2388047)')
  notes.unless(blanksOf(header.text).length <= 1, '/header/text', 'may hold one variable (2388047)')
  checkBlanks(notes, '/header', header, content)
}

function checkBody(notes: Notes, content: TemplateContent): void {
  const { body } = content
  notes.text('/body/text', body.text, 1_024)
  const path = '/body/text'
  const edges = !/^\s*\{\{/.test(body.text) && !/\}\}\s*$/.test(body.text)
  notes.unless(edges, path, 'may not begin or end with a variable (2388299): put words before and after')
  notes.unless(!/\}\}\s*\{\{/.test(body.text), path, 'has two variables side by side: put words between them')
  checkBlanks(notes, '/body', body, content)
}

function checkBlanks(
  notes: Notes,
  path: string,
  part: { readonly text: string; readonly examples: Readonly<Record<string, string>> },
  { parameterFormat }: TemplateContent,
): void {
  blanksOf(part.text).forEach((name, index) => {
    if (parameterFormat === 'NAMED') {
      const fits = /^[a-z][a-z_]*$/.test(name)
      notes.unless(fits, `${path}/text`, `names a variable {{${name}}}: use small letters and _ only`)
    } else {
      const due = `{{${index + 1}}}`
      notes.unless(
        name === String(index + 1),
        `${path}/text`,
        `has {{${name}}} where ${due} is due: number them in order`,
      )
    }
    const example = part.examples[name] ?? ''
    notes.unless(example.trim() !== '', `${path}/examples/${name}`, 'needs an example for the reviewer')
  })
}

const most: Readonly<Partial<Record<TemplateButton['kind'], number>>> = {
  url: 2,
  phone: 1,
  copy_code: 1,
  voice_call: 1,
  contact_info: 1,
}

function checkButtons(notes: Notes, buttons: readonly TemplateButton[]): void {
  notes.unless(buttons.length <= 10, '/buttons', `has ${buttons.length} buttons: at most 10`)
  for (const [kind, count] of Object.entries(most)) {
    const there = buttons.filter((button) => button.kind === kind).length
    notes.unless(there <= count, '/buttons', `has ${there} buttons of the kind ${kind}: at most ${count}`)
  }
  const order = buttons.map(({ kind }) => (kind === 'quick_reply' ? 'q' : '-')).join('')
  notes.unless(!/q-+q/.test(order), '/buttons', 'mixes its quick replies with others: put them side by side')
  const labels = buttons.flatMap((button) => ('label' in button ? [button.label] : []))
  notes.unless(new Set(labels).size === labels.length, '/buttons', 'has the same label twice: give each its own')
  buttons.forEach((button, index) => {
    const path = `/buttons/${index}`
    if ('label' in button) {
      notes.text(`${path}/label`, button.label, 25)
      notes.unless(!/\{\{|[\n\r]/.test(button.label), `${path}/label`, 'may hold no variables and no line breaks')
    }
    checkButton(notes, path, button)
  })
}

function checkButton(notes: Notes, path: string, button: TemplateButton): void {
  if (button.kind === 'url') {
    const atEnd = blanksOf(button.url).length === 0 || /^[^{}]*\{\{1\}\}$/.test(button.url)
    notes.text(`${path}/url`, button.url, 2_000)
    notes.unless(/^https?:\/\/[^\s{}/]+\S*$/i.test(button.url), `${path}/url`, 'give a whole address: https://…')
    notes.unless(atEnd, `${path}/url`, 'may hold one variable, {{1}}, at its very end')
    const example = blanksOf(button.url).length === 0 || (button.example ?? '') !== ''
    notes.unless(example, `${path}/example`, 'needs an example of the whole address for the reviewer')
  }
  if (button.kind === 'quick_reply' && button.payload !== null) {
    notes.unless(/^[\x20-\x7e]{1,128}$/.test(button.payload), `${path}/payload`, 'use up to 128 plain characters')
  }
  if (button.kind === 'phone') {
    notes.unless(/^\+?[\d ()-]{5,20}$/.test(button.phone), `${path}/phone`, 'give a number of at most 20 characters')
  }
  if (button.kind === 'copy_code') notes.text(`${path}/example`, button.example, 15)
  if (button.kind === 'other') notes.unless(false, path, `cannot be made here: ${button.type}`)
}

function advise({ body, buttons, category }: TemplateContent): FieldError[] {
  if (category === 'AUTHENTICATION') return []
  const notes = new Notes()
  const words = body.text
    .replace(/\{\{[^{}]*\}\}/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const needed = 2 * blanksOf(body.text).length + 1
  // Meta does not print the ratio; those who integrate report that this passes.
  const enough = needed === 1 || words >= needed
  notes.unless(
    enough,
    '/body/text',
    `has ${words} words around its variables: with fewer than ${needed} WhatsApp often refuses (2388293)`,
  )
  const quick = buttons.filter(({ kind }) => kind === 'quick_reply').length
  const wide = buttons.length >= 4 || (quick > 0 && quick < buttons.length)
  notes.unless(
    !wide,
    '/buttons',
    'does not show on WhatsApp for desktop: four buttons or more, or quick replies beside others',
  )
  notes.unless(
    buttons.length <= 3,
    '/buttons',
    'shows two buttons and “See all options”: put the ones that matter first',
  )
  return notes.found
}
