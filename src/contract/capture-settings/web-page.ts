/** How a hosted page behaves towards a site's own form. */
import { Type } from 'typebox'
import { part } from '../shape.ts'
import { Origins } from './origins.ts'

export const WebPageSettings = part(
  { origins: Type.Optional(Origins) },
  'Web pages only. With origins, a plain form on those sites may send to this page.',
)
