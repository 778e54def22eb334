/** One business's world. It is made `demo` or `live` and stays so. */
export interface Workspace {
  readonly workspaceId: string
  readonly slug: string
  readonly name: string
  readonly kind: 'demo' | 'live'
  readonly profile: WorkspaceProfile
  readonly createdAt: Date
}

/** What people are told about the business. Nothing goes live without it. */
export interface WorkspaceProfile {
  readonly legalName?: string
  readonly tradingName?: string
  readonly address?: string
  /** Where a person gets help: an e-mail address, a number or a page. */
  readonly helpContact?: string
  readonly privacyUrl?: string
  /** ISO 3166 alpha-2. */
  readonly countries?: readonly string[]
  /** BCP 47, the default first. */
  readonly languages?: readonly string[]
  /** Years; people below it are not asked. */
  readonly ageMin?: number
}

export interface WorkspaceStore {
  /** Throws `conflict` where the slug is taken. `secretCheck` is the keyed digest that ties the workspace to its keys. */
  add(workspace: Workspace, secretCheck: Uint8Array): Promise<void>
  find(workspaceId: string): Promise<Workspace | undefined>
  findBySlug(slug: string): Promise<Workspace | undefined>
  /** All there are, the oldest first. */
  list(): Promise<Workspace[]>
  /** The same, and nobody else changes it until the transaction ends. */
  lock(workspaceId: string): Promise<Workspace | undefined>
  /** Writes name and profile. */
  update(workspaceId: string, change: { readonly name: string; readonly profile: WorkspaceProfile }): Promise<void>
}

/** The language in which this workspace's words are always there. */
export function defaultLanguage({ profile }: Pick<Workspace, 'profile'>): string {
  return profile.languages?.[0] ?? 'en'
}
