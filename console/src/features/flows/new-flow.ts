/** A flow at its very beginning, and the key by which others will call it. */
import { type FlowDefinition, freeId } from './definition.ts'

export function blankFlow(language: string): FlowDefinition {
  return {
    format: 1,
    language,
    triggers: [],
    priority: 50,
    interruptible: true,
    ends_after_minutes: 1440,
    start: 'message',
    nodes: {
      message: {
        kind: 'message',
        content: { kind: 'text', text: { [language]: '' } },
        at: { x: 0, y: 0 },
        exits: {},
      },
    },
  }
}

/** `Opt-in by chat` → `opt_in_by_chat`, a letter first, and free. */
export function keyFrom(name: string, taken: readonly string[]): string {
  const key = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .replace(/_+$/, '')
  return freeId(key || 'flow', Object.fromEntries(taken.map((one) => [one, true])))
}
