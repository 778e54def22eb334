/** One notice: its words in each language, how they look, who approved them, and every version. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { NoticeActions } from '../../features/notices/components/notice-actions.tsx'
import { NoticeEditor } from '../../features/notices/components/notice-editor.tsx'
import { counted } from '../../lib/count.ts'
import { noticeQuery } from '../../resources/notices.ts'
import { topicsQuery } from '../../resources/topics.ts'
import { businessName, workspaceQuery } from '../../resources/workspace.ts'

const route = getRouteApi('/app/notices/$noticeId')

export function NoticeRoute() {
  const { noticeId } = route.useParams()
  const notice = useQuery(noticeQuery(noticeId))
  const topics = useQuery(topicsQuery)
  const workspace = useQuery(workspaceQuery)

  if (notice.isError) return <Failed error={notice.error} onRetry={() => void notice.refetch()} />
  if (notice.data === undefined || topics.data === undefined || workspace.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  return (
    <>
      <PageHead
        title={notice.data.name}
        line
        within={{ name: 'Notices', link: { to: paths.notices } }}
        sub={`Shown at ${counted(notice.data.capture_points, 'capture point')}`}
        actions={<NoticeActions notice={notice.data} />}
      />
      <NoticeEditor
        notice={notice.data}
        topics={topics.data}
        language={workspace.data.profile.languages?.[0] ?? 'en'}
        business={{
          name: businessName(workspace.data),
          privacyUrl: workspace.data.profile.privacy_url ?? '',
        }}
      />
    </>
  )
}
