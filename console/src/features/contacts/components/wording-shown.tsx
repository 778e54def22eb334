/** The wording as it was shown, with the ticks as they were left, and what the person answered. */
import type { ShownWording, TimelineEntry } from '@contract/contact-page.ts'
import type { NoticeContent } from '@contract/notice.ts'
import { Check } from 'lucide-react'
import { Icon } from '../../../components/ui/icon.tsx'
import { Shown, ShownPair, ShownTick } from '../../../components/ui/record.tsx'
import { languageName } from '../../../words/places.ts'
import { readRendered } from '../rendered.ts'

/** What a person wrote or pressed is kept as evidence under one of these names. */
const answers = new Set(['text', 'words', 'message', 'button', 'keyword', 'payload_title'])

const buttons = new Set(['button', 'payload_title'])

export function WordingShown({ entry }: { readonly entry: TimelineEntry }) {
  const said = entry.evidence?.find((item) => answers.has(item.name))
  const pressed = said !== undefined && buttons.has(said.name)
  const wording = entry.rendered ?? entry.notice
  if (wording === null && said === undefined) return undefined
  const foot = [
    entry.language === null ? null : languageName(entry.language),
    wording?.notice === null || wording === null ? null : `${wording.notice.name}, version ${wording.notice.version}`,
  ].filter((part) => part !== null)
  return (
    <Shown {...(wording === null ? {} : { hash: wording.sha256 })} foot={foot}>
      {said === undefined || pressed ? null : (
        <ShownPair name={entry.channel === 'telephone' ? 'Said' : 'Wrote'}>“{said.value}”</ShownPair>
      )}
      {wording === null ? null : <Words wording={wording} entry={entry} paired={said !== undefined && !pressed} />}
      {said !== undefined && pressed ? (
        <p className="row">
          <span className="tag">
            <Icon of={Check} />
            {said.value}
          </span>
          <span className="quiet xs">pressed</span>
        </p>
      ) : null}
    </Shown>
  )
}

function Words({
  wording,
  entry,
  paired,
}: {
  readonly wording: ShownWording
  readonly entry: TimelineEntry
  readonly paired: boolean
}) {
  const content = wording.content
  if (isNotice(content)) return <NoticeWords content={content} entry={entry} />
  const lines = readRendered(content)
  if (paired) return <ShownPair name="Was shown">“{lines.join(' ')}”</ShownPair>
  return lines.map((line) => (
    <p key={line} dir="auto">
      “{line}”
    </p>
  ))
}

function NoticeWords({ content, entry }: { readonly content: NoticeContent; readonly entry: TimelineEntry }) {
  const chosen = new Set(entry.effects.flatMap((effect) => (effect.topic === null ? [] : [effect.topic.key])))
  const yes = entry.state === 'given' || entry.state === 'requested' || entry.state === 'renewed'
  return (
    <>
      <p dir="auto">
        “{content.heading}. {content.intro}”
      </p>
      {content.topics.map((topic) => (
        <ShownTick key={topic.key} ticked={yes && chosen.has(topic.key)} name={topic.name}>
          {topic.description} <span className="faint">{topic.frequency}</span>
        </ShownTick>
      ))}
      <p className="quiet" dir="auto">
        “{content.stop}”
      </p>
    </>
  )
}

function isNotice(content: unknown): content is NoticeContent {
  return (
    typeof content === 'object' &&
    content !== null &&
    'heading' in content &&
    'topics' in content &&
    Array.isArray(content.topics)
  )
}
