/** Connects an SMS, e-mail or voice identity. A demo speaks to the emulated ones only, and a live workspace never to them. */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId, newToken } from '../base/ids.ts'
import { readPhone } from '../base/phone.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { providerErrors } from '../domain/channel-provider.ts'
import {
  type ChannelKind,
  type ChannelProvider,
  type ChannelSender,
  type ChannelSettings,
  providersOf,
} from '../domain/channel-sender.ts'
import type { Workspace } from '../domain/workspace.ts'
import { type ChannelSecrets, openChannelSecrets, sealChannelSecrets } from './channel-secrets.ts'
import type { Deps } from './deps.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export interface NewChannelSender {
  readonly kind: ChannelKind
  readonly provider: ChannelProvider
  readonly name: string
  readonly identity: string
  readonly settings: ChannelSettings
  readonly secrets: ChannelSecrets
  readonly perSecond?: number | undefined
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** By hand, so to the real world: throws `conflict` in a demo, `invalid` with every field that does not fit. */
export async function connectChannelSender(
  deps: Pick<Deps, 'secrets' | 'transaction' | 'read'>,
  by: By,
  wanted: NewChannelSender,
): Promise<ChannelSender> {
  const workspace = await requireWorkspace(deps.read, by.actor.workspaceId)
  if (workspace.kind === 'demo') {
    const message = 'A demo uses emulated senders only, and has them already. Make a live workspace for this one.'
    throw new Fault('conflict', message, { reason: 'demo_is_emulated' })
  }
  return deps.transaction((stores) => addChannelSender(stores, deps, by, workspace, wanted))
}

/** In the caller's transaction. */
export async function addChannelSender(
  stores: Pick<Stores, 'channelSenders' | 'audit'>,
  { secrets }: Pick<Deps, 'secrets'>,
  by: By,
  { workspaceId, kind: workspaceKind }: Workspace,
  wanted: NewChannelSender,
): Promise<ChannelSender> {
  const errors = [...identityErrors(wanted), ...providerErrors(wanted.provider, wanted, snake)]
  if (!providersOf[wanted.kind].includes(wanted.provider)) {
    const message = `Does not carry ${wanted.kind}. These do: ${providersOf[wanted.kind].join(', ')}.`
    errors.push({ path: '/provider', message })
  }
  if (workspaceKind === 'live' && wanted.settings.security === 'none') {
    errors.push({ path: '/settings/security', message: 'Letters to real people travel encrypted: tls or starttls.' })
  }
  if (errors.length > 0) throw new Fault('invalid', 'The sender was not connected.', { errors })
  const sender: ChannelSender = {
    workspaceId,
    senderId: newId(by.now.getTime()),
    kind: wanted.kind,
    provider: wanted.provider,
    name: wanted.name,
    identity: identityOf(wanted),
    settings: wanted.settings,
    sealedSecrets: sealChannelSecrets(secrets, wanted.secrets),
    inboundPath: newToken(),
    emulated: workspaceKind === 'demo',
    perSecond: wanted.perSecond ?? 10,
    stoppedAt: null,
    stoppedReason: null,
    createdAt: by.now,
  }
  await stores.channelSenders.add(sender)
  await stores.audit.write([
    auditEntry(by, {
      action: 'channel-sender.connected',
      subject: { kind: 'channel-sender', id: sender.senderId },
      detail: { kind: sender.kind, provider: sender.provider, identity: sender.identity },
    }),
  ])
  return sender
}

export interface ChannelSenderChange {
  readonly name?: string | undefined
  readonly identity?: string | undefined
  readonly settings?: ChannelSettings | undefined
  readonly secrets?: ChannelSecrets | undefined
  readonly perSecond?: number | undefined
  readonly stopped?: boolean | undefined
}

/** What is named is written; secrets are replaced one by one. */
export async function changeChannelSender(
  deps: Pick<Deps, 'secrets' | 'transaction'>,
  by: By,
  senderId: string,
  change: ChannelSenderChange,
): Promise<ChannelSender> {
  return deps.transaction(async (stores) => {
    const { workspaceId } = by.actor
    const before = await stores.channelSenders.find(workspaceId, senderId)
    if (before === undefined) throw new Fault('not_found', 'There is no such sender.')
    const own = { ...openChannelSecrets(deps.secrets, before), ...change.secrets }
    const settings = change.settings ?? before.settings
    const identity = change.identity ?? before.identity
    const errors = [
      ...identityErrors({ kind: before.kind, identity }),
      ...providerErrors(before.provider, { settings, secrets: own }, snake),
    ]
    if (errors.length > 0) throw new Fault('invalid', 'The sender was not changed.', { errors })
    const after: ChannelSender = {
      ...before,
      name: change.name ?? before.name,
      identity: identityOf({ kind: before.kind, identity }),
      settings,
      perSecond: change.perSecond ?? before.perSecond,
      sealedSecrets: change.secrets === undefined ? before.sealedSecrets : sealChannelSecrets(deps.secrets, own),
      stoppedAt: change.stopped === undefined ? before.stoppedAt : change.stopped ? by.now : null,
      stoppedReason: change.stopped === undefined ? before.stoppedReason : change.stopped ? 'Stopped by hand.' : null,
    }
    await stores.channelSenders.update(workspaceId, senderId, after)
    await stores.audit.write([
      auditEntry(by, {
        action: 'channel-sender.changed',
        subject: { kind: 'channel-sender', id: senderId },
        detail: { changed: Object.keys(change) },
      }),
    ])
    return after
  })
}

function identityErrors({ kind, identity }: Pick<NewChannelSender, 'kind' | 'identity'>): FieldError[] {
  const path = '/identity'
  if (kind === 'email') {
    return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(identity)
      ? []
      : [{ path, message: 'Send the mailbox that letters come from, such as hello@shop.example.' }]
  }
  if (readPhone(identity) !== undefined) return []
  if (kind === 'voice') return [{ path, message: 'Send the telephone number with its country code.' }]
  return /^(?=.*[A-Za-z])[A-Za-z0-9 ._-]{1,11}$/.test(identity) || /^[0-9]{3,8}$/.test(identity)
    ? []
    : [{ path, message: 'Send a number with its country code, a short code, or a name of at most 11 letters.' }]
}

function identityOf({ kind, identity }: Pick<NewChannelSender, 'kind' | 'identity'>): string {
  return kind === 'email' ? identity.trim() : (readPhone(identity)?.e164 ?? identity.trim())
}
