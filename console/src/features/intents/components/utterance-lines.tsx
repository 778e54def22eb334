/** How an intent is said, language by language: one utterance a line, typed or pasted. */
import { useState } from 'react'
import { TextArea, TextField } from '../../../components/ui/field.tsx'
import { useFieldErrorsUnder } from '../../../components/ui/form.tsx'
import { LanguageTabs } from '../../../components/ui/language-tabs.tsx'
import { directionOf, languageName } from '../../../words/places.ts'
import { linesOf, type Utterances } from '../utterances.ts'

interface UtteranceLinesProps {
  readonly utterances: Utterances
  readonly onUtterances: (utterances: Utterances) => void
  /** What stands on the button that offers it; left out where that is fixed. */
  readonly labels?: Readonly<Record<string, string>>
  readonly onLabels?: (labels: Record<string, string>) => void
  /** The language to begin with. */
  readonly language: string
  readonly readOnly?: boolean
}

const most = 50

export function UtteranceLines({
  utterances,
  onUtterances,
  labels,
  onLabels,
  language,
  readOnly = false,
}: UtteranceLinesProps) {
  const [added, setAdded] = useState<readonly string[]>([])
  const languages = [...new Set([...Object.keys(utterances), ...Object.keys(labels ?? {}), ...added])]
  const all = languages.length === 0 ? [language] : languages
  const [open, setOpen] = useState(all.includes(language) ? language : (all[0] ?? language))
  const add = (one: string) => {
    setAdded([...added, one])
    setOpen(one)
  }
  return (
    <div className="stack stack--6">
      <LanguageTabs languages={all} value={open} onValue={setOpen} {...(readOnly ? {} : { onAdd: add })} />
      {labels === undefined || onLabels === undefined ? null : (
        <TextField
          label={`On a button in ${languageName(open)}`}
          path={`/labels/${open}`}
          hint="Where the person is asked: did you mean …? At most 20 characters."
          maxLength={20}
          readOnly={readOnly}
          value={labels[open] ?? ''}
          onText={(label) => {
            const { [open]: _, ...rest } = labels
            onLabels(label === '' ? rest : { ...labels, [open]: label })
          }}
          autoComplete="off"
          lang={open}
          dir={directionOf(open)}
        />
      )}
      <Lines
        key={open}
        language={open}
        lines={utterances[open] ?? []}
        readOnly={readOnly}
        onLines={(lines) => onUtterances({ ...utterances, [open]: lines })}
      />
    </div>
  )
}

interface LinesProps {
  readonly language: string
  readonly lines: readonly string[]
  readonly onLines: (lines: string[]) => void
  readonly readOnly: boolean
}

function Lines({ language, lines, onLines, readOnly }: LinesProps) {
  // What is being typed may end in a line that is not one yet.
  const [typed, setTyped] = useState(lines.join('\n'))
  const refused = useFieldErrorsUnder(`/utterances/${language}`)
  const tooMany = lines.length > most ? `${lines.length} are too many: ${most} are the most.` : undefined
  return (
    <TextArea
      label={`Utterances in ${languageName(language)}`}
      hint={`One a line, as people write it. ${lines.length} of ${most}; twelve or more, each unlike the others, do well.`}
      error={tooMany ?? (refused.length === 0 ? undefined : refused.join(' '))}
      rows={Math.min(24, Math.max(8, lines.length + 2))}
      readOnly={readOnly}
      value={typed}
      onText={(text) => {
        setTyped(text)
        onLines(linesOf(text))
      }}
      lang={language}
      dir={directionOf(language)}
    />
  )
}
