/** The words of a topic in each language: its name, what comes, and how often. */
import type { TopicText } from '@contract/topic.ts'
import { useState } from 'react'
import { TextArea, TextField } from '../../../components/ui/field.tsx'
import { LanguageTabs } from '../../../components/ui/language-tabs.tsx'
import { directionOf, languageName } from '../../../words/places.ts'

export type Texts = Readonly<Record<string, TopicText>>

export const emptyText: TopicText = { name: '', description: '', frequency: '' }

interface TopicTextsProps {
  readonly texts: Texts
  readonly onTexts: (texts: Texts) => void
}

export function TopicTexts({ texts, onTexts }: TopicTextsProps) {
  const languages = Object.keys(texts)
  const [open, setOpen] = useState(languages[0] ?? 'en')
  const text = texts[open] ?? emptyText
  const change = (part: Partial<TopicText>) => onTexts({ ...texts, [open]: { ...text, ...part } })
  const add = (language: string) => {
    onTexts({ ...texts, [language]: emptyText })
    setOpen(language)
  }
  const written = { lang: open, dir: directionOf(open) }
  return (
    <div className="stack stack--6">
      <LanguageTabs languages={languages} value={open} onValue={setOpen} onAdd={add} />
      <TextField
        label={`Name in ${languageName(open)}`}
        path={`/texts/${open}/name`}
        required
        maxLength={80}
        value={text.name}
        onText={(name) => change({ name })}
        autoComplete="off"
        {...written}
      />
      <TextArea
        label="What comes"
        path={`/texts/${open}/description`}
        hint="In plain words: “Sales and members’ prices.”"
        rows={2}
        maxLength={240}
        value={text.description}
        onText={(description) => change({ description })}
        {...written}
      />
      <TextField
        label="How often"
        path={`/texts/${open}/frequency`}
        hint="A promise: “up to 4 a month”."
        maxLength={80}
        value={text.frequency}
        onText={(frequency) => change({ frequency })}
        autoComplete="off"
        {...written}
      />
    </div>
  )
}
