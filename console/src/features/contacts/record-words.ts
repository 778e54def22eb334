/** A record in words: what the person said, and how. One sentence for the timeline, a shorter one for the list. */
import type { LatestRecord } from '@contract/contact.ts'
import type { TimelineEntry } from '@contract/contact-page.ts'
import type { RecordState } from '@contract/terms.ts'
import type { StateName } from '../../components/ui/state.tsx'
import { counted } from '../../lib/count.ts'
import { actWords, howWords } from '../../words/acts.ts'
import { certaintyWords, labelWords } from '../../words/readings.ts'
import { stateNameOf } from '../../words/record-states.ts'

export interface Title {
  /** What was said. */
  readonly what: string
  /** And how, in lighter ink. */
  readonly how: string | undefined
}

/** Only the state that a statement speaks of, for its mark on the rail. */
export function stateOf(entry: Pick<TimelineEntry, 'kind' | 'state'>): StateName {
  if (entry.kind === 'expired') return 'expired'
  if (entry.kind !== 'record' || entry.state === null) return 'unknown'
  return stateNameOf(entry.state)
}

export function titleOf(entry: TimelineEntry): Title {
  switch (entry.kind) {
    case 'expired':
      return { what: `${topicsOf(entry)} expired`, how: undefined }
    case 'merged':
      return { what: 'Merged', how: entry.reason === null ? undefined : `with ${entry.reason}` }
    case 'unmerged':
      return { what: 'Taken apart again', how: entry.reason === null ? undefined : `from ${entry.reason}` }
    case 'reading':
      return readingTitle(entry)
    case 'event':
      return eventTitle(entry)
    case 'erased':
      return { what: 'Erased', how: 'and kept only as a no' }
    default:
      return statementTitle(entry)
  }
}

/** What they wrote is shown below; here stands what it was taken for. */
function readingTitle({ reading }: TimelineEntry): Title {
  if (reading === null) return { what: 'Wrote', how: undefined }
  const doubt = reading.certainty === 'certain' ? '' : `, ${certaintyWords[reading.certainty]}`
  return { what: 'Wrote', how: `read as: ${labelWords[reading.label].toLowerCase()}${doubt}` }
}

/** What was told to us of the person, in its own name; what the product itself tells has words. */
function eventTitle({ event }: TimelineEntry): Title {
  const { name = 'event', data = {} } = event ?? {}
  if (name === 'contact.created') return { what: 'Became known', how: undefined }
  if (name === 'contact.changed') return { what: `${data.field}`, how: 'was changed' }
  if (name === 'contact.tagged') return { what: `Tagged ${data.tag}`, how: undefined }
  if (name === 'contact.untagged') return { what: `No longer tagged ${data.tag}`, how: undefined }
  if (name === 'segment.entered') return { what: `Entered ${data.segment}`, how: 'a segment' }
  return { what: name, how: undefined }
}

function statementTitle(entry: TimelineEntry): Title {
  const how = entry.act === null ? undefined : howWords[entry.act]
  if (entry.state === 'given' && entry.confirms !== null) return { what: 'Confirmed', how: 'from the number itself' }
  if (entry.state === 'requested' && entry.act !== 'asked') {
    return { what: `Said yes to ${topicsOf(entry)}`, how: `${whereOf(entry)}, still to be confirmed` }
  }
  const what = entry.state === null ? 'Said something' : `${verbs[entry.state]} ${topicsOf(entry)}`.trim()
  return { what, how }
}

const verbs: Readonly<Record<RecordState, string>> = {
  unknown: 'Said something without proof about',
  requested: 'Asked about',
  deferred: 'Was asked about, and said nothing to,',
  given: 'Said yes to',
  renewed: 'Said yes again to',
  refused: 'Refused',
  withdrawn: 'Withdrew',
  revoked: 'Ended',
  invalidated: 'Declared invalid:',
}

/** `Offers`, `Offers and Updates`, `three topics`; `everything` for a wide no. */
export function topicsOf({ effects }: Pick<TimelineEntry, 'effects'>): string {
  const wide = effects.find((effect) => effect.scope !== 'topic')
  if (wide !== undefined) return wide.scope === 'all' ? 'everything' : 'all marketing'
  const names = [...new Set(effects.flatMap((effect) => (effect.topic === null ? [] : [effect.topic.name])))]
  if (names.length === 0) return ''
  if (names.length > 2) return `${numberWords[names.length] ?? names.length} topics`
  return names.join(' and ')
}

const numberWords: Readonly<Record<number, string>> = {
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
}

function whereOf(entry: TimelineEntry): string {
  return entry.capture_point === null ? 'on a page' : `on ${entry.capture_point.name}`
}

/** `Wrote a stop word`, `Said yes to 3 topics`: the last column of the list. */
export function sayLatest(latest: LatestRecord): string {
  if (latest.state === 'requested') return 'Asked, not answered yet'
  if (latest.state === 'given' && latest.act === 'sent_code') return 'Confirmed from the number'
  if (latest.state === 'given' || latest.state === 'renewed') return `Said yes to ${counted(latest.topics, 'topic')}`
  if (latest.act === 'typed_keyword') return 'Wrote a stop word'
  if (latest.act === 'whatsapp_control' || latest.act === 'marketing_failure') return 'Stopped in WhatsApp'
  return actWords[latest.act]
}
