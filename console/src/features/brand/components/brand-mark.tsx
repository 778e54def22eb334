/** What stands beside the word WhatsApp: the mark that the business adds, from its owner's brand pages. None is shipped. */
import type { BrandMark as Added } from '@contract/brand.ts'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { WithMark } from '../../../components/wording/with-mark.tsx'
import { explain } from '../../../lib/problem.ts'
import { sayMoment } from '../../../lib/time.ts'
import { useMay } from '../../../resources/session.ts'
import { useAddMark, useRemoveMark } from '../api/change-mark.ts'

const mostBytes = 128 * 1024

export function BrandMark({ mark }: { readonly mark: Added | null }) {
  const may = useMay()
  const toast = useToast()
  const file = useRef<HTMLInputElement>(null)
  const add = useAddMark()
  const remove = useRemoveMark()
  const failed = { onError: (error: Error) => toast({ text: explain(error) }) }

  const pick = (picked: File | undefined) => {
    if (picked === undefined) return
    if (picked.size > mostBytes) toast({ text: 'The file is larger than 128 KiB: use a smaller one' })
    else add.mutate(picked, { ...failed, onSuccess: () => toast({ text: 'Added; the pages that ask for it show it' }) })
  }

  return (
    <Section title="Beside the word WhatsApp">
      <div className="stack stack--6 form--narrow">
        <p>
          <span className="slotbox">
            <WithMark text="WhatsApp" mark={mark === null ? 'neutral' : 'official'} />
          </span>
        </p>
        <p className="sm quiet">
          {mark === null
            ? 'None has been added: a neutral drawn mark stands there, or the name alone. Take the official one from its owner’s brand pages, and use it as they ask.'
            : `Added ${sayMoment(mark.added_at)} by ${mark.added_by}.`}
        </p>
        {may('workspace:configure') ? (
          <p className="row">
            <input
              ref={file}
              type="file"
              accept="image/png,image/svg+xml"
              className="vh"
              aria-label="The official mark, as a file"
              tabIndex={-1}
              onChange={(event) => {
                pick(event.target.files?.[0])
                event.target.value = ''
              }}
            />
            <Button busy={add.isPending} onClick={() => file.current?.click()}>
              <Icon of={Upload} />
              {mark === null ? 'Add the mark' : 'Replace it'}
            </Button>
            {mark === null ? null : (
              <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(undefined, failed)}>
                Take it away
              </Button>
            )}
          </p>
        ) : null}
        <Note>Each capture point says whether it shows the official mark, the neutral one, or the name alone.</Note>
      </div>
    </Section>
  )
}
