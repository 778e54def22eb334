/** Whether the version on the table may be shown, and the one press that says so. */
import type { NoticeVersion } from '@contract/notice.ts'
import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Check } from '../../../components/ui/check.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { explain } from '../../../lib/problem.ts'
import { sayMoment } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { languageName } from '../../../words/places.ts'
import { useApproveVersion } from '../api/approve-version.ts'

export function Review({
  notice,
  version,
  live,
}: {
  readonly notice: string
  readonly version: NoticeVersion
  readonly live: number | null
}) {
  const may = useMay()
  const toast = useToast()
  const approve = useApproveVersion(notice)
  const [read, setRead] = useState(false)
  const language = languageName(version.language)

  if (version.approved_at !== null) {
    return (
      <Section title="Review">
        <p className="row sm">
          <Icon of={CircleCheck} />
          <span>
            Approved {sayMoment(version.approved_at)} by {version.approved_by}.
            {version.version === live ? ' Pages show it now.' : ''}
          </span>
        </p>
      </Section>
    )
  }
  return (
    <Section title="Review">
      <div className="stack">
        <Note tone="warn">
          <b>Not reviewed.</b> {whatIsShown(version.version, live, language)}
        </Note>
        {may('notice:approve') ? (
          <>
            <Check
              label={`I have read version ${version.version} in ${language}, and it may be shown.`}
              checked={read}
              onTick={setRead}
            />
            <p>
              <Button
                look="primary"
                disabled={!read}
                busy={approve.isPending}
                onClick={() =>
                  approve.mutate(
                    { version: version.version, language: version.language },
                    { onSuccess: () => toast({ text: `Version ${version.version} is live in ${language}` }) },
                  )
                }
              >
                Approve it
              </Button>
            </p>
          </>
        ) : (
          <p className="sm quiet">An owner or admin approves it.</p>
        )}
        {approve.isError ? <Note tone="danger">{explain(approve.error)}</Note> : null}
      </div>
    </Section>
  )
}

function whatIsShown(version: number, live: number | null, language: string): string {
  if (live === null) return `Pages are not shown in ${language} yet.`
  return live === version ? 'A demo shows it all the same.' : `Pages still show version ${live}.`
}
