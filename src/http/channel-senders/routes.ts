/** Senders outside WhatsApp, and what each provider has to be told. */
import { changeChannelSender, connectChannelSender } from '../../actions/connect-channel-sender.ts'
import {
  ChannelProviderList,
  ChannelSenderIn,
  ChannelSenderList,
  ChannelSenderPatch,
  ChannelSender as ChannelSenderSchema,
} from '../../contract/channel-sender.ts'
import { IdParams } from '../../contract/terms.ts'
import type { ChannelSettings } from '../../domain/channel-sender.ts'
import { toCamel } from '../casing.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentChannelSender, presentProviders } from './present.ts'

const tags = ['Channel senders']

export const channelSenderRoutes: Routes = (server, deps) => {
  const { publicUrl } = deps.settings

  server.get(
    '/v1/channel-senders',
    {
      ...requires('sender:read'),
      schema: { tags, summary: 'SMS, e-mail and voice identities', response: { 200: ChannelSenderList } },
    },
    async (request) => {
      const senders = await deps.read.channelSenders.list(actorOf(request).workspaceId)
      return { data: senders.map((sender) => presentChannelSender(sender, publicUrl)) }
    },
  )

  server.get(
    '/v1/channel-providers',
    {
      ...requires('sender:read'),
      schema: { tags, summary: 'What a provider has to be told', response: { 200: ChannelProviderList } },
    },
    async () => presentProviders(),
  )

  server.post(
    '/v1/channel-senders',
    {
      ...requires('sender:connect'),
      schema: { tags, summary: 'Connect one', body: ChannelSenderIn, response: { 201: ChannelSenderSchema } },
    },
    async (request, reply) => {
      const { settings, secrets, per_second: perSecond, ...rest } = request.body
      const sender = await connectChannelSender(deps, byOf(request, deps), {
        ...rest,
        perSecond,
        settings: toCamel(settings) as ChannelSettings,
        secrets: toCamel(secrets) as Record<string, string>,
      })
      return reply.code(201).send(presentChannelSender(sender, publicUrl))
    },
  )

  server.patch(
    '/v1/channel-senders/:id',
    {
      ...requires('sender:connect'),
      schema: {
        tags,
        summary: 'New settings, or a stop',
        params: IdParams,
        body: ChannelSenderPatch,
        response: { 200: ChannelSenderSchema },
      },
    },
    async (request) => {
      const { settings, secrets, per_second: perSecond, ...rest } = request.body
      const sender = await changeChannelSender(deps, byOf(request, deps), request.params.id, {
        ...rest,
        perSecond,
        ...(settings === undefined ? {} : { settings: toCamel(settings) as ChannelSettings }),
        ...(secrets === undefined ? {} : { secrets: toCamel(secrets) as Record<string, string> }),
      })
      return presentChannelSender(sender, publicUrl)
    },
  )
}
