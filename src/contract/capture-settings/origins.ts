/** Sites of the business's own that may carry what is asked here. */
import { Type } from 'typebox'

export const Origins = Type.Array(Type.String({ maxLength: 255, description: 'Exact: `https://shop.example`.' }), {
  maxItems: 50,
  uniqueItems: true,
  description: 'Sites that may send to this place, as browsers name them: `https://shop.example`, without a path.',
})
