/** Files of many people: noes, attested yeses, contacts. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { FileUp, Plus } from 'lucide-react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Pager } from '../../components/ui/pager.tsx'
import { paths } from '../../config/paths.ts'
import { importsQuery } from '../../features/imports/api/imports.ts'
import { ImportsList } from '../../features/imports/components/imports-list.tsx'
import { usePages } from '../../lib/use-pages.ts'
import { useMay } from '../../resources/session.ts'

export function ImportsRoute() {
  const may = useMay()
  const pages = usePages('')
  const imports = useQuery(importsQuery(pages.cursor))
  const rows = imports.data?.data ?? []
  return (
    <>
      <PageHead
        title="Imports"
        within={{ name: 'Contacts', link: { to: paths.contacts } }}
        sub="Noes first: they are always taken. A yes needs its proof, row by row."
        actions={
          may('consent:record-no') ? (
            <Button look="primary" asChild>
              <Link to={paths.newImport}>
                <Icon of={Plus} />
                Import
              </Link>
            </Button>
          ) : null
        }
      />
      {imports.isError ? <Failed error={imports.error} onRetry={() => void imports.refetch()} /> : null}
      {imports.isPending ? <LoadingRows columns={5} rows={4} /> : null}
      {rows.length > 0 ? <ImportsList imports={rows} busy={imports.isPlaceholderData} /> : null}
      {imports.isSuccess && rows.length === 0 ? (
        <Empty icon={FileUp} title="No imports yet">
          Bring the noes of your former system before anything else, so that nobody is written to who asked you not to.
        </Empty>
      ) : null}
      {imports.data?.next === undefined && pages.page === 0 ? null : (
        <Pager
          onPrevious={pages.onPrevious}
          onNext={imports.data?.next === undefined ? undefined : () => pages.onNext(imports.data?.next ?? '')}
        >
          Page {pages.page + 1}
        </Pager>
      )}
    </>
  )
}
