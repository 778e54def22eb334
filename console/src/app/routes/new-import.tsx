/** Begins an import by its kind. */
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { ChooseKind } from '../../features/imports/components/choose-kind.tsx'

export function NewImportRoute() {
  return (
    <>
      <PageHead title="New import" line within={{ name: 'Imports', link: { to: paths.imports } }} />
      <ChooseKind />
    </>
  )
}
