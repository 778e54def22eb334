/** Where a campaign stands, by icon and word; while it runs, by the lit dot. */
import type { Campaign } from '@contract/campaign.ts'
import { Icon } from '../../../components/ui/icon.tsx'
import { stateIcons, stateWords } from '../words.ts'

export function CampaignState({ state }: { readonly state: Campaign['state'] }) {
  if (state === 'running') {
    return (
      <span className="live">
        <i />
        {stateWords.running}
      </span>
    )
  }
  const standing = state === 'done' ? 'good' : state === 'paused' || state === 'scheduled' ? 'wait' : 'none'
  return (
    <span className="row standing" data-standing={standing}>
      <Icon of={stateIcons[state]} size="sm" />
      {stateWords[state]}
    </span>
  )
}
