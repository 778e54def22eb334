/** Takes a file: dropped, or chosen. */
import type { Import } from '@contract/import.ts'
import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Progress } from '../../../components/ui/progress.tsx'
import { explain } from '../../../lib/problem.ts'
import { useSendFile } from '../api/send-file.ts'

export function DropFile({ one, onSent }: { readonly one: Import; readonly onSent: () => void }) {
  const id = useId()
  const { sending, sent } = useSendFile(one.id)
  const [over, setOver] = useState(false)
  const [size, setSize] = useState(0)
  const take = (file: File | undefined) => {
    setOver(false)
    if (file === undefined) return
    setSize(file.size)
    sending.mutate(file, { onSuccess: onSent })
  }
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the input inside does the same */}
      <div
        className="drop"
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          take(event.dataTransfer.files[0])
        }}
      >
        <Icon of={FileUp} />
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          disabled={sending.isPending}
          onChange={(event) => take(event.target.files?.[0])}
        />
        <label htmlFor={id} className="btn">
          {one.file === null ? 'Choose a CSV file' : 'Choose another file'}
        </label>
        <p className="sm quiet">
          Or drop it here. Commas, semicolons or tabs, as any spreadsheet saves it; up to 512 MB.
        </p>
      </div>
      {sending.isPending ? (
        <Progress done={Math.min(sent, size)} all={size} label="Sending the file">
          <p className="sm quiet">Sending the file</p>
        </Progress>
      ) : null}
      {sending.isError ? <Note tone="danger">{explain(sending.error)}</Note> : null}
    </div>
  )
}
