/** A new place to ask: what is set, the page as it will be, and the guideline check, all at once. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Form } from '../../components/ui/form.tsx'
import { Note } from '../../components/ui/note.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { guidelineCheckQuery } from '../../features/capture-points/api/check-guideline.ts'
import { useCreateCapturePoint } from '../../features/capture-points/api/create-capture-point.ts'
import { channels } from '../../features/capture-points/channels.ts'
import { CapturePointForm } from '../../features/capture-points/components/capture-point-form.tsx'
import { Guideline } from '../../features/capture-points/components/guideline.tsx'
import { PageStage } from '../../features/capture-points/components/page-stage.tsx'
import { checkOf, type Draft, emptyDraft, inputOf, newestVersions } from '../../features/capture-points/draft.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { noticeQuery, noticesQuery } from '../../resources/notices.ts'

const route = getRouteApi('/app/capture-points/new')

export function NewCapturePointRoute() {
  const navigate = useNavigate()
  const create = useCreateCapturePoint()
  const notices = useQuery(noticesQuery()).data?.data ?? []
  const { channel = 'web_page' } = route.useSearch()
  const [written, setWritten] = useState<Draft>({ ...emptyDraft, channel })
  const noticeId = written.notice ?? notices[0]?.id
  const notice = useQuery({ ...noticeQuery(noticeId ?? ''), enabled: noticeId !== undefined }).data
  const draft = withNotice(written, noticeId, notice)
  const check = useQuery(guidelineCheckQuery(useSettled(checkOf(draft, notice))))

  const submit = () =>
    create.mutate(inputOf(draft), {
      onSuccess: (point) => void navigate({ to: paths.capturePoint, params: { capturePointId: point.id } }),
    })

  return (
    <>
      <PageHead
        title={`A new capture point: ${channels[draft.channel].name}`}
        line
        within={{ name: 'Capture points', link: { to: paths.capturePoints } }}
        sub={`${channels[draft.channel].line}. ${channels[draft.channel].first}.`}
        actions={
          <>
            <Button className="hide-small" asChild>
              <Link to={paths.capturePoints}>Cancel</Link>
            </Button>
            <Button type="submit" form="capture-point" look="primary" busy={create.isPending}>
              Keep as a draft
            </Button>
          </>
        }
      />
      <div className="maker">
        <Form id="capture-point" className="pad stack stack--6" onSubmit={submit} error={create.error}>
          <CapturePointForm
            draft={draft}
            notice={notice}
            notices={notices}
            slugStays={false}
            onDraft={(part) => setWritten({ ...draft, ...part })}
          />
          <Note>
            It takes no answers before it is published, and it is published only when no line of the check is missing.
          </Note>
        </Form>
        <PageStage draft={draft} notice={notice} />
        <aside aria-label="Checks">
          <Guideline check={check.data} error={check.error} />
        </aside>
      </div>
    </>
  )
}

/** A notice that has just been picked brings all its topics, and a language that it has. */
function withNotice(
  draft: Draft,
  id: string | undefined,
  notice: Parameters<typeof newestVersions>[0] | undefined,
): Draft {
  if (id === undefined) return draft
  if (notice === undefined || (draft.notice === id && draft.topics.length > 0)) return { ...draft, notice: id }
  const versions = newestVersions(notice)
  const language = versions.some((version) => version.language === draft.language)
    ? draft.language
    : versions[0]?.language
  return {
    ...draft,
    notice: id,
    topics: versions[0]?.content.topics.map((topic) => topic.key) ?? [],
    language: language ?? draft.language,
  }
}
