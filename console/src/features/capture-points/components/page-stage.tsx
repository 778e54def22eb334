/** What people will get, in each language of its notice, on a telephone: the page, or the messages where no page asks. */
import type { Notice } from '@contract/notice.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Device } from '../../../components/ui/device.tsx'
import { Fingerprint } from '../../../components/ui/fingerprint.tsx'
import { LanguageTabs } from '../../../components/ui/language-tabs.tsx'
import { NoticePreview } from '../../../components/wording/notice-preview.tsx'
import { useSettled } from '../../../lib/use-settled.ts'
import { previewQuery } from '../api/preview-capture-point.ts'
import type { Channel } from '../channels.ts'
import { type Draft, newestVersions } from '../draft.ts'
import { MessageStage } from './message-stage.tsx'

export function PageStage({ draft, notice }: { readonly draft: Draft; readonly notice: Notice | undefined }) {
  const versions = notice === undefined ? [] : newestVersions(notice)
  const [picked, setPicked] = useState<string>()
  const version = versions.find((one) => one.language === (picked ?? draft.language)) ?? versions[0]
  const preview = useQuery(previewQuery(useSettled(askedFor(draft, version?.language)))).data
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
      {preview !== undefined && preview.app !== 'page' ? (
        <MessageStage preview={preview} />
      ) : (
        <Device className="preview device--page">
          <NoticePreview
            content={{ ...version.content, topics }}
            language={version.language}
            mark={draft.mark}
            confirmation={draft.confirmation}
          />
        </Device>
      )}
      <p className="xs faint row">
        <Fingerprint hash={version.sha256} /> version {version.version}
        {version.approved_at === null ? ', not reviewed' : ''}
      </p>
    </div>
  )
}

/** Where a page asks it is drawn here; everything else is made by the server. */
function askedFor({ channel, notice, topics, country, own }: Draft, language: string | undefined) {
  if (notice === undefined || language === undefined || topics.length === 0 || !drawnThere.includes(channel)) {
    return undefined
  }
  return {
    channel,
    notice,
    topics: [...topics],
    language,
    settings: own,
    ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
  }
}

const drawnThere: readonly Channel[] = [
  'bot_flow',
  'webview',
  'whatsapp_flow',
  'missed_call',
  'sms_link',
  'email_link',
  'ivr_inbound',
  'ivr_outbound',
]
