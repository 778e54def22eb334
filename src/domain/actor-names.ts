/** Who stands behind the actors that records and versions carry: `member:<id>`, `key:<id>`, `subject`, `system`. */
export interface ActorNameStore {
  /** The names of members and keys, by what stands in the record. One who is gone has none. */
  names(workspaceId: string, actors: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** For reading: a person's name, `API key web shop`, `the person`, `Assent`. */
export function actorName(actor: string, names: ReadonlyMap<string, string>): string {
  if (actor === 'subject') return 'The person'
  if (actor === 'system') return 'Assent'
  const name = names.get(actor)
  if (actor.startsWith('key:')) return name === undefined ? 'An API key' : `API key ${name}`
  return name ?? 'A former member'
}
