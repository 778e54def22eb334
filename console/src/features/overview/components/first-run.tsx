/** The five steps to the first yes and the first campaign, ticked as they happen. */
import type { Overview } from '@contract/overview.ts'
import { Link } from '@tanstack/react-router'
import { Check, Plus, Smartphone } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths, served } from '../../../config/paths.ts'

type Step = Overview['first_run'][number]

const names: Readonly<Record<Step['key'], string>> = {
  sender: 'A number to send from',
  topics: 'Topics to choose from',
  capture_point: 'A place to ask',
  first_yes: 'Say yes yourself',
  first_campaign: 'A first campaign',
}

export function FirstRun({ steps, demo }: { readonly steps: readonly Step[]; readonly demo: boolean }) {
  const next = steps.find((step) => !step.done)?.key
  return (
    <Section className="begin band" title="Five steps to begin" sub="About five minutes">
      <ol className="begin__list">
        {steps.map((step, index) => (
          <li key={step.key} data-done={step.done ? '' : undefined}>
            <i>{step.done ? <Icon of={Check} label="Done" /> : index + 1}</i>
            <div>
              <h3>{names[step.key]}</h3>
              <p>{step.detail}</p>
            </div>
            <div className="begin__act">{actionOf(step, step.key === next, demo)}</div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function actionOf(step: Step, isNext: boolean, demo: boolean): ReactNode {
  const look = isNext ? { look: 'primary' as const } : {}
  switch (step.key) {
    case 'sender':
      return (
        <Button {...look} asChild>
          <Link to={paths.settingsWhatsApp}>{step.done ? 'See how it stands' : 'Connect a number'}</Link>
        </Button>
      )
    case 'topics':
      return (
        <Button {...look} asChild>
          <Link to={paths.topics}>{step.done ? 'Read them' : 'Write them'}</Link>
        </Button>
      )
    case 'capture_point':
      return (
        <Button {...look} asChild>
          <Link to={step.done ? paths.capturePoints : paths.newCapturePoint}>
            {step.done ? null : <Icon of={Plus} />}
            {step.done ? 'See them' : 'Capture point'}
          </Link>
        </Button>
      )
    case 'first_yes':
      return demo ? (
        <Button {...look} asChild>
          <a href={served.phone}>
            <Icon of={Smartphone} />
            Pick up the phone
          </a>
        </Button>
      ) : (
        <Button {...look} asChild>
          <Link to={paths.capturePoints}>Open a page</Link>
        </Button>
      )
    default:
      return (
        <Button {...look} asChild>
          <Link to={step.done ? paths.campaigns : paths.newCampaign}>{step.done ? 'See it' : 'Campaign'}</Link>
        </Button>
      )
  }
}
