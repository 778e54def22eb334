import { describe, expect, test } from 'vitest'
import { arrange, freeSpot, nodeWidth, placesOf } from './layout.ts'
import { sampleFlow } from './sample-flow.ts'

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
    const boxes = Object.values(arrange(round)).map((at) => ({ ...at, width: nodeWidth, height: 112 }))
    for (const [index, box] of boxes.entries()) {
      const others = boxes.filter((_, other) => other !== index)
      expect(freeSpot(others, box)).toEqual({ x: box.x, y: box.y })
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
  expect(freeSpot(taken, { x: 0, y: 120 })).toEqual({ x: nodeWidth + 48, y: 120 })
  expect(freeSpot(taken, { x: 0, y: 400 })).toEqual({ x: 0, y: 400 })
})
