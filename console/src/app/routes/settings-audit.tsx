/** Who did what. */
import { useQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Pager } from '../../components/ui/pager.tsx'
import { paths } from '../../config/paths.ts'
import { auditQuery } from '../../features/settings/audit-query.ts'
import { AuditList } from '../../features/settings/components/audit-list.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { usePages } from '../../lib/use-pages.ts'

export function SettingsAuditRoute() {
  const pages = usePages('audit')
  const audit = useQuery(auditQuery(pages.cursor))
  const rows = audit.data?.data ?? []
  const next = audit.data?.next
  return (
    <SettingsFrame>
      <PageHead
        title="Who did what"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub="Every change that somebody or some key made here. Entries are only ever added."
      />
      {audit.isError ? <Failed error={audit.error} onRetry={() => void audit.refetch()} /> : null}
      {audit.isPending ? <LoadingRows columns={4} /> : null}
      {audit.isSuccess && rows.length === 0 ? <Empty icon={ScrollText} title="Nothing was changed yet" /> : null}
      {rows.length > 0 ? <AuditList entries={rows} /> : null}
      {next === undefined && pages.page === 0 ? null : (
        <Pager onPrevious={pages.onPrevious} onNext={next === undefined ? undefined : () => pages.onNext(next)}>
          Page {pages.page + 1}
        </Pager>
      )}
    </SettingsFrame>
  )
}
