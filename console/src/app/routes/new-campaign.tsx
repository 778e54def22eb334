/** A new campaign: what is sent, about what, to whom; and whom the gate would let through. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Form } from '../../components/ui/form.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { audienceCountQuery } from '../../features/campaigns/api/count-audience.ts'
import { useCreateCampaign } from '../../features/campaigns/api/save-campaign.ts'
import { AudienceCount } from '../../features/campaigns/components/audience-count.tsx'
import { CampaignForm } from '../../features/campaigns/components/campaign-form.tsx'
import { CampaignMessage } from '../../features/campaigns/components/campaign-message.tsx'
import { countOf, type Draft, emptyDraft, inputOf, variablesFor } from '../../features/campaigns/draft.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { templatesQuery } from '../../resources/templates.ts'
import { topicsQuery } from '../../resources/topics.ts'
import { businessName, workspaceQuery } from '../../resources/workspace.ts'

const route = getRouteApi('/app/campaigns/new')

export function NewCampaignRoute() {
  const { template: wanted } = route.useSearch()
  const navigate = useNavigate()
  const create = useCreateCampaign()
  const topics = useQuery(topicsQuery).data ?? []
  const templates = useQuery(templatesQuery()).data?.data ?? []
  const [written, setWritten] = useState<Draft>({ ...emptyDraft, template: wanted })
  const template = templates.find((one) => one.id === written.template)
  const workspace = useQuery(workspaceQuery).data
  const business = workspace === undefined ? '' : businessName(workspace)
  const draft =
    template === undefined ? written : { ...written, variables: variablesFor(template, written.variables, business) }
  const counted = useQuery(audienceCountQuery(useSettled(countOf(draft))))
  const input = inputOf(draft)

  const submit = () => {
    if (input === undefined) return
    create.mutate(input, {
      onSuccess: (campaign) => void navigate({ to: paths.campaign, params: { campaignId: campaign.id } }),
    })
  }

  return (
    <>
      <PageHead
        title="A new campaign"
        line
        within={{ name: 'Campaigns', link: { to: paths.campaigns } }}
        sub="Nothing is sent until you start it."
        actions={
          <>
            <Button className="hide-small" asChild>
              <Link to={paths.campaigns}>Cancel</Link>
            </Button>
            <Button type="submit" form="campaign" look="primary" busy={create.isPending} disabled={input === undefined}>
              Keep as a draft
            </Button>
          </>
        }
      />
      <div className="maker">
        <Form id="campaign" className="pad stack stack--6" onSubmit={submit} error={create.error}>
          <CampaignForm
            draft={draft}
            topics={topics}
            templates={templates}
            topicStays={false}
            onDraft={(part) => setWritten({ ...draft, ...part })}
          />
        </Form>
        <div className="maker__stage">
          <p className="sm faint full">As it might be read</p>
          {template === undefined ? (
            <p className="sm faint">Choose a template, and it is drawn here.</p>
          ) : (
            <CampaignMessage template={template} variables={draft.variables} />
          )}
        </div>
        <aside aria-label="Audience">
          <AudienceCount counted={counted.data} waiting={counted.isFetching} error={counted.error} />
        </aside>
      </div>
    </>
  )
}
