/** Ice breakers and commands of a number. */
import { changeStarters } from '../../actions/change-starters.ts'
import { requireSender } from '../../actions/require-sender.ts'
import { ConversationStarters } from '../../contract/conversation-starters.ts'
import { IdParams } from '../../contract/terms.ts'
import type { ConversationStarters as Starters } from '../../domain/whatsapp-account.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'

const tags = ['Senders']

export const starterRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/senders/:id/conversation-starters',
    {
      ...requires('sender:read'),
      schema: {
        tags,
        summary: 'Ice breakers and commands of a number',
        params: IdParams,
        response: { 200: ConversationStarters },
      },
    },
    async (request) => {
      const sender = await requireSender(deps.read, actorOf(request).workspaceId, request.params.id)
      return present(await deps.whatsapp.account(sender).readStarters())
    },
  )

  server.put(
    '/v1/senders/:id/conversation-starters',
    {
      ...requires('sender:connect'),
      schema: {
        tags,
        summary: 'Set ice breakers and commands',
        params: IdParams,
        body: ConversationStarters,
        response: { 200: ConversationStarters },
      },
    },
    async (request) => {
      const { ice_breakers, commands } = request.body
      return present(
        await changeStarters(deps, byOf(request, deps), request.params.id, { prompts: ice_breakers, commands }),
      )
    },
  )
}

function present({ prompts, commands }: Starters): ConversationStarters {
  return { ice_breakers: [...prompts], commands: commands.map((command) => ({ ...command })) }
}
