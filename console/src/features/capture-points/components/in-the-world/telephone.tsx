/** Which number it is, and where its provider has to call. */
import { useQuery } from '@tanstack/react-query'
import { CopyLine } from '../../../../components/ui/copy.tsx'
import { channelSendersQuery } from '../../../../resources/channel-senders.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function Telephone({ point }: PlaceProps) {
  const senders = (useQuery(channelSendersQuery).data ?? []).filter(({ kind }) => kind === 'voice')
  const sender = senders.find(({ id }) => id === point.settings.sender) ?? senders[0]
  if (sender === undefined) return <p className="sm quiet">No telephone number is connected yet.</p>
  return (
    <>
      <CopyLine name="Number" text={sender.identity} stacked />
      {sender.inbound_url === null ? null : (
        <CopyLine name="Webhook for calls, at your provider" text={sender.inbound_url} stacked />
      )}
    </>
  )
}
