/** The business's own side of WhatsApp, put together from its parts. */
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import type { WhatsappCredentials } from './client.ts'
import { flowCalls } from './flows.ts'
import type { Graph } from './graph.ts'
import { numberCalls } from './numbers.ts'
import { starterCalls } from './starters.ts'
import { templateCalls } from './templates.ts'
import { uploadCalls } from './uploads.ts'
import { webhookCalls } from './webhooks.ts'

export function graphAccount(graph: Graph, credentials: WhatsappCredentials): WhatsappAccount {
  return {
    ...templateCalls(graph, credentials),
    ...numberCalls(graph, credentials),
    ...webhookCalls(graph, credentials),
    ...uploadCalls(graph, credentials),
    ...flowCalls(graph, credentials),
    ...starterCalls(graph, credentials),
  }
}
