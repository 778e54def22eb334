/** What happens when someone says stop, in milliseconds. */
import type { CampaignReport } from '@contract/campaign-report.ts'
import { Link } from '@tanstack/react-router'
import { Check, Clock, Lock, MessageCircle } from 'lucide-react'
import { Face } from '../../../components/ui/face.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { StateIcon } from '../../../components/ui/state.tsx'
import { paths } from '../../../config/paths.ts'
import { counted } from '../../../lib/count.ts'
import { saySeconds } from '../../../lib/time.ts'

interface StopMomentsProps {
  readonly stops: CampaignReport['stops']
  readonly left: number
}

export function StopMoments({ stops, left }: StopMomentsProps) {
  const latest = stops.latest[0]
  if (latest === undefined) {
    return (
      <Section title="When someone says stop">
        <p className="sm faint">Nobody has yet. When it happens, each step stands here with its milliseconds.</p>
      </Section>
    )
  }
  const { person } = latest
  const name = person.name ?? person.number ?? 'Somebody'
  return (
    <Section title="When someone says stop" sub={left === 1 ? 'The only one' : `The latest of ${left}`}>
      <p className="row sm moment__who">
        <Face name={person.name} />
        {person.contact === null ? (
          <span className="strong">{name}</span>
        ) : (
          <Link className="strong" to={paths.contact} params={{ contactId: person.contact }}>
            {name}
          </Link>
        )}
        {person.name === null ? null : <bdi className="num quiet">{person.number}</bdi>}
        <span className="push num faint">{saySeconds(latest.received_at)}</span>
      </p>
      <ol className="moment">
        <li data-state="withdrawn">
          <span className="num">0 ms</span>
          <StateIcon state="withdrawn" />
          <div>
            <b>The stop arrives</b>
            <p>From the number itself</p>
          </div>
        </li>
        <li>
          <span className="num">{latest.closed_ms} ms</span>
          <Icon of={Lock} />
          <div>
            <b>The no is kept</b>
            <p>On disk. The gate refuses from here on.</p>
          </div>
        </li>
        {latest.answered_ms === null ? null : (
          <li>
            <span className="num">{latest.answered_ms} ms</span>
            <Icon of={Check} />
            <div>
              <b>WhatsApp is answered</b>
              <p>{sayAir(latest)}</p>
            </div>
          </li>
        )}
        {latest.confirmed_ms === null ? null : (
          <li>
            <span className="num">{latest.confirmed_ms} ms</span>
            <Icon of={MessageCircle} />
            <div>
              <b>One confirmation</b>
              <p>The only message after a no</p>
            </div>
          </li>
        )}
        <li data-state="given">
          <span>since</span>
          <StateIcon state="given" />
          <div>
            <b>Nothing sent</b>
            <p>Asked again at every send</p>
          </div>
        </li>
      </ol>
      {stops.accepted_after === 0 ? null : (
        <div className="below">
          <Note tone="danger">
            <b>{counted(stops.accepted_after, 'message')} accepted after a no was answered.</b> That must not happen,
            and is a fault of ours.
          </Note>
        </div>
      )}
      {stops.kept_p50_ms === null || stops.kept_max_ms === null ? null : (
        <div className="below">
          <Note icon={Clock}>
            {left === 1 ? 'A no was' : `All ${left}: a no was`} kept after{' '}
            <b className="num">{Math.round(stops.kept_p50_ms)} ms</b> in the middle,{' '}
            <b className="num">{Math.round(stops.kept_max_ms)} ms</b> at the slowest.
          </Note>
        </div>
      )}
    </Section>
  )
}

function sayAir(stop: CampaignReport['stops']['latest'][number]): string {
  const parts = [
    stop.accepted_before > 0 && `${counted(stop.accepted_before, 'message')} had been accepted before`,
    stop.in_doubt > 0 && `${counted(stop.in_doubt, 'message')} in the air, answer unknown`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Only after the no is kept' : `${parts.join('; ')}.`
}
