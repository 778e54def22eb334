/** The page as it will be, in each language of its notice, on a telephone. */
import type { Notice } from '@contract/notice.ts'
import { useState } from 'react'
import { Device } from '../../../components/ui/device.tsx'
import { Fingerprint } from '../../../components/ui/fingerprint.tsx'
import { LanguageTabs } from '../../../components/ui/language-tabs.tsx'
import { NoticePreview } from '../../../components/wording/notice-preview.tsx'
import { type Draft, newestVersions } from '../draft.ts'

export function PageStage({ draft, notice }: { readonly draft: Draft; readonly notice: Notice | undefined }) {
  const versions = notice === undefined ? [] : newestVersions(notice)
  const [picked, setPicked] = useState<string>()
  const version = versions.find((one) => one.language === (picked ?? draft.language)) ?? versions[0]
  if (version === undefined) {
    return (
      <div className="maker__stage">
        <p className="sm faint">Pick a notice, and the page is drawn here.</p>
      </div>
    )
  }
  const topics = draft.topics.flatMap((key) => version.content.topics.find((topic) => topic.key === key) ?? [])
  return (
    <div className="maker__stage">
      <div className="row full">
        <LanguageTabs languages={versions.map((one) => one.language)} value={version.language} onValue={setPicked} />
        <span className="push sm faint">Live preview</span>
      </div>
      <Device className="preview device--page">
        <NoticePreview
          content={{ ...version.content, topics }}
          language={version.language}
          mark={draft.mark}
          confirmation={draft.confirmation}
        />
      </Device>
      <p className="xs faint row">
        <Fingerprint hash={version.sha256} /> version {version.version}
        {version.approved_at === null ? ', not reviewed' : ''}
      </p>
    </div>
  )
}
