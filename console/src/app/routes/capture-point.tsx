/** One place: what came of it, the page as it is, its check, and where it is. */
import type { CapturePoint } from '@contract/capture-point.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Archive, Ellipsis, ExternalLink, Send, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Figures } from '../../components/ui/figures.tsx'
import { Form } from '../../components/ui/form.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { IconButton } from '../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../components/ui/menu.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { SaveOrLeave } from '../../components/ui/save-or-leave.tsx'
import { Section } from '../../components/ui/section.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { useChangeCapturePoint } from '../../features/capture-points/api/change-capture-point.ts'
import { guidelineCheckQuery } from '../../features/capture-points/api/check-guideline.ts'
import { capturePointQuery } from '../../features/capture-points/api/get-capture-point.ts'
import { callsQuery } from '../../features/capture-points/api/list-calls.ts'
import { usePublishCapturePoint } from '../../features/capture-points/api/publish-capture-point.ts'
import { type Channel, carriedBy, channels, reaching } from '../../features/capture-points/channels.ts'
import { CallsList } from '../../features/capture-points/components/calls-list.tsx'
import { CapturePointForm } from '../../features/capture-points/components/capture-point-form.tsx'
import { Guideline } from '../../features/capture-points/components/guideline.tsx'
import { InTheWorld } from '../../features/capture-points/components/in-the-world/in-the-world.tsx'
import { PageStage } from '../../features/capture-points/components/page-stage.tsx'
import { checkOf, type Draft, draftOf, inputOf } from '../../features/capture-points/draft.ts'
import { stateWords } from '../../features/capture-points/words.ts'
import { invitationsQuery } from '../../features/invitations/api/invitations.ts'
import { InvitationsList } from '../../features/invitations/components/invitations-list.tsx'
import { Invite } from '../../features/invitations/components/invite.tsx'
import { PaperForms } from '../../features/paper/components/paper-forms.tsx'
import { QrCodes } from '../../features/qr-codes/components/qr-codes.tsx'
import { count, percent } from '../../lib/count.ts'
import { explain } from '../../lib/problem.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { noticeQuery, noticesQuery } from '../../resources/notices.ts'
import { useMay } from '../../resources/session.ts'

const route = getRouteApi('/app/capture-points/$capturePointId')

export function CapturePointRoute() {
  const { capturePointId } = route.useParams()
  const point = useQuery(capturePointQuery(capturePointId))
  if (point.isError) return <Failed error={point.error} onRetry={() => void point.refetch()} />
  if (point.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  return <Point key={point.data.id} point={point.data} />
}

function Point({ point }: { readonly point: CapturePoint }) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeCapturePoint(point.id)
  const notices = useQuery(noticesQuery()).data?.data ?? []
  const [written, setWritten] = useState<Draft>()
  const draft = written ?? draftOf(point)
  const notice = useQuery({ ...noticeQuery(draft.notice ?? ''), enabled: draft.notice !== undefined }).data
  const check = useQuery(guidelineCheckQuery(useSettled(written === undefined ? undefined : checkOf(draft, notice))))
  const { figures } = point
  const [inviting, setInviting] = useState(false)
  const isCalled = carriedBy[point.channel] === 'voice'
  const calls = useQuery({ ...callsQuery(point.id), enabled: isCalled }).data ?? []
  const invitations = useQuery({ ...invitationsQuery(point.id), enabled: reaching.includes(point.channel) }).data ?? []

  const save = () => {
    const { channel: _channel, slug, country, ...rest } = inputOf(draft)
    change.mutate(
      { ...rest, country: country ?? null, ...(point.published_at === null && slug !== undefined ? { slug } : {}) },
      {
        onSuccess: () => {
          setWritten(undefined)
          toast({ text: 'Saved' })
        },
      },
    )
  }

  return (
    <>
      <PageHead
        title={point.name}
        beside={
          <>
            <span className="tag">{stateWords[point.state]}</span>
            <span className="sm quiet row nowrap">
              <Icon of={channels[point.channel].icon} />
              {channels[point.channel].name}
            </span>
          </>
        }
        within={{ name: 'Capture points', link: { to: paths.capturePoints } }}
        actions={
          may('capture-point:write') ? (
            <Actions
              point={point}
              edited={written !== undefined}
              saving={change.isPending}
              onInvite={() => setInviting(true)}
            />
          ) : null
        }
      />
      <Figures
        figures={[
          { label: 'Shown', value: figures.shown, note: `In ${figures.days} days, sampled` },
          { label: 'Left a number', value: figures.started, note: `${count(figures.pending)} asked to confirm` },
          {
            label: 'Said yes',
            value: figures.confirmed,
            note: figures.rate === null ? 'Confirmed from the number' : `${percent(figures.rate)} of those asked`,
          },
          { label: 'Said no', value: figures.refused, note: 'Here, at this place' },
        ]}
      />
      {invitations.length === 0 ? null : <InvitationsList invitations={invitations} />}
      {calls.length === 0 ? null : <CallsList calls={calls} />}
      {inviting ? <Invite point={point} onClose={() => setInviting(false)} /> : null}
      <div className="maker">
        <Form id="capture-point" className="pad stack stack--6" onSubmit={save} error={change.error}>
          <CapturePointForm
            draft={draft}
            notice={notice}
            notices={notices}
            slugStays={point.published_at !== null}
            onDraft={(part) => {
              const next = { ...draft, ...part }
              setWritten(next)
              if (change.isError) change.reset()
            }}
          />
          {written === undefined ? null : <SaveOrLeave busy={change.isPending} onLeave={() => setWritten(undefined)} />}
        </Form>
        <PageStage draft={draft} notice={notice} />
        <aside aria-label="Checks and address">
          <Guideline check={written === undefined ? point.check : check.data} error={check.error} />
          {point.channel === 'qr_code' ? (
            <Section title="QR codes">
              <QrCodes point={point} />
            </Section>
          ) : null}
          {point.channel === 'paper_form' ? (
            <Section title="Forms">
              <PaperForms point={point} />
            </Section>
          ) : null}
          <InTheWorld point={point} />
        </aside>
      </div>
    </>
  )
}

interface ActionsProps {
  readonly point: CapturePoint
  readonly edited: boolean
  readonly saving: boolean
  readonly onInvite: () => void
}

/** Ways with a page that anybody may open. */
const hosted: readonly Channel[] = ['web_page', 'registration_form', 'widget', 'qr_code']

function Actions({ point, edited, saving, onInvite }: ActionsProps) {
  const toast = useToast()
  const may = useMay()
  const publish = usePublishCapturePoint(point.id)
  const change = useChangeCapturePoint(point.id)
  const failed = { onError: (error: Error) => toast({ text: explain(error) }) }
  const close = (archived: boolean) =>
    change.mutate(
      { archived },
      {
        ...failed,
        onSuccess: () =>
          toast({
            text: archived ? 'Capture point closed' : 'Open again',
            undo: () => change.mutate({ archived: !archived }),
          }),
      },
    )
  return (
    <>
      {point.state === 'published' && reaching.includes(point.channel) && may('campaign:launch') ? (
        <Button look="primary" onClick={onInvite}>
          <Icon of={Send} />
          Invite people
        </Button>
      ) : null}
      {point.state === 'published' && point.url !== null && hosted.includes(point.channel) ? (
        <Button asChild>
          <a href={point.url ?? undefined} target="_blank" rel="noreferrer">
            <Icon of={ExternalLink} />
            Open the page
          </a>
        </Button>
      ) : null}
      {edited ? (
        <Button type="submit" form="capture-point" look="primary" busy={saving}>
          Save
        </Button>
      ) : null}
      {point.state === 'draft' && !edited ? (
        <Button
          look="primary"
          busy={publish.isPending}
          disabled={!point.check.publishable}
          onClick={() =>
            publish.mutate(undefined, { ...failed, onSuccess: () => toast({ text: 'Live: the page takes answers' }) })
          }
        >
          Publish
        </Button>
      ) : null}
      {point.state === 'draft' ? null : (
        <Menu trigger={<IconButton icon={Ellipsis} label="More" />}>
          {point.state === 'archived' ? (
            <MenuItem icon={Undo2} onSelect={() => close(false)}>
              Open it again
            </MenuItem>
          ) : (
            <MenuItem icon={Archive} danger onSelect={() => close(true)}>
              Close it
            </MenuItem>
          )}
        </Menu>
      )}
    </>
  )
}
