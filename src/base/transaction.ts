/**
 * Runs `work` in one transaction and commits what it did, or nothing. After a deadlock all of `work` runs again, so it
 * talks to the stores that it is given and to nothing else.
 */
export type Transaction<Stores> = <T>(work: (stores: Stores) => Promise<T>) => Promise<T>
