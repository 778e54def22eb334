/** Pause, go on, stop for good. */
import type { Campaign } from '@contract/campaign.ts'
import { Pause, Play } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'
import { useMay } from '../../../resources/session.ts'
import { useMoveCampaign } from '../api/move-campaign.ts'

export function CampaignMoves({ campaign }: { readonly campaign: Campaign }) {
  const may = useMay()
  const toast = useToast()
  const move = useMoveCampaign(campaign.id)
  const [asking, setAsking] = useState(false)
  const { figures, state } = campaign
  if (!may('campaign:launch') || state === 'done' || state === 'cancelled') return null
  const failed = { onError: (error: Error) => toast({ text: explain(error) }) }
  return (
    <>
      {state === 'running' ? (
        <Button busy={move.isPending} onClick={() => move.mutate('pauses', failed)}>
          <Icon of={Pause} />
          Pause
        </Button>
      ) : (
        <Button look="primary" busy={move.isPending} onClick={() => move.mutate('resumptions', failed)}>
          <Icon of={Play} />
          Go on
        </Button>
      )}
      <Button look="danger" onClick={() => setAsking(true)}>
        Stop for good
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={`Stop ${campaign.name} for good?`}
        action="Stop for good"
        busy={move.isPending}
        onConfirm={() =>
          move.mutate('cancellations', {
            ...failed,
            onSuccess: () => {
              setAsking(false)
              toast({ text: 'Stopped; what had been accepted is still delivered' })
            },
          })
        }
      >
        <p>
          {nothingFor(figures.to_ask + figures.queued)} What WhatsApp has accepted cannot be called back. It cannot be
          started again.
        </p>
      </Confirm>
    </>
  )
}

function nothingFor(numbers: number): string {
  return `${counted(numbers, 'number')} ${numbers === 1 ? 'gets' : 'get'} nothing from it.`
}
