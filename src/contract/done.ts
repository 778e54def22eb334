/** The answer of what has nothing to say. */
import { Type } from 'typebox'

export const Done = Type.Null({ description: 'Done; there is nothing to say.' })
