/** The workspace's WhatsApp numbers, and connecting one step by step. */
import { changeSender } from '../../actions/change-sender.ts'
import { checkConnection } from '../../actions/check-connection.ts'
import { connectSender } from '../../actions/connect-sender.ts'
import { readConnection } from '../../actions/read-connection.ts'
import { requireSender } from '../../actions/require-sender.ts'
import { openSecrets } from '../../actions/sender-secrets.ts'
import { subscribeSender } from '../../actions/subscribe-sender.ts'
import {
  Connection,
  SenderIn,
  SenderList,
  SenderPatch,
  Sender as SenderSchema,
  type Sender as SenderShape,
} from '../../contract/sender.ts'
import { IdParams } from '../../contract/terms.ts'
import { type Actor, may } from '../../domain/actor.ts'
import type { Sender } from '../../domain/sender.ts'
import { webhookUrl } from '../../domain/whatsapp-gateway.ts'
import type { HttpDeps } from '../deps.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentConnection, presentSender } from './present.ts'

const tags = ['Senders']

export const senderRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/senders',
    { ...requires('sender:read'), schema: { tags, summary: 'WhatsApp numbers', response: { 200: SenderList } } },
    async (request) => {
      const senders = await deps.read.senders.list(actorOf(request).workspaceId)
      return { data: senders.map((sender) => present(deps, sender)) }
    },
  )

  server.post(
    '/v1/senders',
    {
      ...requires('sender:connect'),
      schema: { tags, summary: 'Connect a number', body: SenderIn, response: { 201: SenderSchema } },
    },
    async (request, reply) => {
      const { phone_number_id, waba_id, app_id, access_token, app_secret, graph_version } = request.body
      const sender = await connectSender(deps, byOf(request, deps), {
        phoneNumberId: phone_number_id,
        wabaId: waba_id,
        accessToken: access_token,
        appSecret: app_secret,
        ...(app_id === undefined ? {} : { appId: app_id }),
        ...(graph_version === undefined ? {} : { graphVersion: graph_version }),
      })
      return reply.code(201).send(present(deps, sender))
    },
  )

  server.get(
    '/v1/senders/:id',
    {
      ...requires('sender:read'),
      schema: { tags, summary: 'One number', params: IdParams, response: { 200: SenderSchema } },
    },
    async (request) => present(deps, await requireSender(deps.read, actorOf(request).workspaceId, request.params.id)),
  )

  server.patch(
    '/v1/senders/:id',
    {
      ...requires('sender:connect'),
      schema: {
        tags,
        summary: 'New credentials, or a stop',
        params: IdParams,
        body: SenderPatch,
        response: { 200: SenderSchema },
      },
    },
    async (request) => {
      const { access_token, app_secret, graph_version, stopped } = request.body
      const sender = await changeSender(deps, byOf(request, deps), request.params.id, {
        ...(access_token === undefined ? {} : { accessToken: access_token }),
        ...(app_secret === undefined ? {} : { appSecret: app_secret }),
        ...(graph_version === undefined ? {} : { graphVersion: graph_version }),
        ...(stopped === undefined ? {} : { stopped }),
      })
      return present(deps, sender)
    },
  )

  server.get(
    '/v1/senders/:id/connection',
    {
      ...requires('sender:read'),
      schema: { tags, summary: 'What is known of each step', params: IdParams, response: { 200: Connection } },
    },
    async (request) => {
      const actor = actorOf(request)
      const sender = await requireSender(deps.read, actor.workspaceId, request.params.id)
      return presentConnection(await readConnection(deps, sender, deps.clock.now()), reader(actor))
    },
  )

  server.post(
    '/v1/senders/:id/connection',
    {
      ...requires('sender:connect'),
      schema: { tags, summary: 'Try each step', params: IdParams, response: { 200: Connection } },
    },
    async (request) => {
      const by = byOf(request, deps)
      return presentConnection(await checkConnection(deps, by, request.params.id), reader(by.actor))
    },
  )

  server.post(
    '/v1/senders/:id/subscriptions',
    {
      ...requires('sender:connect'),
      schema: { tags, summary: 'Have WhatsApp call here', params: IdParams, response: { 200: Connection } },
    },
    async (request) => {
      const by = byOf(request, deps)
      return presentConnection(await subscribeSender(deps, by, request.params.id), reader(by.actor))
    },
  )
}

function reader(actor: Actor) {
  return { mayConnect: may(actor, 'sender:connect') }
}

function present(deps: HttpDeps, sender: Sender): SenderShape {
  return presentSender(sender, {
    tokenEndsIn: openSecrets(deps.secrets, sender).accessToken.slice(-4),
    webhookUrl: webhookUrl(deps.whatsapp, sender, deps.publicUrl),
    now: deps.clock.now(),
  })
}
