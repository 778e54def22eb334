/**
 * A question of a flow as it stands in its version, in one language, with its gaps open: the wording of a yes that was said
 * to it. It is kept by its hash and names nobody; the words as they went out are sealed with the record.
 */
import { canonicalJson } from '../../base/canonical-json.ts'
import { matchLanguage } from '../../base/language.ts'
import type { FlowDefinition, LocalText, NodeId } from '../../domain/flow/definition.ts'
import { choicesOf } from '../../domain/flow/exits.ts'

/** Undefined for a node that is not in this version. */
export function shownQuestion(definition: FlowDefinition, nodeId: NodeId, language: string): Buffer | undefined {
  const node = definition.nodes[nodeId]
  if (node === undefined) return undefined
  const inLanguage = (text: LocalText) => {
    const tag = matchLanguage(language, Object.keys(text)) ?? definition.language
    return text[tag] ?? text[definition.language] ?? ''
  }
  const said = (name: 'header' | 'text' | 'footer' | 'label') => {
    const text = (node as { readonly [Name in typeof name]?: LocalText })[name]
    return text === undefined ? {} : { [name]: inLanguage(text) }
  }
  return Buffer.from(
    canonicalJson({
      v: 1,
      kind: `flow_${node.kind}`,
      language,
      ...said('header'),
      ...said('text'),
      ...said('footer'),
      ...said('label'),
      choices: choicesOf(node).map(({ title, description }) => ({
        title: inLanguage(title),
        ...(description === undefined ? {} : { description: inLanguage(description) }),
      })),
    }),
  )
}
