/** A new notice: its name, its first language, and the words to begin with. */

import type { NoticeSummary } from '@contract/notice.ts'
import type { Topic } from '@contract/topic.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { plainWords, wordsOf } from '../../../components/wording/content.ts'
import { paths } from '../../../config/paths.ts'
import { noticeQuery } from '../../../resources/notices.ts'
import { languageName, shippedLanguages } from '../../../words/places.ts'
import { useCreateNotice } from '../api/create-notice.ts'

interface CreateNoticeProps {
  readonly onClose: () => void
  readonly business: string
  readonly language: string
  readonly topics: readonly Topic[]
  /** Whose words may be begun with. */
  readonly notices: readonly NoticeSummary[]
}

const plain = 'plain'

export function CreateNotice({ onClose, business, language: first, topics, notices }: CreateNoticeProps) {
  const navigate = useNavigate()
  const create = useCreateNotice()
  const [name, setName] = useState('')
  const [language, setLanguage] = useState(first)
  const [from, setFrom] = useState(plain)
  const sources = notices.filter((notice) => notice.languages.some((one) => one.language === language))

  const client = useQueryClient()
  const wordsFrom = async (id: string) => {
    const { versions } = await client.fetchQuery(noticeQuery(id))
    const version = versions.find((one) => one.language === language)
    return version === undefined ? undefined : wordsOf(version.content)
  }
  const submit = async () => {
    const content = from === plain ? plainWords(business, topics) : await wordsFrom(from)
    create.mutate(
      { name, language, content: content ?? plainWords(business, topics) },
      { onSuccess: (notice) => void navigate({ to: paths.notice, params: { noticeId: notice.id } }) },
    )
  }

  return (
    <Sheet
      open
      onClose={onClose}
      title="A new notice"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="create-notice" look="primary" busy={create.isPending}>
            Write it
          </Button>
        </>
      }
    >
      <Form id="create-notice" className="stack stack--6" onSubmit={() => void submit()} error={create.error}>
        <TextField
          label="Name"
          path="/name"
          hint="Only you see this."
          required
          value={name}
          onText={setName}
          autoComplete="off"
        />
        <SelectField
          label="First language"
          path="/language"
          value={language}
          onValue={(picked) => {
            setLanguage(picked)
            setFrom(plain)
          }}
          choices={shippedLanguages.map((one) => ({ value: one, label: languageName(one) }))}
        />
        <SelectField
          label="Begin with the words of"
          value={from}
          onValue={setFrom}
          choices={[
            { value: plain, label: 'Plain words, in English' },
            ...sources.map((notice) => ({ value: notice.id, label: notice.name })),
          ]}
        />
        <Note>A version never changes. Each language goes live when a named member has read and approved it.</Note>
      </Form>
    </Sheet>
  )
}
