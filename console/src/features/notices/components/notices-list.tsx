/** Notices, and where each language of them stands. */
import type { NoticeLanguage, NoticeSummary } from '@contract/notice.ts'
import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleDashed } from 'lucide-react'
import { Icon } from '../../../components/ui/icon.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { counted } from '../../../lib/count.ts'
import { sayWhen } from '../../../lib/time.ts'
import { languageName } from '../../../words/places.ts'

export function NoticesList({ notices }: { readonly notices: readonly NoticeSummary[] }) {
  return (
    <Rows
      caption="Notices"
      columns={[
        { key: 'name', head: 'Notice' },
        { key: 'languages', head: 'Languages' },
        { key: 'used', head: 'Shown at' },
        { key: 'when', head: 'Made', end: true, wide: true },
      ]}
    >
      {notices.map((notice) => (
        <tr key={notice.id}>
          <Cell kind="name">
            <Link className="strong" to={paths.notice} params={{ noticeId: notice.id }}>
              {notice.name}
            </Link>
            {notice.archived_at === null ? null : <span className="tag">Archived</span>}
          </Cell>
          <Cell kind="note">
            <span className="row row--wrap">
              {notice.languages.map((language) => (
                <LanguageTag key={language.language} language={language} />
              ))}
            </span>
          </Cell>
          <Cell kind="sub" className="quiet num">
            {counted(notice.capture_points, 'capture point')}
          </Cell>
          <Cell kind="wide" end className="quiet num nowrap">
            {sayWhen(notice.created_at)}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}

/** Reviewed or not, by word and mark. */
export function LanguageTag({ language }: { readonly language: NoticeLanguage }) {
  return (
    <span className="tag">
      <Icon of={language.reviewed ? CircleCheck : CircleDashed} />
      {languageName(language.language)}
      <span className="faint">{sayStanding(language)}</span>
    </span>
  )
}

function sayStanding({ reviewed, live, newest }: NoticeLanguage): string {
  if (reviewed) return `version ${newest}`
  if (live === null || live === newest) return 'not reviewed'
  return `version ${live} live, ${newest} not reviewed`
}
