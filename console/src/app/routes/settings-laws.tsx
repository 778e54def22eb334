/** What the law and the habit of each place ask: shown as it is held, with its sources. */
import { useQuery } from '@tanstack/react-query'
import { Scale } from 'lucide-react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Note } from '../../components/ui/note.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { PolicyPack } from '../../features/settings/components/policy-pack.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { policyPacksQuery } from '../../features/settings/policy-packs-query.ts'

export function SettingsLawsRoute() {
  const packs = useQuery(policyPacksQuery)
  return (
    <SettingsFrame>
      <PageHead
        title="Laws"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub="A person falls under the pack of their number and of the place that asked; of each value the stricter holds."
      />
      <div className="sec">
        <Note icon={Scale}>
          <b>Not legal advice.</b> Each value says where it was read and whether it was checked there. Have your counsel
          read those that concern you.
        </Note>
      </div>
      {packs.isError ? <Failed error={packs.error} onRetry={() => void packs.refetch()} /> : null}
      {packs.isPending ? (
        <div className="sec">
          <LoadingLines />
        </div>
      ) : null}
      {packs.data?.map((pack) => (
        <PolicyPack key={pack.name} pack={pack} />
      ))}
    </SettingsFrame>
  )
}
