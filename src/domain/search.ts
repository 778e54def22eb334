/** Finding a thing by what it is called. People are found by the list of contacts, records by their ids. */
export type FoundKind = 'topic' | 'notice' | 'capture_point' | 'template' | 'campaign'

export interface FoundThing {
  readonly kind: FoundKind
  readonly id: string
  readonly title: string
  readonly detail: string | null
}

export interface SearchStore {
  /** At most `each` of a kind, those that begin with the text first. What is archived is left out. */
  find(workspaceId: string, text: string, each: number): Promise<FoundThing[]>
}
