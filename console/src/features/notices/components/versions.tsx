/** The versions of a notice in one language: who wrote and who approved each, and what changed since the one before. */
import type { NoticeVersion } from '@contract/notice.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Diff } from '../../../components/ui/diff.tsx'
import { Fingerprint } from '../../../components/ui/fingerprint.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { sayMoment } from '../../../lib/time.ts'
import { changesBetween } from '../changes.ts'

interface VersionsProps {
  /** The newest first. */
  readonly versions: readonly NoticeVersion[]
  readonly live: number | null
  readonly shown: number
  readonly onShow: (version: number) => void
}

export function Versions({ versions, live, shown, onShow }: VersionsProps) {
  return (
    <Section title="Versions" sub="Never changed, only added">
      <ol className="feed feed--numbered">
        {versions.map((version, index) => (
          <li key={version.version} aria-current={version.version === shown ? 'true' : undefined}>
            <span className="num faint">{version.version}</span>
            <span className="row row--wrap">
              <Fingerprint hash={version.sha256} />
              {version.version === live ? <span className="tag">Shown now</span> : null}
              {version.stale ? <span className="tag">Topics have changed since</span> : null}
            </span>
            <p>
              Written {sayMoment(version.created_at)} by {version.created_by}.{' '}
              {version.approved_at === null
                ? 'Not reviewed.'
                : `Approved ${sayMoment(version.approved_at)} by ${version.approved_by}.`}
            </p>
            <div className="feed__acts">
              <Button
                look="ghost"
                size="sm"
                disabled={version.version === shown}
                onClick={() => onShow(version.version)}
              >
                Show
              </Button>
              <Changed before={versions[index + 1]} after={version} />
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Changed({ before, after }: { readonly before: NoticeVersion | undefined; readonly after: NoticeVersion }) {
  const [open, setOpen] = useState(false)
  if (before === undefined) return null
  return (
    <>
      <Button look="ghost" size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
        What changed
      </Button>
      {open ? (
        <dl className="facts facts--tight full">
          {changesBetween(before.content, after.content).flatMap((change) => [
            <dt key={`${change.name}?`}>{change.name}</dt>,
            <dd key={change.name} lang={after.language} dir="auto">
              <Diff before={change.before} after={change.after} />
            </dd>,
          ])}
        </dl>
      ) : null}
    </>
  )
}
