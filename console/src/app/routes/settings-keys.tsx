/** API keys: machines' credentials. */
import { useQuery } from '@tanstack/react-query'
import { BookOpen, KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths, served } from '../../config/paths.ts'
import { keysQuery } from '../../features/keys/api/keys.ts'
import { CreateKey } from '../../features/keys/components/create-key.tsx'
import { KeysList } from '../../features/keys/components/keys-list.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { useMay } from '../../resources/session.ts'

export function SettingsKeysRoute() {
  const may = useMay()
  const keys = useQuery(keysQuery)
  const [creating, setCreating] = useState(false)
  return (
    <SettingsFrame>
      <PageHead
        title="API keys"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub="For systems of yours. A key may at most what its role may."
        actions={
          <>
            <Button asChild>
              <a href={served.docs}>
                <Icon of={BookOpen} />
                API reference
              </a>
            </Button>
            {may('key:manage') ? (
              <Button look="primary" onClick={() => setCreating(true)}>
                <Icon of={Plus} />
                Key
              </Button>
            ) : null}
          </>
        }
      />
      {keys.isError ? <Failed error={keys.error} onRetry={() => void keys.refetch()} /> : null}
      {keys.isPending ? <LoadingRows columns={4} rows={3} /> : null}
      {keys.data?.length === 0 ? (
        <Empty icon={KeyRound} title="No keys yet">
          A shop, a till or a form on your site sends its yeses and noes with a key of its own.
        </Empty>
      ) : null}
      {keys.data === undefined || keys.data.length === 0 ? null : <KeysList keys={keys.data} />}
      <CreateKey open={creating} onClose={() => setCreating(false)} />
    </SettingsFrame>
  )
}
