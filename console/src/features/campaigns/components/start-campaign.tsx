/** Now, or at a time; said once more with what it means. */
import type { AudienceCount } from '@contract/campaign.ts'
import { useState } from 'react'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { count } from '../../../lib/count.ts'
import { forInput, sayMoment } from '../../../lib/time.ts'
import { useStartCampaign } from '../api/move-campaign.ts'

interface StartCampaignProps {
  readonly campaign: string
  readonly counted: AudienceCount | undefined
  readonly open: boolean
  readonly onClose: () => void
}

const inAnHour = 3_600_000

export function StartCampaign({ campaign, counted, open, onClose }: StartCampaignProps) {
  const toast = useToast()
  const start = useStartCampaign(campaign)
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [at, setAt] = useState(() => forInput(Date.now() + inAnHour))
  const confirm = () =>
    start.mutate(when === 'now' ? {} : { at: new Date(at).toISOString() }, {
      onSuccess: () => {
        toast({ text: when === 'now' ? 'It begins' : `It begins ${sayMoment(new Date(at))}` })
        onClose()
      },
    })
  return (
    <Confirm
      open={open}
      onClose={onClose}
      danger={false}
      title={counted === undefined ? 'Begin to send?' : `Send to ${count(counted.allowed)} numbers?`}
      action={when === 'now' ? 'Begin now' : 'Schedule it'}
      busy={start.isPending}
      error={start.error}
      onConfirm={confirm}
    >
      <div className="stack stack--6">
        <p>
          {counted === undefined
            ? ''
            : `${count(counted.audience - counted.allowed)} are refused by the gate as things stand. `}
          The gate is asked again for each message, and whoever says stop meanwhile gets nothing more. You can pause it,
          or stop it for good.
        </p>
        <Options>
          <Radio name="when" label="Now" checked={when === 'now'} onTick={() => setWhen('now')} />
          <Radio name="when" label="At a time" checked={when === 'later'} onTick={() => setWhen('later')} />
        </Options>
        {when === 'later' ? (
          <TextField
            label="When"
            type="datetime-local"
            min={forInput(Date.now())}
            value={at}
            onText={setAt}
            className="num"
          />
        ) : null}
      </div>
    </Confirm>
  )
}
