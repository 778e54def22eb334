/** The live report: how far it has come, how fast it goes, who was refused and why, who left and what that did. */
import type { CampaignReport as Report } from '@contract/campaign-report.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { RefusedByReason } from '../../../components/audience/refused-by-reason.tsx'
import { BarList } from '../../../components/ui/bar-list.tsx'
import { ChartBlank } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Figures } from '../../../components/ui/figures.tsx'
import { Mix, MixLegend, type Part } from '../../../components/ui/mix.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { PaceChart } from '../../../components/ui/pace-chart.tsx'
import { PageHead } from '../../../components/ui/page-head.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths } from '../../../config/paths.ts'
import { count, counted, share } from '../../../lib/count.ts'
import { sayMoment } from '../../../lib/time.ts'
import { templateQuery } from '../../../resources/templates.ts'
import { actWords } from '../../../words/acts.ts'
import { paceOf, sayStretch } from '../series.ts'
import { sayPause } from '../words.ts'
import { CampaignMessage } from './campaign-message.tsx'
import { CampaignMoves } from './campaign-moves.tsx'
import { CampaignState } from './campaign-state.tsx'
import { Deliveries } from './deliveries.tsx'
import { StopMoments } from './stop-moments.tsx'

const barsMost = 60

export function CampaignReport({ report }: { readonly report: Report }) {
  const { campaign } = report
  const { figures } = campaign
  const [listing, setListing] = useState(false)
  const template = useQuery(templateQuery(campaign.template.id)).data
  const pace = paceOf(report.series, report.bucket_seconds, barsMost)
  const running = campaign.state === 'running'

  return (
    <>
      <PageHead
        title={campaign.name}
        beside={<CampaignState state={campaign.state} />}
        within={{ name: 'Campaigns', link: { to: paths.campaigns } }}
        sub={`On the topic ${campaign.topic.name}. ${campaign.started_at === null ? '' : `Begun ${sayMoment(campaign.started_at)} by ${campaign.created_by}.`}`}
        actions={<CampaignMoves campaign={campaign} />}
      />
      <Run report={report} />
      {campaign.state === 'paused' ? (
        <div className="run">
          <Note tone="warn">
            <b>Paused.</b> {sayPause(campaign.paused_reason)} Nothing is lost; it goes on where it stopped.
          </Note>
        </div>
      ) : null}
      {figures.in_doubt > 0 || figures.lost > 0 ? (
        <div className="run">
          <Note tone="warn">
            {figures.in_doubt > 0
              ? `${counted(figures.in_doubt, 'message')} in doubt: nobody can say whether WhatsApp took them, so they are not sent again. `
              : ''}
            {figures.lost > 0 ? `${counted(figures.lost, 'message')} lost: nothing was heard of them for a day.` : ''}
          </Note>
        </div>
      ) : null}
      <Figures
        figures={[
          {
            label: 'Accepted',
            value: figures.accepted,
            note: `${share(figures.accepted, figures.audience)} of the audience`,
          },
          {
            label: 'Delivered',
            value: figures.delivered,
            note: `${share(figures.delivered, figures.accepted)} of accepted`,
          },
          { label: 'Read', value: figures.read, note: `${share(figures.read, figures.delivered)} of delivered` },
          { label: 'Answered', value: figures.replied, note: 'People who wrote afterwards' },
          {
            label: 'Left',
            value: figures.opted_out,
            note: `${share(figures.opted_out, figures.delivered)} of delivered`,
          },
        ]}
      />
      <div className="split">
        <Section title="How fast does it go, and who leaves?" sub={`Messages a ${sayStretch(pace.seconds)}`}>
          {pace.stretches.length === 0 ? (
            <ChartBlank>
              <p>
                <b>The first message will be drawn here</b>
              </p>
            </ChartBlank>
          ) : (
            <PaceChart
              stretches={pace.stretches}
              left={pace.left}
              running={running}
              label={`${counted(figures.accepted, 'message')} accepted, ${counted(figures.opted_out, 'person', 'people')} left.`}
            />
          )}
        </Section>
        <aside className="sec sec--aside" aria-label="What was sent">
          <div className="sec__head">
            <h2>What was sent</h2>
            <div className="sec__acts">
              <Link className="sm" to={paths.template} params={{ templateId: campaign.template.id }}>
                Template
              </Link>
            </div>
          </div>
          {template === undefined ? null : <CampaignMessage template={template} variables={campaign.variables} />}
        </aside>
      </div>
      <div className="split split--even band">
        <Section
          title="Refused by reason"
          sub="Nobody here was messaged"
          actions={
            <Button look="ghost" size="sm" onClick={() => setListing(true)}>
              List
            </Button>
          }
        >
          <RefusedByReason refused={report.refused} />
        </Section>
        <StopMoments stops={report.stops} left={figures.opted_out} />
      </div>
      <div className="thirds band">
        <Section title="How they left">
          <BarList
            none="Nobody has left."
            rows={report.opt_outs.map((one) => ({ key: one.means, name: wordOf(one.means), value: one.count }))}
          />
        </Section>
        <Section title="What they answered">
          <BarList
            none="Nobody has answered yet."
            rows={report.replies.map((one) => ({
              key: one.label,
              name: one.label === 'text' ? 'Wrote something' : one.label,
              value: one.count,
            }))}
          />
        </Section>
        <Section title="Not delivered">
          <BarList
            none="Everything was taken so far."
            rows={report.failed.map((one) => ({
              key: `${one.code ?? one.meaning}`,
              name: (
                <>
                  {one.meaning} {one.code === null ? null : <span className="faint id">{one.code}</span>}
                </>
              ),
              value: one.count,
            }))}
          />
        </Section>
      </div>
      <Deliveries campaign={campaign.id} open={listing} onClose={() => setListing(false)} />
    </>
  )
}

function Run({ report }: { readonly report: Report }) {
  const { figures } = report.campaign
  const waiting = figures.to_ask + figures.queued + figures.sending
  const parts: readonly Part[] = [
    { state: 'given', count: figures.accepted, name: 'Accepted' },
    { state: 'gate', count: figures.refused, name: 'Refused by the gate' },
    ...(figures.failed === 0 ? [] : [{ state: 'withdrawn' as const, count: figures.failed, name: 'Failed' }]),
    ...(figures.in_doubt + figures.lost === 0
      ? []
      : [{ state: 'pending' as const, count: figures.in_doubt + figures.lost, name: 'In doubt or lost' }]),
    { state: 'wait', count: waiting, name: 'Still to ask' },
  ]
  return (
    <div className="run">
      <Mix parts={parts} size="lg" />
      <MixLegend parts={parts}>
        <span className="push faint num">
          {count(figures.audience)} in the audience{waiting === 0 ? '' : sayLeft(report)}
        </span>
      </MixLegend>
    </div>
  )
}

function sayLeft({ ends_in_seconds: seconds, rate_per_second: rate }: Report): string {
  if (seconds === null) return ''
  const left = seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
  return `, about ${left} to go at ${Math.round(rate)} a second`
}

function wordOf(means: string): string {
  return means in actWords ? actWords[means as keyof typeof actWords] : means.replaceAll('_', ' ')
}
