import { describe, expect, test } from 'vitest'
import { exitsOf as engineExits } from '../../../../src/domain/flow/exits.ts'
import { drawnExits, exitsOf } from './exits.ts'
import { pieces } from './pieces.ts'

describe('the ways out of a step', () => {
  test.each(pieces.map((piece) => [piece.name, piece.fresh('en')] as const))(
    'are those of the engine: %s',
    (_, node) => {
      expect(exitsOf(node).map(({ id }) => id)).toEqual(engineExits(node))
    },
  )

  test('stand at its foot when one draws them first, or once they lead somewhere', () => {
    const buttons = pieces.find(({ key }) => key === 'buttons')?.fresh('en')
    if (buttons?.kind !== 'buttons') throw new Error('No buttons.')
    const drawn = (node: typeof buttons) => drawnExits(node, 'en').map(({ label }) => label)
    expect(drawn(buttons)).toEqual(['Yes', 'No'])
    expect(drawn({ ...buttons, wait_minutes: 1440, exits: { other: null } })).toEqual([
      'Yes',
      'No',
      'Something else',
      'No answer, 1\u00a0day',
    ])
  })
})
