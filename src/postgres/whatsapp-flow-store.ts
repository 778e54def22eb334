/** Flows of places, and the endpoint keys of numbers. */
import type { FlowEndpointKey, WhatsappFlow, WhatsappFlowStore } from '../domain/whatsapp-flow.ts'
import type { Queryable } from './pool.ts'

export function whatsappFlowStore(db: Queryable): WhatsappFlowStore {
  return {
    async publish(flow) {
      await db.query(
        `update whatsapp_flow set state = 'deprecated'
         where workspace_id = $1 and sender_id = $2 and capture_point_id = $3 and language = $4 and state = 'published'`,
        [flow.workspaceId, flow.senderId, flow.capturePointId, flow.language],
      )
      await db.query(
        `insert into whatsapp_flow (workspace_id, flow_id, sender_id, capture_point_id, language, external_id,
           notice_sha256, json_sha256, topics, state, published_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          flow.workspaceId,
          flow.flowId,
          flow.senderId,
          flow.capturePointId,
          flow.language,
          flow.externalId,
          flow.noticeSha256,
          flow.jsonSha256,
          flow.topics,
          flow.state,
          flow.publishedAt,
        ],
      )
    },

    async published(workspaceId, senderId, capturePointId) {
      const { rows } = await db.query<Row>(
        `select ${columns} from whatsapp_flow
         where workspace_id = $1 and sender_id = $2 and capture_point_id = $3 and state = 'published' order by language`,
        [workspaceId, senderId, capturePointId],
      )
      return rows.map(fromRow)
    },

    async list(workspaceId, capturePointId) {
      const { rows } = await db.query<Row>(
        `select ${columns} from whatsapp_flow where workspace_id = $1 and capture_point_id = $2
         order by flow_id desc limit 500`,
        [workspaceId, capturePointId],
      )
      return rows.map(fromRow)
    },

    async key(workspaceId, senderId) {
      const { rows } = await db.query<KeyRow>(
        `select workspace_id, sender_id, sealed_key, public_pem, made_at
         from whatsapp_flow_key where workspace_id = $1 and sender_id = $2`,
        [workspaceId, senderId],
      )
      return rows[0] && keyFrom(rows[0])
    },

    async keepKey(key) {
      const { rows } = await db.query<KeyRow>(
        `insert into whatsapp_flow_key (workspace_id, sender_id, sealed_key, public_pem, made_at)
         values ($1, $2, $3, $4, $5)
         on conflict (workspace_id, sender_id) do update set made_at = whatsapp_flow_key.made_at
         returning workspace_id, sender_id, sealed_key, public_pem, made_at`,
        [key.workspaceId, key.senderId, key.sealedKey, key.publicPem, key.madeAt],
      )
      return keyFrom(rows[0] as KeyRow)
    },
  }
}

const columns = `workspace_id, flow_id, sender_id, capture_point_id, language, external_id, notice_sha256, json_sha256,
  topics, state, published_at`

interface Row {
  readonly workspace_id: string
  readonly flow_id: string
  readonly sender_id: string
  readonly capture_point_id: string
  readonly language: string
  readonly external_id: string
  readonly notice_sha256: Buffer
  readonly json_sha256: Buffer
  readonly topics: string[]
  readonly state: WhatsappFlow['state']
  readonly published_at: Date
}

interface KeyRow {
  readonly workspace_id: string
  readonly sender_id: string
  readonly sealed_key: Buffer
  readonly public_pem: string
  readonly made_at: Date
}

function fromRow(row: Row): WhatsappFlow {
  return {
    workspaceId: row.workspace_id,
    flowId: row.flow_id,
    senderId: row.sender_id,
    capturePointId: row.capture_point_id,
    language: row.language,
    externalId: row.external_id,
    noticeSha256: row.notice_sha256,
    jsonSha256: row.json_sha256,
    topics: row.topics,
    state: row.state,
    publishedAt: row.published_at,
  }
}

function keyFrom(row: KeyRow): FlowEndpointKey {
  return {
    workspaceId: row.workspace_id,
    senderId: row.sender_id,
    sealedKey: row.sealed_key,
    publicPem: row.public_pem,
    madeAt: row.made_at,
  }
}
