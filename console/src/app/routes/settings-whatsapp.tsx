/** Connect WhatsApp: steps that check themselves and say what to do. */
import type { Sender } from '@contract/sender.ts'
import { useQuery } from '@tanstack/react-query'
import { MessageCircle, Plus, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { connectionQuery, useCheckConnection } from '../../features/senders/api/connect-sender.ts'
import { AddSender } from '../../features/senders/components/add-sender.tsx'
import { ConnectionSteps } from '../../features/senders/components/connection-steps.tsx'
import { SenderFacts } from '../../features/senders/components/sender-facts.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { explain } from '../../lib/problem.ts'
import { sendersQuery } from '../../resources/senders.ts'
import { useMay, useWorkspace } from '../../resources/session.ts'

export function SettingsWhatsAppRoute() {
  const may = useMay()
  const workspace = useWorkspace()
  const senders = useQuery(sendersQuery)
  const [picked, setPicked] = useState<string>()
  const [adding, setAdding] = useState(false)
  const sender = senders.data?.find((one) => one.id === picked) ?? senders.data?.[0]
  // A demo has its emulated number and no other.
  const add =
    may('sender:connect') && workspace.kind === 'live' ? (
      <Button {...(sender === undefined ? { look: 'primary' as const } : {})} onClick={() => setAdding(true)}>
        <Icon of={Plus} />
        Number
      </Button>
    ) : null

  return (
    <SettingsFrame>
      <PageHead
        title="Connect a WhatsApp number"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub="These things have to hold. Each is tried from here, and what fails says why."
        actions={
          <>
            {add}
            {sender === undefined ? null : <TryAgain sender={sender} />}
          </>
        }
      />
      {senders.isError ? <Failed error={senders.error} onRetry={() => void senders.refetch()} /> : null}
      {senders.isPending ? (
        <div className="sec">
          <LoadingLines />
        </div>
      ) : null}
      {senders.data !== undefined && senders.data.length > 1 && sender !== undefined ? (
        <div className="toolbar">
          <Segmented
            label="Number"
            value={sender.id}
            onValue={setPicked}
            choices={senders.data.map((one) => ({
              value: one.id,
              label: <bdi className="num">{one.display_number}</bdi>,
            }))}
          />
        </div>
      ) : null}
      {senders.data?.length === 0 ? (
        <Empty icon={MessageCircle} title="No number yet" action={add}>
          Have the ids and secrets of your WhatsApp app at hand. Nothing is sent by connecting it.
        </Empty>
      ) : null}
      {sender === undefined ? null : <Connect key={sender.id} sender={sender} />}
      <AddSender open={adding} onClose={() => setAdding(false)} />
    </SettingsFrame>
  )
}

function Connect({ sender }: { readonly sender: Sender }) {
  const connection = useQuery(connectionQuery(sender.id))
  if (connection.isError) return <Failed error={connection.error} onRetry={() => void connection.refetch()} />
  if (connection.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines lines={8} />
      </div>
    )
  }
  return (
    <div className="split split--conn">
      <ConnectionSteps sender={sender} steps={connection.data.steps} />
      <aside aria-label="This number">
        <SenderFacts sender={sender} connection={connection.data} />
      </aside>
    </div>
  )
}

function TryAgain({ sender }: { readonly sender: Sender }) {
  const toast = useToast()
  const check = useCheckConnection(sender.id)
  return (
    <Button
      busy={check.isPending}
      onClick={() => check.mutate(undefined, { onError: (error) => toast({ text: explain(error) }) })}
    >
      <Icon of={RotateCw} />
      Try all again
    </Button>
  )
}
