/** How a place with forms on paper behaves. */
import { Type } from 'typebox'
import { part } from '../shape.ts'

export const PaperFormSettings = part(
  {
    second_check_share: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description:
          'Which share of the forms a second person reads from the scan; all of them where it is left out. The forms are drawn by their id. What is not read by a second person waits until the person confirms it.',
      }),
    ),
  },
  'Forms on paper only.',
)
