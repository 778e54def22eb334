/** The words of a topic. What was shown stays as it was: new words are shown once a notice version carries them. */
import type { Topic } from '@contract/topic.ts'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Facts } from '../../../components/ui/facts.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useChangeTopic } from '../api/change-topic.ts'
import { categoryWords } from '../category.ts'
import { type Texts, TopicTexts } from './topic-texts.tsx'

export function EditTopic({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const toast = useToast()
  const change = useChangeTopic()
  const [texts, setTexts] = useState<Texts>(topic.texts)
  const submit = () =>
    change.mutate(
      { id: topic.id, texts: { ...texts } },
      {
        onSuccess: () => {
          toast({ text: 'Saved; the notices that carry it now need a new version' })
          onClose()
        },
      },
    )
  return (
    <Sheet
      open
      onClose={onClose}
      title="The words of a topic"
      foot={
        <>
          <Button className="push" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" form="edit-topic" look="primary" busy={change.isPending}>
            Save
          </Button>
        </>
      }
    >
      <Form id="edit-topic" className="stack stack--6" onSubmit={submit} error={change.error}>
        <Facts
          facts={[
            ['Key', <code key="key">{topic.key}</code>],
            ['Kind', `${categoryWords[topic.category]}, which stays`],
          ]}
        />
        <TopicTexts texts={texts} onTexts={setTexts} />
        <Note>
          <b>Records keep what people were shown.</b> New words reach people with the next version of each notice.
        </Note>
      </Form>
    </Sheet>
  )
}
