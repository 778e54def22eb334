/** A campaign that has not begun: what it is, what it says, whom it reaches, a test, and the start. */
import type { Campaign } from '@contract/campaign.ts'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Send } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { PageHead } from '../../../components/ui/page-head.tsx'
import { SaveOrLeave } from '../../../components/ui/save-or-leave.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { paths } from '../../../config/paths.ts'
import { explain } from '../../../lib/problem.ts'
import { sayWhole } from '../../../lib/time.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { useMay } from '../../../resources/session.ts'
import { templatesQuery } from '../../../resources/templates.ts'
import { topicsQuery } from '../../../resources/topics.ts'
import { audienceCountQuery } from '../api/count-audience.ts'
import { useMoveCampaign } from '../api/move-campaign.ts'
import { useChangeCampaign } from '../api/save-campaign.ts'
import { countOf, type Draft, draftOf, patchOf } from '../draft.ts'
import { AudienceCount } from './audience-count.tsx'
import { CampaignForm } from './campaign-form.tsx'
import { CampaignMessage } from './campaign-message.tsx'
import { CampaignState } from './campaign-state.tsx'
import { StartCampaign } from './start-campaign.tsx'
import { TestSend } from './test-send.tsx'

export function CampaignDraft({ campaign }: { readonly campaign: Campaign }) {
  const may = useMay()
  const toast = useToast()
  const navigate = useNavigate()
  const change = useChangeCampaign(campaign.id)
  const move = useMoveCampaign(campaign.id)
  const topics = useQuery(topicsQuery).data ?? []
  const templates = useQuery(templatesQuery()).data?.data ?? []
  const [written, setWritten] = useState<Draft>()
  const [open, setOpen] = useState<'test' | 'start'>()
  const draft = written ?? draftOf(campaign)
  const counted = useQuery(audienceCountQuery(useSettled(countOf(draft))))
  const template = templates.find((one) => one.id === draft.template)
  const close = () => setOpen(undefined)
  const discard = () =>
    move.mutate('cancellations', {
      onSuccess: () => {
        toast({ text: `${campaign.name} will not be sent` })
        if (campaign.state === 'draft') void navigate({ to: paths.campaigns })
      },
      onError: (error) => toast({ text: explain(error) }),
    })

  return (
    <>
      <PageHead
        title={campaign.name}
        line
        beside={<CampaignState state={campaign.state} />}
        within={{ name: 'Campaigns', link: { to: paths.campaigns } }}
        sub={
          campaign.state === 'scheduled' && campaign.starts_at !== null
            ? `Begins ${sayWhole(campaign.starts_at)}`
            : undefined
        }
        actions={
          may('campaign:launch') ? (
            <>
              <Button disabled={written !== undefined} onClick={() => setOpen('test')}>
                Send a test
              </Button>
              <Button look="danger" busy={move.isPending} onClick={discard}>
                {campaign.state === 'scheduled' ? 'Stop for good' : 'Discard'}
              </Button>
              <Button look="primary" disabled={written !== undefined} onClick={() => setOpen('start')}>
                <Icon of={Send} />
                {campaign.state === 'scheduled' ? 'Change the time' : 'Start'}
              </Button>
            </>
          ) : null
        }
      />
      <div className="maker">
        <Form
          id="campaign"
          className="pad stack stack--6"
          error={change.error}
          onSubmit={() =>
            change.mutate(patchOf(draft), {
              onSuccess: () => {
                setWritten(undefined)
                toast({ text: 'Saved' })
              },
            })
          }
        >
          <CampaignForm
            draft={draft}
            topics={topics}
            templates={templates}
            topicStays
            onDraft={(part) => setWritten({ ...draft, ...part })}
          />
          {written === undefined ? null : <SaveOrLeave busy={change.isPending} onLeave={() => setWritten(undefined)} />}
        </Form>
        <div className="maker__stage">
          <p className="sm faint full">As it might be read</p>
          {template === undefined ? null : <CampaignMessage template={template} variables={draft.variables} />}
          {written === undefined ? null : <Note>Save it before you send a test or start.</Note>}
        </div>
        <aside aria-label="Audience">
          <AudienceCount counted={counted.data} waiting={counted.isFetching} error={counted.error} />
        </aside>
      </div>
      <TestSend campaign={campaign.id} open={open === 'test'} onClose={close} />
      {open === 'start' ? <StartCampaign campaign={campaign.id} counted={counted.data} onClose={close} /> : null}
    </>
  )
}
