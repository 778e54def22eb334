/** Through which sender it reaches people. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Note } from '../../../../components/ui/note.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { paths } from '../../../../config/paths.ts'
import { channelSendersQuery } from '../../../../resources/channel-senders.ts'
import { carriedBy } from '../../channels.ts'
import type { OwnProps } from './channel-settings.tsx'

export function SenderSettings({ channel, own, onOwn }: OwnProps) {
  const kind = carriedBy[channel]
  const senders = (useQuery(channelSendersQuery).data ?? []).filter((one) => one.kind === kind)
  if (senders.length === 0) {
    return (
      <Note tone="warn">
        Nothing carries this yet. <Link to={paths.settingsChannels}>Connect a sender first.</Link>
      </Note>
    )
  }
  return (
    <SelectField
      label="Sender"
      path="/settings/sender"
      hint="What people see as who is writing or calling."
      value={own.sender ?? senders[0]?.id}
      onValue={(sender) => onOwn({ ...own, sender })}
      choices={senders.map((one) => ({
        value: one.id,
        label: (
          <>
            {one.name} <bdi className="num faint">{one.identity}</bdi>
          </>
        ),
        text: one.name,
      }))}
    />
  )
}
