import { describe, expect, test } from 'vitest'
import { startId } from './definition.ts'
import { neighbour } from './neighbours.ts'
import { orderOf } from './order.ts'
import { sampleFlow } from './sample-flow.ts'
import { findSteps } from './search.ts'
import { walkOf } from './walk.ts'

test('a walk lights the steps that were entered and the ways that were taken', () => {
  const walk = walkOf(sampleFlow, [{ node: 'ask', exit: 'yes' }], 'write')
  expect([...walk.steps].toSorted()).toEqual([startId, 'ask', 'write'])
  expect([...walk.wires]).toEqual([`${startId} next`, 'ask yes'])
  expect(walk.current).toBe('write')
})

describe('the steps of a flow', () => {
  test('are counted as a conversation meets them, Start first, and those that nothing leads to last', () => {
    const lonely = { ...sampleFlow, nodes: { lonely: { kind: 'end' as const, exits: {} }, ...sampleFlow.nodes } }
    const order = orderOf(lonely)
    expect(order.ids).toEqual(['ask', 'write', 'thanks', 'lonely'])
    expect([startId, 'ask', 'lonely'].map(order.number)).toEqual([1, 2, 5])
    expect(order.reached('lonely')).toBe(false)
  })

  test('are found by what they say in any language, whatever its accents, and by their keys', () => {
    expect(findSteps(sampleFlow, 'durfen wir')).toEqual(['ask'])
    expect(findSteps(sampleFlow, 'OFFERS')).toEqual(['ask', 'write'])
    expect(findSteps(sampleFlow, '  ')).toEqual([])
  })
})

describe('the arrows', () => {
  const all = [
    { id: 'top', x: 0, y: 0 },
    { id: 'below', x: 20, y: 100 },
    { id: 'far', x: 400, y: 90 },
  ]
  test('lead to the nearest step that way', () => {
    expect(neighbour(all, 'top', 'down')).toBe('below')
    expect(neighbour(all, 'below', 'right')).toBe('far')
    expect(neighbour(all, 'far', 'left')).toBe('below')
  })
  test('stay where nothing lies that way', () => expect(neighbour(all, 'top', 'up')).toBeUndefined())
})
