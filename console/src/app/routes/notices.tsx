/** Notices: the wording that is shown. */
import { useQuery } from '@tanstack/react-query'
import { FileText, Plus } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { CreateNotice } from '../../features/notices/components/create-notice.tsx'
import { NoticesList } from '../../features/notices/components/notices-list.tsx'
import { noticesQuery } from '../../resources/notices.ts'
import { useMay } from '../../resources/session.ts'
import { topicsQuery } from '../../resources/topics.ts'
import { businessName, workspaceQuery } from '../../resources/workspace.ts'

export function NoticesRoute() {
  const may = useMay()
  const notices = useQuery(noticesQuery())
  const topics = useQuery(topicsQuery).data ?? []
  const workspace = useQuery(workspaceQuery).data
  const [creating, setCreating] = useState(false)
  const rows = notices.data?.data ?? []

  return (
    <>
      <PageHead
        title="Notices"
        line
        sub="The words that people are shown. Every record keeps the version that it was made with."
        actions={
          may('notice:write') ? (
            <Button look="primary" onClick={() => setCreating(true)}>
              <Icon of={Plus} />
              Notice
            </Button>
          ) : null
        }
      />
      {notices.isError ? <Failed error={notices.error} onRetry={() => void notices.refetch()} /> : null}
      {notices.isPending ? <LoadingRows columns={4} rows={4} /> : null}
      {notices.isSuccess && rows.length === 0 ? (
        <Empty icon={FileText} title="No notices yet">
          A notice says who asks, for what, how often, and how to stop. Write one, and a capture point can show it.
        </Empty>
      ) : null}
      {rows.length > 0 ? <NoticesList notices={rows} /> : null}
      {creating && workspace !== undefined ? (
        <CreateNotice
          onClose={() => setCreating(false)}
          business={businessName(workspace)}
          language={workspace.profile.languages?.[0] ?? 'en'}
          topics={topics}
          notices={rows}
        />
      ) : null}
    </>
  )
}
