/** Flows of the account, from a draft to its end, and the public key of a number's endpoint. */
import { FormData } from 'undici'
import type { FlowProblem, WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { asId, asText, records } from '../../protocol/whatsapp/read-json.ts'
import type { WhatsappCredentials } from './client.ts'
import { type Graph, segment } from './graph.ts'
import { unreadable } from './graph-error.ts'

type FlowCalls = Pick<
  WhatsappAccount,
  'createFlow' | 'uploadFlow' | 'publishFlow' | 'deprecateFlow' | 'deleteFlow' | 'readFlowKey' | 'uploadFlowKey'
>

export function flowCalls(graph: Graph, { accountId, phoneNumberId }: WhatsappCredentials): FlowCalls {
  const keyPath = `${segment(phoneNumberId)}/whatsapp_business_encryption`
  return {
    async createFlow(name, endpointUrl) {
      const what = 'make the Flow'
      const body = { name, categories: ['SIGN_UP'], endpoint_uri: endpointUrl }
      const id = asId((await graph.post(`${segment(accountId)}/flows`, what, body)).id)
      if (id === undefined) throw unreadable(what)
      return id
    },

    async uploadFlow(externalId, json) {
      const form = new FormData()
      form.set('name', 'flow.json')
      form.set('asset_type', 'FLOW_JSON')
      form.set('file', new Blob([Buffer.from(json)], { type: 'application/json' }), 'flow.json')
      const answer = await graph.post(`${segment(externalId)}/assets`, 'take the Flow’s file', form)
      return records(answer.validation_errors).map((error): FlowProblem => {
        const [pointer] = records(error.pointers)
        const path = asText(pointer?.path) ?? ''
        return { message: asText(error.message) ?? asText(error.error) ?? 'WhatsApp does not say why.', path }
      })
    },

    async publishFlow(externalId) {
      await graph.post(`${segment(externalId)}/publish`, 'publish the Flow')
    },

    async deprecateFlow(externalId) {
      await graph.post(`${segment(externalId)}/deprecate`, 'end the Flow')
    },

    async deleteFlow(externalId) {
      await graph.delete(segment(externalId), 'delete the draft of a Flow')
    },

    async readFlowKey() {
      const [key] = records((await graph.get(keyPath, 'read the endpoint’s key', {})).data)
      const publicPem = asText(key?.business_public_key)
      return publicPem === undefined
        ? undefined
        : { publicPem, signed: key?.business_public_key_signature_status === 'VALID' }
    },

    async uploadFlowKey(publicPem) {
      const form = new FormData()
      form.set('business_public_key', publicPem)
      await graph.post(keyPath, 'take the endpoint’s key', form)
    },
  }
}
