import { describe, expect, test } from 'vitest'
import { arrange, freeSpot, placesOf } from './layout.ts'
import { sampleFlow } from './sample-flow.ts'
import { nodeWidth, usualSize } from './size.ts'

describe('a flow that is arranged', () => {
  const places = arrange(sampleFlow)

  test('has each step below what leads to it', () => {
    expect(places.write?.y).toBeGreaterThan(places.ask?.y ?? 0)
    expect(places.thanks?.y).toBeGreaterThan(places.write?.y ?? 0)
  })

  test('has no two steps upon each other, also where they lead in a circle', () => {
    const { thanks } = sampleFlow.nodes
    if (thanks === undefined) throw new Error('The sample thanks.')
    const round = { ...sampleFlow, nodes: { ...sampleFlow.nodes, thanks: { ...thanks, exits: { next: 'ask' } } } }
    const boxes = Object.entries(arrange(round)).flatMap(([id, at]) => {
      const node = round.nodes[id]
      return node === undefined ? [] : [{ ...at, ...usualSize(node, 'en') }]
    })
    for (const [index, box] of boxes.entries()) {
      const others = boxes.filter((_, other) => other !== index)
      expect(freeSpot(others, box, box)).toEqual({ x: box.x, y: box.y })
    }
  })
})

test('what has a place keeps it, and what has none gets one', () => {
  const { at: _, ...homeless } = sampleFlow.nodes.thanks ?? { kind: 'end' as const, exits: {} }
  const places = placesOf({ ...sampleFlow, nodes: { ...sampleFlow.nodes, thanks: homeless } })
  expect(places.ask).toEqual({ x: 0, y: 0 })
  expect(places.thanks).toBeDefined()
})

test('a new step covers none: it goes beside what stands there', () => {
  const taken = [{ x: 0, y: 100, width: nodeWidth, height: 100 }]
  const size = { width: nodeWidth, height: 112 }
  expect(freeSpot(taken, { x: 0, y: 120 }, size)).toEqual({ x: nodeWidth + 48, y: 120 })
  expect(freeSpot(taken, { x: 0, y: 400 }, size)).toEqual({ x: 0, y: 400 })
})
