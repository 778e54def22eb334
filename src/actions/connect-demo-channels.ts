/** The demo's SMS, mail and telephone identities, joined to the emulated ones. Their ports may be others than last time. */
import { type By, systemActor } from '../domain/actor.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { EmulatedChannels, EmulatorControl } from '../domain/emulation.ts'
import type { Workspace } from '../domain/workspace.ts'
import { sealChannelSecrets } from './channel-secrets.ts'
import { addChannelSender, type NewChannelSender } from './connect-channel-sender.ts'
import type { Deps } from './deps.ts'

/** What of it is there already is only told where it listens now. */
export async function connectDemoChannels(
  deps: Deps,
  control: Pick<EmulatorControl, 'readChannels' | 'connectLine'>,
  workspace: Workspace,
): Promise<ChannelSender[]> {
  const wanted = sendersOn(await control.readChannels(), workspace.name)
  const by: By = { actor: systemActor(workspace.workspaceId, 'First run'), now: deps.clock.now() }
  const senders = await deps.transaction(async (stores) => {
    const there = await stores.channelSenders.list(workspace.workspaceId)
    return Promise.all(
      wanted.map(async (one) => {
        const known = there.find((sender) => isSame(sender, one))
        if (known === undefined) return addChannelSender(stores, deps, by, workspace, one)
        const facts = { settings: one.settings, sealedSecrets: sealChannelSecrets(deps.secrets, one.secrets) }
        await stores.channelSenders.update(workspace.workspaceId, known.senderId, facts)
        return { ...known, ...facts }
      }),
    )
  })
  for (const { kind, provider, identity, name, inboundPath } of senders) {
    if (kind !== 'voice') continue
    const url = `${deps.publicUrl}/inbound/voice/${provider}/${inboundPath}`
    await control.connectLine({ number: identity, name: `${workspace.name}, ${name.toLowerCase()}`, provider, url })
  }
  return senders
}

/** There are several telephone numbers; of everything else there is one. */
function isSame(sender: ChannelSender, wanted: NewChannelSender): boolean {
  if (sender.kind !== wanted.kind || sender.provider !== wanted.provider) return false
  return sender.kind !== 'voice' || sender.identity === wanted.identity
}

export const demoMenuLine = '+61491570006'
export const demoMissedCallLine = '+61491570313'

/** Numbers kept free for fiction. */
function sendersOn({ smpp, smtp, twilio }: EmulatedChannels, business: string): NewChannelSender[] {
  const host = '127.0.0.1'
  const { port: smppPort, ...smppSecrets } = smpp
  const { port: smtpPort, ...smtpSecrets } = smtp
  const { baseUrl, accountSid, authToken } = twilio
  return [
    ...(smppPort === null
      ? []
      : [
          {
            kind: 'sms',
            provider: 'smpp',
            name: 'Emulated SMS',
            identity: '+61491570110',
            settings: { host, port: smppPort },
            secrets: smppSecrets,
          } as const,
        ]),
    ...(smtpPort === null
      ? []
      : [
          {
            kind: 'email',
            provider: 'smtp',
            name: 'Emulated mail',
            identity: 'hello@acme.example',
            settings: { host, port: smtpPort, security: 'none', fromName: business },
            secrets: smtpSecrets,
          } as const,
        ]),
    {
      kind: 'voice',
      provider: 'twilio',
      name: 'Voice menu',
      identity: demoMenuLine,
      settings: { accountSid, baseUrl },
      secrets: { authToken },
    },
    {
      kind: 'voice',
      provider: 'twilio',
      name: 'Missed calls',
      identity: demoMissedCallLine,
      settings: { accountSid, baseUrl },
      secrets: { authToken },
    },
  ]
}
