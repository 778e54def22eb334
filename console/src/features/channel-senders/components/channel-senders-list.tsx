/** Who carries what: its kind, what people see, where its provider calls, and whether it is stopped. */
import type { ChannelSender } from '@contract/channel-sender.ts'
import { Button } from '../../../components/ui/button.tsx'
import { CopyButton } from '../../../components/ui/copy.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { explain } from '../../../lib/problem.ts'
import { useMay } from '../../../resources/session.ts'
import { useChangeChannelSender } from '../api/connect-channel-sender.ts'
import { kindWords, providerWords } from '../words.ts'

export function ChannelSendersList({ senders }: { readonly senders: readonly ChannelSender[] }) {
  return (
    <Rows
      caption="Senders outside WhatsApp"
      columns={[
        { key: 'name', head: 'Sender' },
        { key: 'identity', head: 'Seen as' },
        { key: 'provider', head: 'Carried by', wide: true },
        { key: 'calls', head: 'Its provider calls', wide: true },
        { key: 'acts', head: <span className="vh">Actions</span>, end: true },
      ]}
    >
      {senders.map((sender) => (
        <tr key={sender.id}>
          <Cell kind="name">
            <span className="strong">{sender.name}</span> <span className="quiet">{kindWords[sender.kind]}</span>
          </Cell>
          <Cell kind="sub">
            <bdi className="num">{sender.identity}</bdi>
          </Cell>
          <Cell kind="wide" className="quiet">
            {sender.emulated ? 'The emulators of this demo' : providerWords[sender.provider]}
          </Cell>
          <Cell kind="wide">
            {sender.inbound_url === null ? (
              <span className="faint">nobody</span>
            ) : (
              <CopyButton text={sender.inbound_url}>Copy the address</CopyButton>
            )}
          </Cell>
          <Cell kind="state" end>
            <Stop sender={sender} />
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}

function Stop({ sender }: { readonly sender: ChannelSender }) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeChannelSender(sender.id)
  const stopped = sender.stopped_at !== null
  if (!may('sender:connect')) return stopped ? <span className="quiet">Stopped</span> : null
  return (
    <Button
      look="ghost"
      size="sm"
      busy={change.isPending}
      onClick={() =>
        change.mutate({ stopped: !stopped }, { onError: (error: Error) => toast({ text: explain(error) }) })
      }
    >
      {stopped ? 'Start again' : 'Stop'}
    </Button>
  )
}
