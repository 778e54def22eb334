/** Which lexicons and model this is, in one short hash: kept with every reading, so that it can be made again. */
import { sha256 } from '../../base/secret.ts'
import model from './classifier/model.json' with { type: 'json' }
import { ideaWords } from './ideas.ts'
import { lexicons } from './lexicon.ts'

/** Twelve digits of hexadecimal. */
export const lexiconVersion: string = sha256(JSON.stringify([lexicons, ideaWords, model]))
  .toString('hex')
  .slice(0, 12)
