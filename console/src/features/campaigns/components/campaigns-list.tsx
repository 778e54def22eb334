/** Campaigns: what was sent about what, how far it came, and who left. */
import type { Campaign } from '@contract/campaign.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { count, share } from '../../../lib/count.ts'
import { sayMoment, sayWhen } from '../../../lib/time.ts'
import { CampaignState } from './campaign-state.tsx'

export function CampaignsList({
  campaigns,
  busy,
}: {
  readonly campaigns: readonly Campaign[]
  readonly busy: boolean
}) {
  return (
    <Rows
      caption="Campaigns"
      busy={busy}
      columns={[
        { key: 'name', head: 'Campaign' },
        { key: 'topic', head: 'Topic' },
        { key: 'state', head: 'State' },
        { key: 'accepted', head: 'Accepted' },
        { key: 'read', head: 'Read', wide: true },
        { key: 'left', head: 'Left', wide: true },
        { key: 'when', head: 'When', end: true },
      ]}
    >
      {campaigns.map((campaign) => (
        <tr key={campaign.id}>
          <Cell kind="name">
            <Link className="strong" to={paths.campaign} params={{ campaignId: campaign.id }}>
              {campaign.name}
            </Link>
          </Cell>
          <Cell kind="sub" className="quiet">
            {campaign.topic.name}
          </Cell>
          <Cell kind="state">
            <CampaignState state={campaign.state} />
          </Cell>
          <Cell kind="note" className="num">
            {campaign.started_at === null ? (
              <span className="faint">Not begun</span>
            ) : (
              `${count(campaign.figures.accepted)} of ${count(campaign.figures.audience)}`
            )}
          </Cell>
          <Cell kind="wide" className="num quiet">
            {campaign.started_at === null ? '' : share(campaign.figures.read, campaign.figures.accepted)}
          </Cell>
          <Cell kind="wide" className="num quiet">
            {campaign.started_at === null ? '' : count(campaign.figures.opted_out)}
          </Cell>
          <Cell kind="when" end className="quiet num nowrap">
            {campaign.state === 'scheduled' && campaign.starts_at !== null
              ? sayMoment(campaign.starts_at)
              : sayWhen(campaign.started_at ?? campaign.created_at)}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
