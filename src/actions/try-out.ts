/** Does it all in a transaction and takes it back: what is answered is what would have happened. */
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'

export async function tryOut<T>(
  { transaction }: Pick<Deps, 'transaction'>,
  work: (stores: Stores) => Promise<T>,
): Promise<T> {
  let made: { readonly outcome: T } | undefined
  try {
    await transaction(async (stores) => {
      made = { outcome: await work(stores) }
      throw new TriedOut()
    })
  } catch (error) {
    if (!(error instanceof TriedOut) || made === undefined) throw error
    return made.outcome
  }
  throw new Error('what was tried out was kept')
}

class TriedOut extends Error {}
