/** The opt-in page as a person will see it, drawn from the same parts as the page itself. Nothing in it is sent. */
import type { NoticeContent } from '@contract/notice.ts'
import { ChevronDown, Globe, Hand, Plus, ShieldCheck } from 'lucide-react'
import { directionOf, ownLanguageName } from '../../words/places.ts'
import { Icon } from '../ui/icon.tsx'
import { type MarkKind, WithMark } from './with-mark.tsx'

interface NoticePreviewProps {
  readonly content: NoticeContent
  readonly language: string
  readonly mark: MarkKind
  /** The line about how a number is proved. */
  readonly proof?: string
}

export function NoticePreview({ content, language, mark, proof }: NoticePreviewProps) {
  const utility = content.topics.filter((topic) => topic.category === 'utility')
  const marketing = content.topics.filter((topic) => topic.category === 'marketing')
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
        {/* The page's own words, which are nobody's to write here. */}
        <span className="bone bone--note" aria-hidden="true" />
        <div className="nums">
          <div className="numrow">
            <span className="input num" dir="ltr">
              <span className="faint">+</span>
            </span>
          </div>
        </div>
        {content.several_numbers ? (
          <span className="btn btn--ghost" aria-hidden="true">
            <Icon of={Plus} />
            <span className="bone bone--figure" />
          </span>
        ) : null}
      </div>
      <div className="leaf__sec">
        {utility.length === 0 ? null : <Topics topics={utility} content={content} mark={mark} />}
        {marketing.length === 0 ? null : <Topics topics={marketing} content={content} mark={mark} />}
      </div>
      <div className="leaf__sec">
        <ul className="leaf__facts">
          {proof === undefined ? null : (
            <li>
              <Icon of={ShieldCheck} />
              <span>{proof}</span>
            </li>
          )}
          <li>
            <Icon of={Hand} />
            <span>{content.stop}</span>
          </li>
          {content.age === null ? null : (
            <li>
              <Icon of={ShieldCheck} />
              <span>{content.age}</span>
            </li>
          )}
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
  readonly topics: NoticeContent['topics']
  readonly content: NoticeContent
  readonly mark: MarkKind
}

function Topics({ topics, content, mark }: TopicsProps) {
  return (
    <div className="leaf__list">
      {topics.map((topic) => (
        <div className="check check--topic" key={topic.key}>
          <input type="checkbox" disabled aria-label={topic.name} />
          <span className="check__label">
            <WithMark text={content.tick.replace('{topic}', topic.name).replace('{number}', '…')} mark={mark} />
          </span>
          <span className="check__hint">{topic.description}</span>
          <span className="check__often">{topic.frequency}</span>
        </div>
      ))}
    </div>
  )
}
