/** One act with all that it said: when, what, the wording as shown, and its effect. */
import type { ContactConsent, Effect as EffectOf, TimelineEntry } from '@contract/contact-page.ts'
import { Link } from '@tanstack/react-router'
import { Pencil, Tag, UserPlus, UsersRound, Zap } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { Effect, Proof, TimelineRecord } from '../../../components/ui/record.tsx'
import { paths } from '../../../config/paths.ts'
import { counted } from '../../../lib/count.ts'
import { sayMoment } from '../../../lib/time.ts'
import { actWords, channelWord } from '../../../words/acts.ts'
import { sayMs, sayOutcome, sayScore, sayWhy } from '../../../words/readings.ts'
import { stateOf, titleOf } from '../record-words.ts'
import { Evidence } from './evidence.tsx'
import { hasWording, WordingShown } from './wording-shown.tsx'

interface TimelineItemProps {
  readonly entry: TimelineEntry
  readonly name: string
  readonly addresses: ContactConsent['addresses']
}

export function TimelineItem({ entry, name, addresses }: TimelineItemProps) {
  const { what, how } = titleOf(entry)
  const receipt = entry.effects[0]?.receipt
  const address = addresses.find((one) => one.id === entry.address)
  return (
    <TimelineRecord
      at={entry.at}
      state={stateOf(entry)}
      mark={entry.kind === 'event' ? eventMark(entry) : undefined}
      title={what}
      how={how}
      proof={receipt === undefined ? undefined : <Proof record={entry.id} receipt={receipt} />}
      shown={hasWording(entry) ? <WordingShown entry={entry} number={address?.label} /> : undefined}
      parts={[
        ['Words', entry.reading?.text == null ? null : <bdi key="words">{entry.reading.text}</bdi>],
        ['Rule', entry.reading === null ? null : sayReading(entry.reading)],
        ['Doubt', entry.reading === null ? null : sayDoubt(entry.reading)],
        ['Act', entry.act === null ? null : actWords[entry.act]],
        [
          'Channel',
          entry.channel === null ? null : (
            <Where key="where" entry={entry} channel={entry.channel} {...(address && { label: address.label })} />
          ),
        ],
        ['Effect', effectsOf(entry.effects, addresses.length > 1 ? address?.label : undefined)],
        ['By', sayActor(entry, name)],
        ['Reason', entry.kind === 'record' ? entry.reason : null],
        ['Data', sayData(entry)],
        ['Then', sayStop(entry)],
        [
          'Evidence',
          entry.evidence === null || entry.evidence.length === 0 ? null : (
            <Evidence key="evidence" items={entry.evidence} />
          ),
        ],
      ]}
    />
  )
}

interface WhereProps {
  readonly entry: TimelineEntry
  readonly channel: string
  readonly label?: string
}

function Where({ entry, channel, label }: WhereProps) {
  const from = channel === 'whatsapp' && label !== undefined
  return (
    <>
      {entry.capture_point === null ? null : (
        <>
          <Link to={paths.capturePoint} params={{ capturePointId: entry.capture_point.id }}>
            {entry.capture_point.name}
          </Link>
          {', '}
        </>
      )}
      {entry.capture_point === null ? channelWord(channel) : inside(channelWord(channel))}
      {from ? (
        <>
          , from <bdi className="num">{label}</bdi>
        </>
      ) : null}
    </>
  )
}

/** Within a sentence, but a name stays a name. */
function inside(word: string): string {
  return word.startsWith('WhatsApp') || word === 'API' ? word : word.charAt(0).toLowerCase() + word.slice(1)
}

/** Effects that went from the same state to the same state stand on one line. */
function effectsOf(effects: readonly EffectOf[], address: string | undefined): ReactNode {
  const lines = Map.groupBy(effects, (effect) => `${effect.was} ${effect.is} ${effect.scope}`)
  const shown = [...lines].flatMap(([key, group]) => {
    const [first] = group
    if (first === undefined || first.is === null) return []
    const on =
      first.scope === 'topic'
        ? group.flatMap((one) => (one.topic === null ? [] : [one.topic.name])).join(', ')
        : first.scope === 'all'
          ? 'Everything'
          : 'All marketing'
    return [
      <Fragment key={key}>
        <Effect
          on={
            <>
              {on} {address === undefined ? null : <bdi className="num faint">{address}</bdi>}
            </>
          }
          was={first.was ?? undefined}
          is={first.is}
        />
      </Fragment>,
    ]
  })
  return shown.length === 0 ? null : <span className="stack">{shown}</span>
}

function sayActor(entry: TimelineEntry, name: string): string | null {
  if (entry.kind === 'expired') return `${entry.actor.replace('@', ', version ')}. Not a statement by ${name}.`
  if (entry.kind === 'reading') return null
  if (entry.kind !== 'record') return entry.actor
  if (entry.actor !== 'The person') return entry.actor
  return entry.strength === 'vouched'
    ? `${name}, from the number itself`
    : 'Whoever held the page; the number was not proved yet'
}

/** By what it was read, how surely, with which lexicon, in what time. */
function sayReading(reading: NonNullable<TimelineEntry['reading']>): string {
  return [
    sayWhy(reading),
    reading.language === null ? null : reading.language,
    sayScore(reading),
    sayMs(reading.ms),
    `lexicon ${reading.lexicon}`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function sayDoubt({ hold, ended }: NonNullable<TimelineEntry['reading']>): string | null {
  if (hold === null) return null
  const held = hold === 'likely' ? 'Nothing was sent' : 'No marketing was sent'
  return ended === null ? `${held} since` : `${held} until ${sayMoment(ended.at)}. ${sayOutcome(ended)}, by ${ended.by}`
}

/** What the product tells of the contact itself, and what others told of the person. */
function eventMark({ event }: TimelineEntry) {
  if (event?.name === 'contact.created') return UserPlus
  if (event?.name === 'contact.changed') return Pencil
  if (event?.name.endsWith('tagged')) return Tag
  return event?.name === 'segment.entered' ? UsersRound : Zap
}

/** `order A-1009, total 49.9`; of a change, what stood there and what stands there now. */
function sayData({ event }: TimelineEntry): string | null {
  if (event === null || /^(segment\.|contact\.(un)?tagged$)/.test(event.name)) return null
  if (event.name === 'contact.changed') return `${event.data.before ?? 'nothing'} → ${event.data.after ?? 'nothing'}`
  const parts = Object.entries(event.data).map(([name, value]) => `${name} ${value ?? 'nothing'}`)
  return parts.length === 0 ? null : parts.join(', ')
}

function sayStop({ stop }: TimelineEntry): ReactNode {
  if (stop === null) return null
  const parts = [
    stop.accepted_before > 0 && `${counted(stop.accepted_before, 'message')} had been accepted before`,
    stop.in_doubt > 0 && `${counted(stop.in_doubt, 'message')} in the air, answer unknown`,
    `The gate was closed after ${stop.closed_ms} ms`,
    stop.answered_ms !== null && `WhatsApp was answered after ${stop.answered_ms} ms`,
  ].filter((part) => part !== false)
  return (
    <>
      {parts.join('. ')}.
      {stop.campaign === null ? null : (
        <>
          {' '}
          It answered the campaign{' '}
          <Link to={paths.campaign} params={{ campaignId: stop.campaign.id }}>
            {stop.campaign.name}
          </Link>
          .
        </>
      )}
    </>
  )
}
