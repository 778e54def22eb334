/** A flow as it is drawn, by the names of the contract, and the few questions that everything here asks of one. */
import type { FlowDefinition } from '@contract/flow/definition.ts'

export type { FlowDefinition } from '@contract/flow/definition.ts'
export type FlowNode = FlowDefinition['nodes'][string]
export type NodeKind = FlowNode['kind']
export type NodeOf<Kind extends NodeKind> = Extract<FlowNode, { kind: Kind }>
export type Trigger = FlowDefinition['triggers'][number]
export type TriggerOf<Kind extends Trigger['kind']> = Extract<Trigger, { kind: Kind }>
export type Choice = NodeOf<'buttons'>['buttons'][number]
export type Assignment = NodeOf<'variable'>['set'][number]
export type Case = NodeOf<'condition'>['cases'][number]
export type Condition = Case['all'][number]
export type BranchCase = NodeOf<'branch'>['cases'][number]
export type Expected = NodeOf<'question'>['expects']
export type MessageContent = NodeOf<'message'>['content']
export type ValueSource = NodeOf<'transform'>['value']
export type FlowValue = string | number | boolean | null
/** By BCP 47 tag. */
export type LocalText = Readonly<Record<string, string>>

/** The drawing's own first node: what starts the flow. No step may be called so. */
export const startId = '(start)'

/** A name for a new step that nobody has: `buttons`, `buttons_2`. */
export function freeId(wanted: string, taken: Readonly<Record<string, unknown>>): string {
  const base =
    wanted
      .toLowerCase()
      .replaceAll(/[^a-z0-9_]+/g, '_')
      .replaceAll(/^_+|_+$/g, '')
      .slice(0, 32) || 'step'
  if (!(base in taken)) return base
  for (let at = 2; ; at++) if (!(`${base}_${at}` in taken)) return `${base}_${at}`
}

/** Its words in the flow's language, or in any it has. */
export function textIn(text: LocalText | undefined, language: string): string {
  return text?.[language] ?? Object.values(text ?? {})[0] ?? ''
}

/** Every language in which this flow says something, its own first. */
export function languagesOf(definition: FlowDefinition): readonly string[] {
  const found = new Set([definition.language])
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) look(one)
    else if (typeof value === 'object' && value !== null) {
      for (const [key, one] of Object.entries(value)) {
        if (texts.has(key) && typeof one === 'object' && one !== null)
          for (const tag of Object.keys(one)) found.add(tag)
        else look(one)
      }
    }
  }
  look(definition.nodes)
  return [...found]
}

/** Fields that hold words by language. */
const texts = new Set(['text', 'header', 'footer', 'title', 'description', 'label', 'caption', 'not_understood'])
