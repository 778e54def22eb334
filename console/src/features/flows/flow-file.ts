/** A flow as a file: exactly the definition, as people write, compare and import it. */
import type { FlowDefinition } from './definition.ts'

export function saveAsFile(name: string, definition: FlowDefinition): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(definition, null, 2)}\n`], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** The definition in the text; undefined where there is none. What is wrong inside of it the server says, step by step. */
export function readDefinition(text: string): FlowDefinition | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isRecord(read)) return undefined
  const { format, nodes, start, language, triggers } = read
  const whole =
    format === 1 &&
    isRecord(nodes) &&
    Object.values(nodes).every((node) => isRecord(node) && typeof node.kind === 'string' && isRecord(node.exits)) &&
    typeof start === 'string' &&
    start in nodes &&
    typeof language === 'string' &&
    Array.isArray(triggers)
  return whole ? (read as unknown as FlowDefinition) : undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
