/** A WhatsApp Flow that was made of a place's notice, in one language, for one number; and the key of the number's endpoint. */

export interface WhatsappFlow {
  readonly workspaceId: string
  readonly flowId: string
  readonly senderId: string
  readonly capturePointId: string
  readonly language: string
  /** WhatsApp's id of it. */
  readonly externalId: string
  readonly noticeSha256: Buffer
  /** Of its file, which is kept as a wording. */
  readonly jsonSha256: Buffer
  readonly topics: readonly string[]
  /** What is published never changes; a new one takes its place, and this one ends. */
  readonly state: 'published' | 'deprecated'
  readonly publishedAt: Date
}

export interface FlowEndpointKey {
  readonly workspaceId: string
  readonly senderId: string
  /** PKCS #8, PEM, sealed with the master key. */
  readonly sealedKey: Buffer
  readonly publicPem: string
  readonly madeAt: Date
}

export interface WhatsappFlowStore {
  /** Ends the one that it takes the place of. */
  publish(flow: WhatsappFlow): Promise<void>
  /** By language, the published ones of a place. */
  published(workspaceId: string, senderId: string, capturePointId: string): Promise<WhatsappFlow[]>
  /** All of a place, the newest first. */
  list(workspaceId: string, capturePointId: string): Promise<WhatsappFlow[]>
  key(workspaceId: string, senderId: string): Promise<FlowEndpointKey | undefined>
  /** Keeps it where there is none yet; answers the one that is kept. */
  keepKey(key: FlowEndpointKey): Promise<FlowEndpointKey>
}
