import { describe, expect, test } from 'vitest'
import { copySteps, readSteps } from './paste.ts'
import { sampleFlow } from './sample-flow.ts'

describe('steps that are copied', () => {
  test('arrive under free names, keep what leads from one to the other, and lose what led outside', () => {
    const pasted = readSteps(copySteps(sampleFlow, ['ask', 'write']), sampleFlow)
    expect(Object.keys(pasted ?? {})).toEqual(['ask_2', 'write_2'])
    expect(pasted?.ask_2?.exits).toEqual({ yes: 'write_2', other: null })
    expect(pasted?.write_2?.exits).toEqual({})
  })

  test('stand beside the original', () => {
    expect(readSteps(copySteps(sampleFlow, ['ask']), sampleFlow)?.ask_2?.at).toEqual({ x: 40, y: 40 })
  })

  test('keep their names in a flow that has none of them', () => {
    const empty = { ...sampleFlow, start: 'x', nodes: {} }
    expect(readSteps(copySteps(sampleFlow, ['ask', 'thanks']), empty)?.ask?.exits).toEqual({
      no: 'thanks',
      other: null,
    })
  })

  test('do not count up and up: a copy of a copy is the third', () => {
    const once = {
      ...sampleFlow,
      nodes: { ...sampleFlow.nodes, ...readSteps(copySteps(sampleFlow, ['ask']), sampleFlow) },
    }
    expect(Object.keys(readSteps(copySteps(once, ['ask_2']), once) ?? {})).toEqual(['ask_3'])
  })

  test('may be a whole exported flow', () => {
    expect(Object.keys(readSteps(JSON.stringify(sampleFlow), sampleFlow) ?? {})).toEqual([
      'ask_2',
      'write_2',
      'thanks_2',
    ])
  })

  test.each(['', 'hello', '[]', '{"nodes":{}}', '{"assent":"steps","nodes":{"a":1}}', 'null'])(
    'are not found in other text: %s',
    (text) => expect(readSteps(text, sampleFlow)).toBeUndefined(),
  )
})
