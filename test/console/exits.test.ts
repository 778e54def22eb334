/** The builder and the engine mean the same by a step's ways out: each is written once on either side, and compared here. */
import { expect, test } from 'vitest'
import { exitsOf } from '../../console/src/features/flows/exits.ts'
import { pieces } from '../../console/src/features/flows/pieces.ts'
import { exitsOf as engineExits } from '../../src/domain/flow/exits.ts'

test.each(pieces.map((piece) => [piece.name, piece.fresh('en')] as const))(
  'the ways out of a step in the builder are those of the engine: %s',
  (_, node) => {
    expect(exitsOf(node).map(({ id }) => id)).toEqual(engineExits(node))
  },
)
