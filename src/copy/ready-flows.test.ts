import { describe, expect, test } from 'vitest'
import { textsOf } from '../domain/flow/check/texts-of.ts'
import { checkFlow } from '../domain/flow/check-flow.ts'
import { withBuiltIns } from '../domain/intent/built-in.ts'
import { readyIntents } from '../domain/intent/ready-intents.ts'
import { languageTags } from './languages.ts'
import { readyFlows } from './ready-flows.ts'

const capturePoints = new Set(['chat'])
const intents = new Set(withBuiltIns(readyIntents()).map(({ key }) => key))
const cases = readyFlows('chat').map((flow) => [flow.name, flow.definition] as const)

describe.each(cases)('%s', (_name, definition) => {
  test('can be published as it is, and nothing in it is to be looked at', () => {
    expect(checkFlow(definition, { capturePoints, intents })).toEqual([])
  })

  test('speaks every language', () => {
    const texts = Object.values(definition.nodes).flatMap(textsOf)
    for (const { text } of texts) expect(Object.keys(text).sort()).toEqual([...languageTags].sort())
  })
})
