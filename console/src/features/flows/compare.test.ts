import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { applyEdit } from './draft.ts'
import { sampleFlow } from './sample-flow.ts'

describe('two drawings of one flow', () => {
  test('that say the same differ in nothing, wherever their steps stand', () => {
    const moved = applyEdit(sampleFlow, { kind: 'move', to: { ask: { x: 500, y: 500 } } })
    const { steps, settings, newWires } = compare(sampleFlow, moved)
    expect([...steps]).toEqual([])
    expect(settings).toEqual([])
    expect(newWires.size).toBe(0)
  })

  test('show what was added, removed and changed, with what was removed still in its place', () => {
    const added = applyEdit(sampleFlow, {
      kind: 'add',
      nodes: { bye: { kind: 'end', exits: {} } },
      from: { node: 'ask', exit: 'no' },
    })
    const newer = applyEdit(added, { kind: 'remove', ids: ['thanks'] })
    const { steps, newWires, lostWires, union } = compare(sampleFlow, newer)
    expect(Object.fromEntries(steps)).toEqual({ ask: 'changed', write: 'changed', bye: 'added', thanks: 'removed' })
    expect([...newWires]).toEqual(['ask no'])
    expect([...lostWires].toSorted()).toEqual(['ask no', 'write next'])
    expect(union.nodes.thanks).toBe(sampleFlow.nodes.thanks)
  })

  test('say in words what changed about the flow itself', () => {
    expect(compare(sampleFlow, { ...sampleFlow, priority: 80, triggers: [] }).settings).toEqual([
      'What starts it',
      'Its priority',
    ])
  })

  test('are the same in whatever order somebody wrote their fields', () => {
    const { ask } = sampleFlow.nodes
    if (ask === undefined) throw new Error('The sample asks.')
    const turned = Object.fromEntries(Object.entries(ask).toReversed()) as typeof ask
    expect(compare(sampleFlow, { ...sampleFlow, nodes: { ...sampleFlow.nodes, ask: turned } }).steps.size).toBe(0)
  })
})
