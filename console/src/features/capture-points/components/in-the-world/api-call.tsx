/** The call that one's own systems make. */
import { Link } from '@tanstack/react-router'
import { CopyBlock, CopyLine } from '../../../../components/ui/copy.tsx'
import { paths, served } from '../../../../config/paths.ts'
import type { PlaceProps } from './in-the-world.tsx'

const invites = ['sms_link', 'email_link', 'ivr_outbound']

export function ApiCall({ point }: PlaceProps) {
  const { origin } = window.location
  const head = `-H 'authorization: Bearer <key>' -H 'content-type: application/json' -H 'idempotency-key: <yours>'`
  const person = point.channel === 'email_link' ? '{"email": "ada@example.com"}' : '{"number": "+61491570156"}'
  // A form on paper is found by its id, and with it the wording that stands on it.
  const shown =
    point.channel === 'paper_form'
      ? '"evidence": {"form_id": "K7Q2-0041-B"}'
      : `"notice": {"id": "${point.notice.id}", "version": 1, "language": "${point.notice.languages[0] ?? 'en'}"},\n       "evidence": {"terminal": "4"}`
  const call = invites.includes(point.channel)
    ? `curl ${origin}/v1/opt-in-invitations \\\n  ${head} \\\n  -d '{"capture_point": "${point.slug}", "people": [${person}],\n       "ground": {"kind": "asked_for_it", "note": "Order 10423"}}'`
    : `curl ${origin}/v1/consents \\\n  ${head} \\\n  -d '{"numbers": ["+61491570156"], "topics": ["${point.topics[0]?.key ?? 'offers'}"], "act": "${acts[point.channel] ?? 'ticked_box'}",\n       "capture_point": "${point.slug}",\n       ${shown}}'`
  return (
    <>
      <CopyLine name="Place" text={point.slug} stacked />
      <CopyBlock text={call} />
      <p className="xs faint">
        Keys are made under <Link to={paths.settingsKeys}>API keys</Link>; everything is in the{' '}
        <a href={served.docs} target="_blank" rel="noreferrer">
          API’s own pages
        </a>
        .
      </p>
    </>
  )
}

const acts: Readonly<Record<string, string>> = { paper_form: 'signed_paper' }
