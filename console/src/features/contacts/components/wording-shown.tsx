/** The wording as it was shown, with the ticks as they were left, and what the person answered. */
import type { ShownWording, TimelineEntry } from '@contract/contact-page.ts'
import { Check } from 'lucide-react'
import { Icon } from '../../../components/ui/icon.tsx'
import { Shown, ShownPair, ShownTick } from '../../../components/ui/record.tsx'
import { languageName } from '../../../words/places.ts'
import { readMessage, readPage, type ShownPage } from '../rendered.ts'

/** What a person wrote, said or pressed is kept as evidence under one of these names. */
const answers = ['text', 'words']

interface WordingShownProps {
  readonly entry: TimelineEntry
  /** The number that the page spoke of, where there is one. */
  readonly number: string | undefined
}

export function hasWording(entry: TimelineEntry): boolean {
  return (entry.rendered ?? entry.notice) !== null || saidIn(entry) !== undefined
}

export function WordingShown({ entry, number }: WordingShownProps) {
  const said = saidIn(entry)
  const wording = entry.rendered ?? entry.notice
  const pressed = entry.act === 'tapped_button' || entry.act === 'chose_from_list'
  const notice = entry.rendered?.notice ?? entry.notice?.notice ?? null
  const foot = [
    entry.language === null ? null : languageName(entry.language),
    notice === null ? null : `${notice.name}, version ${notice.version}`,
  ].filter((part) => part !== null)
  return (
    <Shown {...(wording === null ? {} : { hash: wording.sha256 })} foot={foot}>
      {said === undefined || pressed ? null : (
        <ShownPair name={entry.channel === 'whatsapp' ? 'Wrote' : 'Said'}>“{said}”</ShownPair>
      )}
      {wording === null ? null : (
        <Words wording={wording} entry={entry} number={number} paired={said !== undefined && !pressed} />
      )}
      {said !== undefined && pressed ? <Pressed button={said} /> : null}
    </Shown>
  )
}

function saidIn(entry: TimelineEntry): string | undefined {
  const said = entry.evidence?.find((item) => answers.includes(item.name))?.value
  return said === undefined || said === '' || said === 'null' ? undefined : said
}

interface WordsProps {
  readonly wording: ShownWording
  readonly entry: TimelineEntry
  readonly number: string | undefined
  readonly paired: boolean
}

function Words({ wording, entry, number, paired }: WordsProps) {
  const page = readPage(wording.content)
  if (page !== undefined) return <Page page={page} entry={entry} number={number} />
  const { lines, buttons } = readMessage(wording.content)
  if (paired) return <ShownPair name="Was shown">“{lines.join(' ')}”</ShownPair>
  return (
    <>
      {lines.map((line) => (
        <p key={line} dir="auto">
          “{line}”
        </p>
      ))}
      {buttons.length === 0 ? null : (
        <p className="row row--wrap">
          {buttons.map((button) => (
            <span className="tag" key={button}>
              {button}
            </span>
          ))}
        </p>
      )}
    </>
  )
}

function Page({
  page,
  entry,
  number,
}: {
  readonly page: ShownPage
  readonly entry: TimelineEntry
  readonly number: string | undefined
}) {
  const chosen = new Set(entry.effects.flatMap((effect) => (effect.topic === null ? [] : [effect.topic.key])))
  // Who was asked has ticked nothing yet.
  const yes =
    entry.act !== 'asked' && (entry.state === 'given' || entry.state === 'requested' || entry.state === 'renewed')
  return (
    <>
      <p dir="auto">“{[page.heading, page.intro].filter((part) => part !== '').join('. ')}”</p>
      {page.boxes.map((box) => (
        <ShownTick
          key={box.topic}
          ticked={yes && chosen.has(box.topic)}
          name={box.label.replace('{number}', number ?? '…')}
        >
          {box.description} <span className="faint">{box.frequency}</span>
        </ShownTick>
      ))}
      <p className="quiet" dir="auto">
        “{page.stop}”
      </p>
    </>
  )
}

function Pressed({ button }: { readonly button: string }) {
  return (
    <p className="row">
      <span className="tag">
        <Icon of={Check} />
        {button}
      </span>
      <span className="quiet xs">pressed</span>
    </p>
  )
}
