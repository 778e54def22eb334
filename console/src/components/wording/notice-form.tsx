/** The words of a notice in one language. */
import type { NoticeWords } from '@contract/notice.ts'
import type { Topic } from '@contract/topic.ts'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { topicText } from '../../resources/topics.ts'
import { directionOf } from '../../words/places.ts'
import { BareCheck, Check } from '../ui/check.tsx'
import { FieldSet, TextArea, TextField } from '../ui/field.tsx'
import { IconButton } from '../ui/icon-button.tsx'

interface NoticeFormProps {
  readonly words: NoticeWords
  readonly language: string
  readonly topics: readonly Topic[]
  readonly onWords: (words: NoticeWords) => void
  /** JSON pointer to the words in what is sent, such as `/content`. */
  readonly path: string
}

export function NoticeForm({ words, language, topics, onWords, path }: NoticeFormProps) {
  const change = (part: Partial<NoticeWords>) => onWords({ ...words, ...part })
  const written = { lang: language, dir: directionOf(language) }
  return (
    <>
      <TextField
        label="Headline"
        path={`${path}/heading`}
        hint="Names the business and WhatsApp; the mark is set beside the word."
        maxLength={120}
        value={words.heading}
        onText={(heading) => change({ heading })}
        {...written}
      />
      <TextArea
        label="First lines"
        path={`${path}/intro`}
        rows={2}
        maxLength={600}
        value={words.intro}
        onText={(intro) => change({ intro })}
        {...written}
      />
      <TopicPicks
        words={words}
        language={language}
        topics={topics}
        onTopics={(picked) => change({ topics: picked })}
        path={`${path}/topics`}
      />
      <TextField
        label="Beside each tick box"
        path={`${path}/tick`}
        hint="{topic} and {number} are put in."
        maxLength={200}
        value={words.tick}
        onText={(tick) => change({ tick })}
        {...written}
      />
      <div className="two">
        <TextField
          label="Yes button"
          path={`${path}/yes`}
          maxLength={40}
          value={words.yes}
          onText={(yes) => change({ yes })}
          {...written}
        />
        <TextField
          label="No button"
          path={`${path}/no`}
          maxLength={40}
          value={words.no}
          onText={(no) => change({ no })}
          {...written}
        />
      </div>
      <TextField
        label="How to stop"
        path={`${path}/stop`}
        maxLength={200}
        value={words.stop}
        onText={(stop) => change({ stop })}
        {...written}
      />
      <TextField
        label="About age"
        path={`${path}/age`}
        hint="Only where you ask nobody younger. Leave it empty otherwise."
        maxLength={200}
        value={words.age ?? ''}
        onText={(age) => change({ age: age === '' ? null : age })}
        {...written}
      />
      <TextField
        label="At the foot"
        path={`${path}/footer`}
        maxLength={600}
        value={words.footer ?? ''}
        onText={(footer) => change({ footer: footer === '' ? null : footer })}
        {...written}
      />
      <Check
        label="Let people add more than one number"
        hint="Each number is asked to confirm on its own."
        checked={words.several_numbers}
        onTick={(several_numbers) => change({ several_numbers })}
      />
    </>
  )
}

interface TopicPicksProps extends Pick<NoticeFormProps, 'words' | 'language' | 'topics' | 'path'> {
  readonly onTopics: (keys: string[]) => void
}

/** Those that are asked stand first, in their order; the rest can be ticked. */
function TopicPicks({ words, language, topics, onTopics, path }: TopicPicksProps) {
  const asked = words.topics.flatMap((key) => topics.find((topic) => topic.key === key) ?? [])
  const rest = topics.filter((topic) => !words.topics.includes(topic.key))
  const move = (index: number, to: number) => {
    const keys = [...words.topics]
    const [key] = keys.splice(index, 1)
    if (key !== undefined) keys.splice(to, 0, key)
    onTopics(keys)
  }
  return (
    <FieldSet label="Topics, in this order" path={path} hint="Their words are written under Topics.">
      <ul className="picklist">
        {[...asked, ...rest].map((topic) => {
          const text = topicText(topic, language)
          const at = words.topics.indexOf(topic.key)
          return (
            <li className="pickrow" key={topic.key}>
              <BareCheck
                aria-label={`Ask about ${text.name}`}
                checked={at >= 0}
                onTick={(on) =>
                  onTopics(on ? [...words.topics, topic.key] : words.topics.filter((key) => key !== topic.key))
                }
              />
              <span className="pickrow__t">
                <b>
                  <bdi>{text.name}</bdi>
                </b>
                <span>
                  <bdi>{text.description}</bdi>
                </span>
              </span>
              <bdi className="xs faint nowrap hide-small">{text.frequency}</bdi>
              <IconButton
                icon={ArrowUp}
                label={`${text.name} earlier`}
                look="ghost"
                size="sm"
                disabled={at < 1}
                onClick={() => move(at, at - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={`${text.name} later`}
                look="ghost"
                size="sm"
                disabled={at < 0 || at === words.topics.length - 1}
                onClick={() => move(at, at + 1)}
              />
            </li>
          )
        })}
      </ul>
    </FieldSet>
  )
}
