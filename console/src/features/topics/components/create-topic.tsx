/** A new topic. Its category is chosen once: people said yes to what it was. */
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { keyOf } from '../../../lib/key.ts'
import { useCreateTopic } from '../api/create-topic.ts'
import { emptyText, type Texts, TopicTexts } from './topic-texts.tsx'

interface CreateTopicProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The language that every topic has. */
  readonly language: string
}

export function CreateTopic({ open, onClose, language }: CreateTopicProps) {
  const toast = useToast()
  const create = useCreateTopic()
  const [category, setCategory] = useState<'marketing' | 'utility'>('marketing')
  const [texts, setTexts] = useState<Texts>({ [language]: emptyText })
  const [ownKey, setOwnKey] = useState<string>()
  const key = ownKey ?? keyOf(texts[language]?.name ?? '')

  const submit = () =>
    create.mutate(
      { key, category, texts: { ...texts } },
      {
        onSuccess: () => {
          toast({ text: 'Topic made; put it into a notice to have it asked' })
          onClose()
        },
      },
    )

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="A new topic"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="create-topic" look="primary" busy={create.isPending}>
            Make it
          </Button>
        </>
      }
    >
      <Form id="create-topic" className="stack stack--6" onSubmit={submit} error={create.error}>
        <FieldSet label="What kind of messages?" hint="This never changes afterwards." path="/category">
          <Options>
            <Radio
              name="category"
              label="Marketing"
              hint="Offers, recommendations, news. “Stop promotions” ends all of these."
              checked={category === 'marketing'}
              onTick={() => setCategory('marketing')}
            />
            <Radio
              name="category"
              label="Utility"
              hint="About something the person ordered, booked or asked for."
              checked={category === 'utility'}
              onTick={() => setCategory('utility')}
            />
          </Options>
        </FieldSet>
        <TopicTexts texts={texts} onTexts={setTexts} />
        <TextField
          label="Key"
          path="/key"
          hint="How systems name it. It stays."
          className="id"
          value={key}
          onText={setOwnKey}
          autoComplete="off"
        />
        <Note>Nobody is asked about it until a notice carries it and a capture point shows that notice.</Note>
      </Form>
    </Sheet>
  )
}
