/** Making a version of the draft. It is refused while anything is wrong, and says what. */
import type { Flow } from '@contract/flow.ts'
import { useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { TextArea } from '../../../../components/ui/field.tsx'
import { Form } from '../../../../components/ui/form.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { Sheet } from '../../../../components/ui/sheet.tsx'
import { useToast } from '../../../../components/ui/toast.tsx'
import { counted } from '../../../../lib/count.ts'
import { usePublishFlow } from '../../api/flows.ts'
import { errorsIn } from '../../findings.ts'
import type { Autosave } from '../../use-autosave.ts'

interface PublishSheetProps {
  readonly flow: Flow
  readonly saved: Autosave
  readonly onClose: () => void
  readonly onFindings: () => void
}

export function PublishSheet({ flow, saved, onClose, onFindings }: PublishSheetProps) {
  const toast = useToast()
  const publish = usePublishFlow(flow.id)
  const [note, setNote] = useState('')
  const errors = errorsIn(saved.findings)
  const version = (flow.published_version ?? 0) + 1
  const blocked = errors > 0 || saved.state.kind === 'conflict' || saved.state.kind === 'failed'
  const submit = async () => {
    if (blocked || !(await saved.flush())) return
    publish.mutate(note.trim() === '' ? {} : { note: note.trim() }, {
      onSuccess: () => {
        toast({ text: `Version ${version} is live` })
        onClose()
      },
    })
  }
  return (
    <Sheet
      open
      title={`Publish version ${version}`}
      onClose={onClose}
      foot={
        <>
          <span className="push" />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="publish-flow" look="primary" busy={publish.isPending} disabled={blocked}>
            Publish
          </Button>
        </>
      }
    >
      <Form id="publish-flow" className="stack stack--6" error={publish.error} onSubmit={() => void submit()}>
        {errors > 0 ? (
          <Note tone="danger">
            <p>
              It has {counted(errors, 'error')}, and is not published before they are mended.{' '}
              <button
                type="button"
                className="linkish"
                onClick={() => {
                  onClose()
                  onFindings()
                }}
              >
                Show them
              </button>
            </p>
          </Note>
        ) : null}
        <TextArea
          label="What has changed"
          value={note}
          onText={setNote}
          path="/note"
          maxLength={500}
          hint="For the list of versions: what, and why."
        />
        <Note>
          New runs begin with this version from now on. Those that have begun with another end on it. You can roll back
          to any version.
        </Note>
      </Form>
    </Sheet>
  )
}
