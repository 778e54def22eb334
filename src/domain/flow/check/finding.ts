/** Something wrong with a definition, told with its place and the way out. */
import type { FlowDefinition, FlowNode, NodeId } from '../definition.ts'

export interface Finding {
  /** Nothing is published while there is an error. */
  readonly severity: 'error' | 'warning'
  /** JSON pointer into the definition. */
  readonly path: string
  readonly node?: NodeId
  readonly code: string
  readonly message: string
}

/** What the workspace has, by key. What is left out is not asked about. */
export interface Known {
  readonly topics?: ReadonlySet<string>
  /** Slugs and ids. */
  readonly capturePoints?: ReadonlySet<string>
  /** Names of templates that may be sent. */
  readonly templates?: ReadonlySet<string>
  readonly intents?: ReadonlySet<string>
  readonly flows?: ReadonlySet<string>
  readonly segments?: ReadonlySet<string>
  /** Of files, by their ids: what each is. */
  readonly uploads?: ReadonlyMap<string, string>
}

export type Rule = (definition: FlowDefinition, known: Known) => readonly Finding[]

export function error(path: string, code: string, message: string): Finding {
  return found('error', path, code, message)
}

export function warning(path: string, code: string, message: string): Finding {
  return found('warning', path, code, message)
}

function found(severity: Finding['severity'], path: string, code: string, message: string): Finding {
  const node = /^\/nodes\/([^/]+)/.exec(path)?.[1]
  return { severity, path, ...(node === undefined ? {} : { node }), code, message }
}

export function nodesOf({ nodes }: FlowDefinition): readonly (readonly [NodeId, FlowNode])[] {
  return Object.entries(nodes)
}

/** A part of a JSON pointer, as RFC 6901 writes it. */
export function pointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** As people call it, in a message. */
export function called(id: NodeId, { name, kind }: FlowNode): string {
  return `"${name ?? id}" (${kind.replaceAll('_', ' ')})`
}
