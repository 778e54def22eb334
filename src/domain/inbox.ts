/** What arrived, kept before it is understood: stored is not heard, so an update stays unread until its meaning is recorded. */
export interface InboxItem {
  readonly workspaceId: string
  readonly source: string
  /** Keyed hash of the update's own id: WhatsApp delivers at least once, and in any order. */
  readonly dedupe: Buffer
  readonly receivedAt: Date
  readonly payload: unknown
}

export interface InboxStore {
  /** Locks the item, making it if it is new. `read`: its meaning is recorded already. */
  take(item: InboxItem): Promise<'unread' | 'read'>
  markRead(item: Pick<InboxItem, 'workspaceId' | 'source' | 'dedupe'>, at: Date): Promise<void>
  /** Keeps it unread with the reason; counts the attempts. */
  markFailed(item: InboxItem, reason: string): Promise<void>
  /** What was tried least first, and the oldest of those: what can never be read holds nobody else up. */
  unread(limit: number, before: Date): Promise<InboxItem[]>
  /** An update that no reader could make sense of: nothing is lost and nobody else is failed. */
  keepAside(aside: {
    workspaceId: string
    source: string
    receivedAt: Date
    reason: string
    payload: string
  }): Promise<void>
  /** Deletes what was read, and what was kept aside, before these moments. What waits to be read stays. */
  forget(before: { readonly read: Date; readonly aside: Date }): Promise<void>
}
