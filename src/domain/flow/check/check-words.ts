/** Whether what is said can be said: no text is empty, none too long for its place, and each is there in every language. */
import { matchLanguage } from '../../../base/language.ts'
import type { FlowDefinition, FlowNode, NodeId } from '../definition.ts'
import { choicesOf, reservedExits } from '../exits.ts'
import { offerLimits } from '../offer.ts'
import { error, type Finding, nodesOf, type Rule, warning } from './finding.ts'
import { type TextOf, textsOf } from './texts-of.ts'

export const checkWords: Rule = (definition) => {
  const languages = languagesOf(definition)
  return nodesOf(definition).flatMap(([id, node]) => [
    ...textsOf(node).flatMap((text) => words(id, text, definition.language, languages)),
    ...choices(id, node),
  ])
}

/** All that any text has. */
function languagesOf(definition: FlowDefinition): readonly string[] {
  const tags = nodesOf(definition).flatMap(([, node]) => textsOf(node).flatMap(({ text }) => Object.keys(text)))
  return [...new Set([definition.language, ...tags])]
}

function words(id: NodeId, { path, text, limit }: TextOf, own: string, languages: readonly string[]): Finding[] {
  const place = `/nodes/${id}/${path}`
  const findings: Finding[] = []
  if (text[own] === undefined) {
    findings.push(error(place, 'empty_text', `It has no words in ${own}, the language of this flow. Write them.`))
  }
  for (const [tag, said] of Object.entries(text)) {
    if (said.trim() === '') {
      findings.push(
        error(`${place}/${tag}`, 'empty_text', `It says nothing in ${tag}. Write something, or take it away.`),
      )
    } else if (limit !== undefined && fixed(said).length > limit.most) {
      const message = `It has ${fixed(said).length} characters and there is room for ${limit.most}. ${limit.longer}: shorten it.`
      findings.push(warning(`${place}/${tag}`, 'too_long', message))
    }
  }
  const missing = languages.filter((tag) => tag !== own && matchLanguage(tag, Object.keys(text)) === undefined)
  if (missing.length > 0) {
    const message = `It is missing in ${missing.join(', ')}: people who speak that read it in ${own}. Write it.`
    findings.push(warning(place, 'missing_language', message))
  }
  return findings
}

/** Without what is filled in: how long that is nobody knows yet. */
function fixed(text: string): string {
  return text.replace(/\{\{[^{}]*\}\}/g, '')
}

function choices(id: NodeId, node: FlowNode): Finding[] {
  const all = choicesOf(node)
  const where = placeOf(node)
  const findings: Finding[] = []
  all.forEach((choice, at) => {
    if (reservedExits.has(choice.id)) {
      const message = `${choice.id} is a way out of every question. Give this choice another id.`
      findings.push(error(`/nodes/${id}/${where}`, 'reserved_choice', message))
    }
    if (all.findIndex((other) => other.id === choice.id) < at) {
      const message = `Two choices have the id ${choice.id}. Give each its own: it is its way out.`
      findings.push(error(`/nodes/${id}/${where}`, 'duplicate_choice', message))
    }
    const same = all.findIndex((other) =>
      Object.entries(choice.title).some(([tag, title]) => other.title[tag]?.trim() === title.trim()),
    )
    if (same < at) {
      const message = `Two choices are called the same, so nobody can tell them apart. Rename ${choice.id}.`
      findings.push(error(`/nodes/${id}/${where}`, 'same_title', message))
    }
  })
  const most = node.kind === 'list' ? offerLimits.rows : offerLimits.buttons
  if (all.length > most) {
    const becomes = all.length > offerLimits.rows ? 'numbered text' : 'a list'
    const what = node.kind === 'list' ? 'rows' : 'buttons'
    const message = `WhatsApp shows ${most} ${what} and it has ${all.length}: they become ${becomes}. Take some away, or leave it so.`
    findings.push(warning(`/nodes/${id}/${where}`, 'too_many_choices', message))
  }
  if (node.kind === 'list' && node.sections.length > 1) {
    node.sections.forEach(({ title }, at) => {
      if (title !== undefined) return
      const message = 'With several sections each needs a title; without one they become numbered text. Write it.'
      findings.push(warning(`/nodes/${id}/sections/${at}`, 'untitled_section', message))
    })
  }
  return findings
}

function placeOf(node: FlowNode): string {
  if (node.kind === 'list') return 'sections'
  return node.kind === 'question' ? 'expects/choices' : 'buttons'
}
