/** Making an earlier version live again, as a new one. */
import type { Flow } from '@contract/flow.ts'
import { Confirm } from '../../../../components/ui/confirm.tsx'
import { useToast } from '../../../../components/ui/toast.tsx'
import { useRollBackFlow } from '../../api/flows.ts'

interface RollBackProps {
  readonly flow: Flow
  readonly version: number
  readonly onClose: () => void
  readonly onDone: (version: number) => void
}

export function RollBack({ flow, version, onClose, onDone }: RollBackProps) {
  const toast = useToast()
  const back = useRollBackFlow(flow.id)
  return (
    <Confirm
      open
      title={`Roll back to version ${version}`}
      action="Roll back"
      danger={false}
      busy={back.isPending}
      error={back.error}
      onClose={onClose}
      onConfirm={() =>
        back.mutate(
          { version },
          {
            onSuccess: () => {
              toast({ text: `What version ${version} says is live again` })
              onDone(version)
              onClose()
            },
          },
        )
      }
    >
      <p>
        It is published again as a new version, which new runs begin with. Runs that have begun end on their own
        version, and the draft stays as it is.
      </p>
    </Confirm>
  )
}
