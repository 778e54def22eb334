/** The things that have to hold. Each is tried from here, and what fails says why and what to do. */
import type { ConnectionStep, Sender } from '@contract/sender.ts'
import { Check, Clock, X } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyLine } from '../../../components/ui/copy.tsx'
import { Facts } from '../../../components/ui/facts.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { explain } from '../../../lib/problem.ts'
import { useMay } from '../../../resources/session.ts'
import { useSubmitDrafts, useSyncSender } from '../api/bring-templates.ts'
import { useSubscribe } from '../api/connect-sender.ts'
import { actionWords, stepWords } from '../words.ts'
import { ChangeToken } from './change-token.tsx'

const marks = { ok: 'yes', waiting: 'wait', failed: 'no', todo: 'next' } as const
const icons = { ok: Check, waiting: Clock, failed: X } as const
const said = { ok: 'Holds', waiting: 'Waiting', failed: 'Does not hold', todo: 'To do' } as const

export function ConnectionSteps({
  sender,
  steps,
}: {
  readonly sender: Sender
  readonly steps: readonly ConnectionStep[]
}) {
  return (
    <ol className="conn">
      {steps.map((step) => (
        <li key={step.key} data-ok={marks[step.state]}>
          <span className="conn__dot">
            {step.state === 'todo' ? (
              <span className="vh">{said.todo}</span>
            ) : (
              <Icon of={icons[step.state]} label={said[step.state]} />
            )}
          </span>
          <div className="conn__text">
            <h2>{stepWords[step.key]}</h2>
            <p>
              {step.found}
              {step.todo === null ? '' : ` ${step.todo}`}
            </p>
            <StepFacts step={step} />
          </div>
          {step.action === null ? null : (
            <div className="conn__act">
              <StepAction sender={sender} action={step.action} urgent={step.state === 'failed'} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

function StepFacts({ step }: { readonly step: ConnectionStep }) {
  const needed = step.facts.filter((fact) => fact.state !== null)
  const copied = step.facts.filter((fact) => fact.state === null && fact.copy)
  const plain = step.facts.filter((fact) => fact.state === null && !fact.copy)
  return (
    <>
      {plain.length === 0 ? null : (
        <Facts
          facts={plain.map((fact) => [
            fact.label,
            <bdi key={fact.label} className="num">
              {fact.value}
            </bdi>,
          ])}
        />
      )}
      {copied.map((fact) => (
        <CopyLine key={fact.label} name={fact.label} text={fact.value} />
      ))}
      {needed.length === 0 ? null : (
        <ul className="fields">
          {needed.map((fact) => (
            <li key={fact.label} data-no={fact.state === 'missing' ? '' : undefined}>
              <Icon of={fact.state === 'ok' ? Check : X} size="sm" label={fact.state === 'ok' ? 'There' : 'Missing'} />
              <code>{fact.label}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

interface StepActionProps {
  readonly sender: Sender
  readonly action: NonNullable<ConnectionStep['action']>
  readonly urgent: boolean
}

function StepAction({ sender, action, urgent }: StepActionProps) {
  const may = useMay()
  const toast = useToast()
  const subscribe = useSubscribe(sender.id)
  const sync = useSyncSender(sender.id)
  const submit = useSubmitDrafts(sender.id)
  const [changing, setChanging] = useState(false)
  const failed = { onError: (error: Error) => toast({ text: explain(error) }) }
  const press = () => {
    if (action === 'subscribe') subscribe.mutate(undefined, failed)
    else if (action === 'sync_templates')
      sync.mutate(undefined, {
        ...failed,
        onSuccess: ({ seen }) => toast({ text: `WhatsApp holds ${counted(seen, 'template')}` }),
      })
    else if (action === 'submit_templates')
      submit.mutate(undefined, {
        ...failed,
        onSuccess: (sent) => toast({ text: `${counted(sent, 'template')} sent for review` }),
      })
    else setChanging(true)
  }
  if (!may('sender:connect')) return null
  return (
    <>
      <Button
        size="sm"
        {...(urgent ? { look: 'primary' as const } : {})}
        busy={subscribe.isPending || sync.isPending || submit.isPending}
        onClick={press}
      >
        {actionWords[action]}
      </Button>
      <ChangeToken sender={sender.id} open={changing} onClose={() => setChanging(false)} />
    </>
  )
}
