/** Flows and their versions as the outside sees them. A definition is sent as it is kept. */
import type {
  FlowEdges,
  FlowListItem,
  Flow as FlowShape,
  FlowVersionList,
  FlowVersion as FlowVersionShape,
} from '../../contract/flow.ts'
import { actorName } from '../../domain/actor-names.ts'
import { type Finding, isError } from '../../domain/flow/check-flow.ts'
import { compareFlows } from '../../domain/flow/compare-flows.ts'
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import type { Flow, FlowTally, FlowVersion, WayCount } from '../../domain/flow/flow-store.ts'

/** What is known of a flow beside itself. */
export interface FlowFacts {
  readonly findings: readonly Finding[]
  readonly tally: FlowTally | undefined
  /** Of the published version. */
  readonly published: FlowDefinition | undefined
  readonly names: ReadonlyMap<string, string>
}

export function presentListed(flow: Flow, { findings, tally, published, names }: FlowFacts): FlowListItem {
  const { triggers, priority } = definitionOut(published ?? flow.draft)
  return {
    id: flow.flowId,
    key: flow.key,
    name: flow.name,
    state: flow.archivedAt !== null ? 'archived' : flow.liveVersion === null ? 'draft' : 'published',
    published_version: flow.liveVersion,
    triggers,
    priority,
    unpublished_changes: published === undefined || compareFlows(published, flow.draft).length > 0,
    errors: findings.filter(isError).length,
    warnings: findings.filter((finding) => !isError(finding)).length,
    runs: {
      running: tally?.running ?? 0,
      started: tally?.started ?? 0,
      finished: tally?.finished ?? 0,
      yeses: tally?.yeses ?? 0,
    },
    updated_at: flow.draftAt.toISOString(),
    updated_by: actorName(flow.draftBy, names),
  }
}

export function presentFlow(flow: Flow, facts: FlowFacts): FlowShape {
  return {
    ...presentListed(flow, facts),
    draft: definitionOut(flow.draft),
    draft_revision: flow.draftRevision,
    findings: presentFindings(facts.findings),
    created_at: flow.createdAt.toISOString(),
    created_by: actorName(flow.createdBy, facts.names),
  }
}

export function presentFindings(findings: readonly Finding[]): FlowShape['findings'] {
  return findings.map((finding) => ({ ...finding }))
}

/** The same, as something that may be written to. */
export function definitionOut(definition: FlowDefinition): FlowShape['draft'] {
  return definition as FlowShape['draft']
}

export function definitionIn(definition: FlowShape['draft']): FlowDefinition {
  return definition as FlowDefinition
}

export interface VersionFacts {
  readonly running: ReadonlyMap<number, number>
  readonly current: number | null
  readonly names: ReadonlyMap<string, string>
}

export function presentVersion(
  version: Omit<FlowVersion, 'definition'>,
  { running, current, names }: VersionFacts,
): FlowVersionList['data'][number] {
  return {
    version: version.version,
    published_at: version.publishedAt.toISOString(),
    published_by: actorName(version.publishedBy, names),
    note: version.note,
    rolled_back_to: version.rolledBackTo,
    running: running.get(version.version) ?? 0,
    current: version.version === current,
  }
}

export function presentWholeVersion(version: FlowVersion, facts: VersionFacts): FlowVersionShape {
  return { ...presentVersion(version, facts), definition: definitionOut(version.definition) }
}

/** How many went each way, how many came to each node, and where they stand or ended. */
export function presentEdges(
  { version, definition }: Pick<FlowVersion, 'version' | 'definition'>,
  counts: readonly WayCount[],
  standing: ReadonlyMap<string, number>,
): FlowEdges {
  const started = sum(counts.filter(({ node, exit }) => node === '' && exit === '@started'))
  const edges = counts.filter(({ node, exit }) => node !== '' && !exit.startsWith('@'))
  const ends = counts.filter(({ node, exit }) => node !== '' && exit.startsWith('@'))
  const entered = enteredOf(definition, edges, started)
  return {
    version,
    runs: started,
    nodes: Object.keys(definition.nodes).map((node) => ({
      node,
      entered: entered.get(node) ?? 0,
      waiting: standing.get(node) ?? 0,
      ended: sum(ends.filter((one) => one.node === node)),
    })),
    edges: edges.map(({ node, exit, count }) => ({ node, exit, taken: count })),
  }
}

/** Whoever went a way came to the node behind it; a jump takes its visitors on. */
function enteredOf({ nodes, start }: FlowDefinition, edges: readonly WayCount[], started: number) {
  const entered = new Map<string, number>()
  const enter = (node: string, count: number, jumps: number) => {
    entered.set(node, (entered.get(node) ?? 0) + count)
    const at = nodes[node]
    if (at?.kind === 'jump' && jumps < Object.keys(nodes).length) enter(at.to, count, jumps + 1)
  }
  enter(start, started, 0)
  for (const { node, exit, count } of edges) {
    const to = nodes[node]?.exits[exit]
    if (to != null) enter(to, count, 0)
  }
  return entered
}

function sum(counts: readonly WayCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0)
}
