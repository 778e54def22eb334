/** The opt-in page as a person will see it, drawn from the same parts and words as the page itself. Nothing in it is sent. */
import type { CapturePointSummary } from '@contract/capture-point.ts'
import type { NoticeContent } from '@contract/notice.ts'
import type { OptInPageWords } from '@copy/opt-in-page.ts'
import { fill } from '@copy/words.ts'
import { useQuery } from '@tanstack/react-query'
import { ChevronDown, Globe, Hand, Info, type LucideIcon, Plus, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { workspaceQuery } from '../../resources/workspace.ts'
import { directionOf, ownLanguageName } from '../../words/places.ts'
import { Icon } from '../ui/icon.tsx'
import { usePageWords } from './page-words.ts'
import { Tick } from './tick.tsx'
import { type MarkKind, WithMark } from './with-mark.tsx'

interface NoticePreviewProps {
  readonly content: NoticeContent
  readonly language: string
  readonly mark: MarkKind
  /** How a number is proved, where that is decided already. */
  readonly confirmation?: CapturePointSummary['confirmation']
}

/** Stands where a word of the page will be, for as long as it is on its way. */
const bone = <span className="bone bone--note" aria-hidden="true" />

export function NoticePreview({ content, language, mark, confirmation }: NoticePreviewProps) {
  const words = usePageWords(language)
  const several = content.several_numbers
  return (
    <div className="leaf" lang={language} dir={directionOf(language)}>
      <div className="leaf__top">
        {content.business}
        <span className="picker">
          <Icon of={Globe} />
          {ownLanguageName(language)}
          <Icon of={ChevronDown} />
        </span>
      </div>
      <div className="leaf__sec">
        <p className="leaf__title">
          <WithMark text={content.heading} mark={mark} />
        </p>
        <p className="leaf__lede">{content.intro}</p>
      </div>
      <div className="leaf__sec">
        <p className="leaf__label">{(several ? words?.numbers.legend : words?.numbers.legendOne) ?? bone}</p>
        <div className="nums">
          <div className="numrow">
            <span className="input num" dir="ltr">
              <span className="faint">+</span>
            </span>
          </div>
        </div>
        {several ? (
          <span className="btn btn--ghost" aria-hidden="true">
            <Icon of={Plus} />
            {words?.numbers.add ?? bone}
          </span>
        ) : null}
      </div>
      <div className="leaf__sec">
        <p className="leaf__label">{words?.topics.legend ?? bone}</p>
        <p className="leaf__hint">{words?.topics.hint}</p>
        <Topics category="utility" content={content} mark={mark} words={words} />
        <Topics category="marketing" content={content} mark={mark} words={words} />
      </div>
      <Age said={content.age} words={words} />
      <div className="leaf__sec">
        <ul className="leaf__facts">
          {confirmation === undefined ? null : (
            <Fact icon={ShieldCheck}>
              {(confirmation === 'person_sends' ? words?.facts.personSends : words?.facts.weAsk) ?? bone}
            </Fact>
          )}
          <Fact icon={Hand}>{content.stop}</Fact>
          <Fact icon={Info}>{words?.facts.free ?? bone}</Fact>
        </ul>
        {content.footer === null ? null : <p className="leaf__hint">{content.footer}</p>}
        <div className="leaf__acts">
          <span className="btn btn--primary">{content.yes}</span>
          <span className="btn btn--no">{content.no}</span>
        </div>
      </div>
    </div>
  )
}

interface TopicsProps {
  readonly category: 'utility' | 'marketing'
  readonly content: NoticeContent
  readonly mark: MarkKind
  readonly words: OptInPageWords | undefined
}

function Topics({ category, content, mark, words }: TopicsProps) {
  const topics = content.topics.filter((topic) => topic.category === category)
  if (topics.length === 0) return null
  return (
    <>
      <p className="leaf__group">{words?.topics[category] ?? bone}</p>
      <div className="leaf__list">
        {topics.map((topic) => (
          <div className="check check--topic" key={topic.key}>
            <input type="checkbox" disabled aria-label={topic.name} />
            <span className="check__label">
              <Tick text={content.tick} topic={topic.name} number={words?.numbers.unnamed ?? '…'} mark={mark} />
            </span>
            <span className="check__hint">{topic.description}</span>
            <span className="check__often">{topic.frequency}</span>
          </div>
        ))}
      </div>
    </>
  )
}

/** Where the business asks nobody younger, a person says so themselves; otherwise the notice only mentions it. */
function Age({ said, words }: { readonly said: string | null; readonly words: OptInPageWords | undefined }) {
  const age = useQuery(workspaceQuery).data?.profile.age_min ?? 0
  if (age === 0) {
    return said === null ? null : (
      <div className="leaf__sec">
        <p className="leaf__hint">{said}</p>
      </div>
    )
  }
  const label = words === undefined ? undefined : fill(words.age, { age })
  return (
    <div className="leaf__sec">
      <div className="check">
        <input type="checkbox" disabled aria-label={label} />
        <span className="check__label">{label ?? bone}</span>
        {said === null ? null : <span className="check__hint">{said}</span>}
      </div>
    </div>
  )
}

function Fact({ icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <li>
      <Icon of={icon} />
      <span>{children}</span>
    </li>
  )
}
