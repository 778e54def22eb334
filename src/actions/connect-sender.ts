/**
 * Connects a WhatsApp number: its credentials are proved before they are kept, and nothing is sent. A demo speaks to the
 * emulated WhatsApp only, and a live workspace never to it.
 */
import { Fault } from '../base/fault.ts'
import { newCode, newId, newToken } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Sender } from '../domain/sender.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'
import { draftShippedTemplates } from './draft-shipped-templates.ts'
import { firstPace, numberFacts, paceOf } from './number-facts.ts'
import { proveCredentials } from './prove-credentials.ts'
import { requireWorkspace } from './require-workspace.ts'
import { sealSecrets } from './sender-secrets.ts'
import type { Stores } from './stores.ts'

export interface NewSender {
  readonly phoneNumberId: string
  readonly wabaId: string
  /** Found out from the token where it is left out. */
  readonly appId?: string
  readonly accessToken: string
  readonly appSecret: string
  readonly graphVersion?: string
  /** Drawn where it is left out. */
  readonly verifyToken?: string
}

/** Throws `invalid` with the credential that is wrong, `conflict` where the number is connected already. */
export async function connectSender(
  deps: Pick<Deps, 'whatsapp' | 'secrets' | 'transaction' | 'read'>,
  by: By,
  wanted: NewSender,
): Promise<Sender> {
  const workspace = await requireWorkspace(deps.read, by.actor.workspaceId)
  const claimed = await newSender(deps, by, workspace, wanted)
  const { appId, number } = await proveCredentials(deps, claimed).catch((error: unknown) => {
    throw workspace.kind === 'demo' ? unknownToEmulator(error) : error
  })
  const sender: Sender = { ...claimed, appId, ...numberFacts(number) }
  return deps.transaction(async (stores) => {
    await stores.senders.add(sender, { ...firstPace, ...paceOf(number) })
    await stores.audit.write([
      auditEntry(by, {
        action: 'sender.connected',
        subject: { kind: 'sender', id: sender.senderId },
        detail: { number: sender.displayNumber, phone_number_id: sender.phoneNumberId, waba_id: sender.wabaId },
      }),
    ])
    await draftShippedTemplates(stores, by, workspace, sender)
    return sender
  })
}

async function newSender(
  { whatsapp, secrets, read }: Pick<Deps, 'whatsapp' | 'secrets' | 'read'>,
  by: By,
  { workspaceId, kind, slug }: Workspace,
  wanted: NewSender,
): Promise<Sender> {
  const emulated = kind === 'demo'
  const endpoint = whatsapp.endpoint(emulated)
  if (endpoint === undefined) {
    throw new Fault('conflict', 'The emulated WhatsApp does not run here: start Assent with EMULATORS=on.', {
      reason: 'emulators_off',
    })
  }
  return {
    workspaceId,
    senderId: newId(by.now.getTime()),
    phoneNumberId: wanted.phoneNumberId,
    wabaId: wanted.wabaId,
    appId: wanted.appId ?? null,
    inboundPath: await freePath(read, slug),
    displayNumber: wanted.phoneNumberId,
    verifiedName: null,
    graphUrl: endpoint.graphUrl,
    graphVersion: wanted.graphVersion ?? endpoint.graphVersion,
    sealedSecrets: sealSecrets(secrets, {
      accessToken: wanted.accessToken,
      appSecrets: [wanted.appSecret],
      verifyToken: wanted.verifyToken ?? newToken(),
    }),
    emulated,
    quality: null,
    messagingLimit: null,
    throughput: null,
    status: null,
    handshakeAt: null,
    fields: [],
    fieldsCheckedAt: null,
    heardMessagesAt: null,
    heardPreferencesAt: null,
    heardStatusesAt: null,
    stoppedAt: null,
    stoppedReason: null,
    createdAt: by.now,
  }
}

async function freePath({ senders }: Pick<Stores, 'senders'>, slug: string): Promise<string> {
  return (await senders.findByInboundPath(slug)) === undefined ? slug : `${slug}-${newCode(6).toLowerCase()}`
}

/** Real credentials in a demo are refused by the emulator, which has never heard of them. */
function unknownToEmulator(error: unknown): unknown {
  if (!(error instanceof Fault) || error.code !== 'invalid') return error
  const message =
    'A demo uses emulated numbers only, and the emulator does not know this one. Make a live workspace for it.'
  return new Fault('invalid', message, { reason: 'demo_is_emulated', errors: error.errors, cause: error })
}
