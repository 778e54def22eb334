/** The people of a segment as CSV. What it is for is asked, and kept in the audit log. */
import type { Segment } from '@contract/segment.ts'
import { Download as DownloadIcon } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'

const shortest = 3

export function Download({ segment }: { readonly segment: Segment }) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const query = new URLSearchParams({ segment: segment.key, reason: reason.trim() })
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon of={DownloadIcon} />
        CSV
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        title="Take its people away"
        foot={
          <>
            <Button className="push" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            {reason.trim().length < shortest ? (
              <Button look="primary" disabled>
                Download
              </Button>
            ) : (
              <Button look="primary" asChild>
                <a
                  href={`/v1/exports/contacts.csv?${query}`}
                  download={`${segment.key}.csv`}
                  onClick={() => setOpen(false)}
                >
                  Download
                </a>
              </Button>
            )}
          </>
        }
      >
        <Form className="stack stack--6" onSubmit={() => undefined} error={null}>
          <TextField
            label="What is it for?"
            hint="Kept in the audit log with your name."
            required
            value={reason}
            onText={setReason}
            autoComplete="off"
          />
          <Note>
            Names, numbers, attributes and tags leave the gate’s reach. Whoever has the file must honour a no too.
          </Note>
        </Form>
      </Sheet>
    </>
  )
}
