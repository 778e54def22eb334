/** Where somebody is in a task of several steps. */
import { Check } from 'lucide-react'
import { Icon } from './icon.tsx'

interface StepsProps {
  readonly steps: readonly string[]
  /** Index of the step that is open. */
  readonly at: number
}

export function Steps({ steps, at }: StepsProps) {
  return (
    <ol className="steps" aria-label="Steps">
      {steps.map((step, index) => (
        <li key={step} data-done={index < at ? '' : undefined} aria-current={index === at ? 'step' : undefined}>
          <i>{index < at ? <Icon of={Check} /> : index + 1}</i>
          {step}
        </li>
      ))}
    </ol>
  )
}
