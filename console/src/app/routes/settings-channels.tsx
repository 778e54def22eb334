/** Senders outside WhatsApp: they invite people, by SMS, by e-mail and by telephone. */
import { useQuery } from '@tanstack/react-query'
import { Plus, RadioTower } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { AddChannelSender } from '../../features/channel-senders/components/add-channel-sender.tsx'
import { ChannelSendersList } from '../../features/channel-senders/components/channel-senders-list.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { channelSendersQuery } from '../../resources/channel-senders.ts'
import { useMay, useWorkspace } from '../../resources/session.ts'

export function SettingsChannelsRoute() {
  const may = useMay()
  const { kind } = useWorkspace()
  const senders = useQuery(channelSendersQuery)
  const [adding, setAdding] = useState(false)
  return (
    <SettingsFrame>
      <PageHead
        title="SMS, e-mail and telephone"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub={
          kind === 'demo'
            ? 'The emulated ones, as everything in a demo. A live workspace connects its own.'
            : 'Through these people are invited. Offers only ever leave by WhatsApp.'
        }
        actions={
          may('sender:connect') && kind === 'live' ? (
            <Button look="primary" onClick={() => setAdding(true)}>
              <Icon of={Plus} />
              Sender
            </Button>
          ) : null
        }
      />
      {senders.isError ? <Failed error={senders.error} onRetry={() => void senders.refetch()} /> : null}
      {senders.isPending ? (
        <div className="sec">
          <LoadingLines />
        </div>
      ) : null}
      {senders.data?.length === 0 ? (
        <Empty icon={RadioTower} title="Nothing carries an SMS, a letter or a call yet">
          Connect a sender, and the ways to ask that need one can be published.
        </Empty>
      ) : null}
      {senders.data !== undefined && senders.data.length > 0 ? <ChannelSendersList senders={senders.data} /> : null}
      {adding ? <AddChannelSender open onClose={() => setAdding(false)} /> : null}
    </SettingsFrame>
  )
}
