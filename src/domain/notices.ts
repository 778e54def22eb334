/** What the database calls out to every process, so that nobody waits for the next look. Nothing rests on it being heard. */
export interface Notices {
  /** Somebody said no: `workspace.bucket.address`. */
  onStopped(heard: (address: string) => void): () => void
  /** Something waits in the queue. */
  onQueued(heard: () => void): () => void
  /** A campaign began, or ended a pause. */
  onCampaign(heard: () => void): () => void
}
