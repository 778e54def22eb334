/** The first page: figures, whether more people say yes than leave, what they agreed to, and what needs somebody. */
import type { Overview } from '@contract/overview.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { CalendarDays, ChevronDown, Plus } from 'lucide-react'
import { ChartBlank, Failed } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Figures, FiguresLoading } from '../../components/ui/figures.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { Menu, MenuRadio } from '../../components/ui/menu.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Section } from '../../components/ui/section.tsx'
import { StatementChart } from '../../components/ui/statement-chart.tsx'
import { paths } from '../../config/paths.ts'
import { EveryWay } from '../../features/capture-points/components/every-way.tsx'
import { overviewQuery } from '../../features/overview/api/get-overview.ts'
import { Agreed } from '../../features/overview/components/agreed.tsx'
import { AsItHappens } from '../../features/overview/components/as-it-happens.tsx'
import { FirstRun } from '../../features/overview/components/first-run.tsx'
import { NeedsYou } from '../../features/overview/components/needs-you.tsx'
import { SendingNow } from '../../features/overview/components/sending-now.tsx'
import { YesesFrom } from '../../features/overview/components/yeses-from.tsx'
import { count, counted, percent } from '../../lib/count.ts'
import { sayWhole } from '../../lib/time.ts'
import { useMay, useWorkspace } from '../../resources/session.ts'

const route = getRouteApi('/app/')
const periods = ['7', '30', '90', '365'] as const
const labels = ['May be messaged now', 'Waiting for their answer', 'Said no', 'Sent after a no'] as const

export function OverviewRoute() {
  const may = useMay()
  const workspace = useWorkspace()
  const { days = 30 } = route.useSearch()
  const navigate = route.useNavigate()
  const overview = useQuery(overviewQuery(days))
  const page = overview.data
  const beginning = page?.first_run.some((step) => !step.done) === true

  return (
    <>
      <PageHead
        title="Overview"
        sub={
          beginning && workspace.kind === 'demo'
            ? 'Everything runs here, on this machine. The telephone is a rehearsal until you connect a real one.'
            : `${page === undefined ? '' : `${sayWhole(page.counted_at)}. `}Compared with the ${days} days before.`
        }
        actions={
          <>
            {page !== undefined && page.figures.known > 0 ? (
              <Menu
                trigger={
                  <Button>
                    <Icon of={CalendarDays} />
                    Last {days} days
                    <Icon of={ChevronDown} size="sm" />
                  </Button>
                }
              >
                <MenuRadio
                  value={String(days)}
                  onValue={(next) =>
                    void navigate({ search: next === '30' ? {} : { days: Number(next) }, replace: true })
                  }
                  choices={periods.map((period) => ({ value: period, label: `Last ${period} days` }))}
                />
              </Menu>
            ) : null}
            {may('capture-point:write') && !beginning ? (
              <Button look="primary" asChild>
                <Link to={paths.newCapturePoint}>
                  <Icon of={Plus} />
                  Capture point
                </Link>
              </Button>
            ) : null}
          </>
        }
      />
      {overview.isError && page === undefined ? (
        <Failed error={overview.error} onRetry={() => void overview.refetch()} />
      ) : null}
      {page !== undefined && beginning ? <FirstRun steps={page.first_run} demo={workspace.kind === 'demo'} /> : null}
      {workspace.kind === 'demo' && may('capture-point:write') ? <EveryWay /> : null}
      {page === undefined ? (
        overview.isError ? null : (
          <FiguresLoading labels={labels} />
        )
      ) : (
        <Figures figures={figuresOf(page)} />
      )}
      <div className="split">
        <div>
          <Statements page={page} days={days} />
          {page === undefined || page.figures.known === 0 ? null : (
            <>
              <Agreed topics={page.topics} known={page.figures.known} />
              <YesesFrom points={page.capture_points} days={days} />
            </>
          )}
        </div>
        <aside aria-label="Now">
          {page === undefined ? null : (
            <>
              <NeedsYou needs={page.needs_you} />
              <SendingNow sending={page.sending} />
              <AsItHappens first={page.feed} />
            </>
          )}
        </aside>
      </div>
    </>
  )
}

function Statements({ page, days }: { readonly page: Overview | undefined; readonly days: number }) {
  const yes = page?.series.reduce((sum, day) => sum + day.yes, 0) ?? 0
  const no = page?.series.reduce((sum, day) => sum + day.no, 0) ?? 0
  const empty = page !== undefined && yes + no === 0
  return (
    <Section
      title="Do more people say yes than leave?"
      sub="Statements a day"
      actions={
        page === undefined || empty ? null : (
          <span className="legend">
            <span>
              <i className="swatch b-given" />
              Yes <span className="num">{count(yes)}</span>
            </span>
            <span>
              <i className="swatch b-withdrawn" />
              No <span className="num">{count(no)}</span>
            </span>
          </span>
        )
      }
    >
      {page === undefined ? <ChartBlank /> : null}
      {empty && page !== undefined && page.figures.known > 0 ? (
        <ChartBlank>
          <p>
            <b>Nobody said yes or no</b>
            <br />
            in these {days} days
          </p>
        </ChartBlank>
      ) : null}
      {empty && page !== undefined && page.figures.known === 0 ? (
        <ChartBlank ends={['Today', `In ${days} days`]}>
          <p>
            <b>The first yes will be drawn here</b>
            <br />
            Yes upwards, no downwards
          </p>
        </ChartBlank>
      ) : null}
      {page !== undefined && !empty ? (
        <StatementChart
          days={page.series}
          marks={page.marks.map((mark) => ({ day: mark.day, text: `campaign ${mark.name}, ${mark.opted_out} left` }))}
        />
      ) : null}
    </Section>
  )
}

function figuresOf({ figures, days }: Overview) {
  const change = figures.may_be_messaged_change
  const none = figures.known === 0
  return [
    {
      label: labels[0],
      value: none ? null : figures.may_be_messaged,
      unit: figures.may_be_messaged === 1 ? 'number' : 'numbers',
      note: none ? (
        'Numbers with a yes on at least one topic'
      ) : (
        <>
          {change === 0 ? (
            'No change'
          ) : (
            <span className={change > 0 ? 'up' : undefined}>
              {change > 0 ? '+' : '−'}
              {count(Math.abs(change))}
            </span>
          )}{' '}
          in {days} days, of {count(figures.known)} known
        </>
      ),
    },
    {
      label: labels[1],
      value: none ? null : figures.waiting,
      note:
        figures.confirmed_within_a_day === null
          ? 'Asked, not confirmed'
          : `${percent(figures.confirmed_within_a_day)} confirm within a day`,
    },
    {
      label: labels[2],
      value: none ? null : figures.said_no,
      note:
        figures.said_no_share === null
          ? `In ${days} days`
          : `${percent(figures.said_no_share)} of those who may be messaged`,
    },
    {
      label: labels[3],
      value: figures.sent_after_no,
      note:
        figures.refused_sends === 0
          ? 'It stays at nought'
          : `${counted(figures.refused_sends, 'send')} refused by the gate`,
    },
  ]
}
