import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyFlow } from '../../../test/support/any-flow.ts'
import { flowOf, says } from '../../../test/support/small-flow.ts'
import { compareFlows } from './compare-flows.ts'

const before = flowOf({ hello: says('Hello.', 'bye'), bye: says('Goodbye.') })

test('two flows differ node by node, and field by field', () => {
  const after = flowOf(
    { hello: { ...says('Hello!', 'more'), name: 'Greeting' }, more: says('More.') },
    { priority: 60, interruptible: false },
  )
  expect(compareFlows(before, after)).toEqual([
    { node: null, kind: 'changed', fields: ['interruptible', 'priority'] },
    { node: 'bye', kind: 'removed', fields: [] },
    { node: 'hello', kind: 'changed', fields: ['content', 'exits.next', 'name'] },
    { node: 'more', kind: 'added', fields: [] },
  ])
})

test('where nodes stand on the canvas, and in which order they are written, is no difference', () => {
  const moved = {
    ...before,
    nodes: { bye: { ...says('Goodbye.'), exits: {} }, hello: { ...says('Hello.', 'bye'), at: { x: 9, y: 9 } } },
  }
  expect(compareFlows(before, moved)).toEqual([])
})

test('a flow is like itself, and differs from another as that does from it', () => {
  fc.assert(
    fc.property(anyFlow, anyFlow, (one, other) => {
      expect(compareFlows(one, structuredClone(one))).toEqual([])
      const there = compareFlows(one, other)
      const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const
      expect(compareFlows(other, one)).toEqual(there.map((change) => ({ ...change, kind: turned[change.kind] })))
    }),
  )
})
