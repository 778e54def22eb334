/** What stands beside the number that people call and hang up. */
import { Type } from 'typebox'
import { part, text } from '../shape.ts'

export const MissedCallSettings = part(
  {
    printed: Type.Optional(
      text(
        1_000,
        'Missed calls only. The wording printed beside the number, word for word: it is the ground on which the call is answered, and stands in the record. Without it nothing is published.',
        1,
      ),
    ),
  },
  'Missed calls only.',
)
