/** What was shown, byte for byte, kept by its SHA-256: the same words are stored once and never change. */
export interface WordingStore {
  /** Keeps what is not there yet; returns the hashes in order. */
  keep(workspaceId: string, wordings: readonly Buffer[]): Promise<Buffer[]>
  /** By hash in hexadecimal. */
  find(workspaceId: string, hashes: readonly Buffer[]): Promise<Map<string, Buffer>>
}
