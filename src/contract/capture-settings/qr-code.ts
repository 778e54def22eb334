/** How a place with QR codes behaves. */
import { Type } from 'typebox'
import { part } from '../shape.ts'

export const QrCodeSettings = part(
  {
    wording_beside: Type.Optional(
      Type.Boolean({
        description:
          'Every code of this place hangs beside the whole wording of the notice, as our posters print it: the message that carries the code is the yes. Otherwise the chat asks, with buttons.',
      }),
    ),
  },
  'QR codes only.',
)
