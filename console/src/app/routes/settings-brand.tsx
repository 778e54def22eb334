/** How the pages that people see are marked. */
import { useQuery } from '@tanstack/react-query'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { lookQuery } from '../../features/brand/api/look.ts'
import { BrandMark } from '../../features/brand/components/brand-mark.tsx'
import { PagesLook } from '../../features/brand/components/pages-look.tsx'
import { SettingsFrame } from '../../features/settings/components/settings-frame.tsx'
import { brandQuery } from '../../resources/brand.ts'

export function SettingsBrandRoute() {
  const brand = useQuery(brandQuery)
  const look = useQuery(lookQuery)
  return (
    <SettingsFrame>
      <PageHead
        title="Brand"
        line
        within={{ name: 'Settings', link: { to: paths.settings } }}
        sub="What stands beside the word WhatsApp, and how the pages look where you ask."
      />
      {brand.isError ? <Failed error={brand.error} onRetry={() => void brand.refetch()} /> : null}
      {brand.isPending ? (
        <div className="sec">
          <LoadingLines lines={3} />
        </div>
      ) : null}
      {brand.data === undefined ? null : <BrandMark mark={brand.data} />}
      {look.isError ? <Failed error={look.error} onRetry={() => void look.refetch()} /> : null}
      {look.data === undefined ? null : <PagesLook look={look.data} />}
    </SettingsFrame>
  )
}
