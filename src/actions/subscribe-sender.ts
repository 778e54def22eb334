/**
 * Has WhatsApp call us: our app hears the account, and our address hears the app. An app that already calls another
 * address keeps doing so, for somebody built that; only this account's messages are then led here.
 */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Connection } from '../domain/connection/steps.ts'
import { subscribedFields } from '../domain/connection/webhook.ts'
import { webhookUrl } from '../domain/whatsapp-gateway.ts'
import { checkConnection } from './check-connection.ts'
import type { Deps } from './deps.ts'
import { requireSender } from './require-sender.ts'
import { openSecrets } from './sender-secrets.ts'

type SubscribeDeps = Pick<Deps, 'whatsapp' | 'secrets' | 'transaction' | 'read' | 'publicUrl'>

export interface SubscribeOptions {
  /** The app is ours alone, and whatever address it calls is an old one of ours. */
  readonly takeOver?: boolean
}

/** Throws what WhatsApp answers where it refuses: mostly that it cannot reach the address. */
export async function subscribeSender(
  deps: SubscribeDeps,
  by: By,
  senderId: string,
  { takeOver = false }: SubscribeOptions = {},
): Promise<Connection> {
  const sender = await requireSender(deps.read, by.actor.workspaceId, senderId)
  const callbackUrl = webhookUrl(deps.whatsapp, sender, deps.publicUrl)
  if (!sender.emulated && !callbackUrl.startsWith('https://')) {
    throw new Fault('conflict', 'WhatsApp calls HTTPS addresses only: start Assent with PUBLIC_URL set to one.', {
      reason: 'needs_https',
    })
  }
  const account = deps.whatsapp.account(sender)
  const target = { callbackUrl, verifyToken: openSecrets(deps.secrets, sender).verifyToken }
  const before = await account.readAppWebhook()
  const elsewhere = !takeOver && before?.active === true && before.callbackUrl !== callbackUrl
  if (elsewhere) {
    await account.subscribeApp(target)
  } else {
    await account.setAppWebhook(target, [...new Set([...(before?.fields ?? []), ...subscribedFields])])
    await account.subscribeApp()
  }
  await deps.transaction(({ audit }) =>
    audit.write([
      auditEntry(by, {
        action: 'sender.subscribed',
        subject: { kind: 'sender', id: senderId },
        detail: { address: callbackUrl, by: elsewhere ? 'override' : 'app' },
      }),
    ]),
  )
  return checkConnection(deps, by, senderId)
}
