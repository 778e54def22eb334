/** Campaigns at work. */
import type { Overview } from '@contract/overview.ts'
import { Link } from '@tanstack/react-router'
import { Progress } from '../../../components/ui/progress.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths } from '../../../config/paths.ts'
import { count } from '../../../lib/count.ts'

export function SendingNow({ sending }: { readonly sending: Overview['sending'] }) {
  if (sending.length === 0) return null
  return (
    <Section title="Sending now">
      <div className="stack stack--6">
        {sending.map((campaign) => (
          <Progress
            key={campaign.campaign}
            label={`${campaign.name} sent`}
            title={
              <Link to={paths.campaign} params={{ campaignId: campaign.campaign }}>
                {campaign.name}
              </Link>
            }
            done={campaign.done}
            all={campaign.audience}
          >
            <p className="xs faint">
              {campaign.paused ? 'Paused. ' : ''}
              {count(campaign.refused)} refused by the gate. {count(campaign.opted_out)} left.
            </p>
          </Progress>
        ))}
      </div>
    </Section>
  )
}
