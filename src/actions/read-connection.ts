/** The steps of a number's connection as they are known now; nobody is asked. */

import { shippedTemplateKeys, shippedTemplateName } from '../copy/shipped-templates.ts'
import type { By } from '../domain/actor.ts'
import { type Connection, connectionOf } from '../domain/connection/steps.ts'
import type { Sender } from '../domain/sender.ts'
import { webhookUrl } from '../domain/whatsapp-gateway.ts'
import type { Deps } from './deps.ts'
import { openSecrets } from './sender-secrets.ts'

export async function readConnection(
  deps: Pick<Deps, 'read' | 'secrets' | 'whatsapp' | 'publicUrl'>,
  sender: Sender,
  now: By['now'],
): Promise<Connection> {
  const { workspaceId, senderId } = sender
  const [known, templates] = await Promise.all([
    deps.read.connections.find(workspaceId, senderId),
    deps.read.templates.list(workspaceId, senderId),
  ])
  const { accessToken, verifyToken } = openSecrets(deps.secrets, sender)
  return connectionOf({
    ...known,
    sender,
    templates,
    shipped: shippedTemplateKeys.map(shippedTemplateName),
    webhookUrl: webhookUrl(deps.whatsapp, sender, deps.publicUrl),
    verifyToken,
    tokenEndsIn: accessToken.slice(-4),
    now,
  })
}
