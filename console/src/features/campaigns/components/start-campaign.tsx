/** Now, or at a time; said once more with what it means. */
import type { AudienceCount } from '@contract/campaign.ts'
import { useState } from 'react'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { currentTime } from '../../../lib/clock.ts'
import { counted as countOf } from '../../../lib/count.ts'
import { forInput, sayMoment } from '../../../lib/time.ts'
import { useStartCampaign } from '../api/move-campaign.ts'

interface StartCampaignProps {
  readonly campaign: string
  readonly counted: AudienceCount | undefined
  readonly onClose: () => void
}

const inAnHour = 3_600_000

export function StartCampaign({ campaign, counted, onClose }: StartCampaignProps) {
  const toast = useToast()
  const start = useStartCampaign(campaign)
  const [when, setWhen] = useState<'now' | 'later'>('now')
  const [at, setAt] = useState(() => forInput(currentTime() + inAnHour))
  const confirm = () =>
    start.mutate(when === 'now' ? {} : { at: new Date(at).toISOString() }, {
      onSuccess: () => {
        toast({ text: when === 'now' ? 'It begins' : `It begins ${sayMoment(new Date(at))}` })
        onClose()
      },
    })
  return (
    <Confirm
      open
      onClose={onClose}
      danger={false}
      title={counted === undefined ? 'Begin to send?' : `Send to ${countOf(counted.allowed, 'number')}?`}
      action={when === 'now' ? 'Begin now' : 'Schedule it'}
      busy={start.isPending}
      error={start.error}
      onConfirm={confirm}
    >
      <div className="stack stack--6">
        <p>
          {counted === undefined ? '' : sayRefused(counted)} The gate is asked again for each message, and whoever says
          stop meanwhile gets nothing more. You can pause it, or stop it for good.
        </p>
        <Options>
          <Radio name="when" label="Now" checked={when === 'now'} onTick={() => setWhen('now')} />
          <Radio name="when" label="At a time" checked={when === 'later'} onTick={() => setWhen('later')} />
        </Options>
        {when === 'later' ? (
          <TextField
            label="When"
            type="datetime-local"
            min={forInput(currentTime())}
            value={at}
            onText={setAt}
            className="num"
          />
        ) : null}
      </div>
    </Confirm>
  )
}

function sayRefused({ audience, allowed }: AudienceCount): string {
  if (audience === allowed) return 'The gate refuses nobody as things stand.'
  return `The gate refuses ${countOf(audience - allowed, 'number')} as things stand.`
}
