/** Where a template stands with WhatsApp, by icon and word. */
import { Icon } from '../../../components/ui/icon.tsx'
import { type TemplateState as Name, stateIcons, stateWords } from '../words.ts'

export function TemplateState({ state }: { readonly state: Name }) {
  return (
    <span className="row standing" data-standing={standing[state]}>
      <Icon of={stateIcons[state]} size="sm" />
      {stateWords[state]}
    </span>
  )
}

/** Only what can be sent is in the colour of a yes, only what was refused in that of a no. */
const standing: Readonly<Record<Name, 'good' | 'wait' | 'bad' | 'none'>> = {
  draft: 'none',
  PENDING: 'wait',
  APPROVED: 'good',
  REJECTED: 'bad',
  PAUSED: 'wait',
  DISABLED: 'bad',
  IN_APPEAL: 'wait',
  PENDING_DELETION: 'none',
  DELETED: 'none',
  LIMIT_EXCEEDED: 'bad',
  LOCKED: 'bad',
  ARCHIVED: 'none',
}
