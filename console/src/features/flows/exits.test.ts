import { expect, test } from 'vitest'
import { drawnExits } from './exits.ts'
import { pieces } from './pieces.ts'

test('the ways out of a step stand at its foot when one draws them first, or once they lead somewhere', () => {
  const buttons = pieces.find(({ key }) => key === 'buttons')?.fresh('en')
  if (buttons?.kind !== 'buttons') throw new Error('No buttons.')
  const drawn = (node: typeof buttons) => drawnExits(node, 'en').map(({ label }) => label)
  expect(drawn(buttons)).toEqual(['Yes', 'No'])
  const patient = { ...buttons, wait_minutes: 1440 }
  expect(drawn({ ...patient, exits: { other: 'again' } })).toEqual([
    'Yes',
    'No',
    'Any other answer',
    'No answer, 1\u00a0day',
  ])
  expect(drawn({ ...patient, exits: { other: null, timeout: null } })).toEqual(['Yes', 'No'])
})
