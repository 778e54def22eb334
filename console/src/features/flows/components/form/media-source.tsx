/** Where a picture, a film, a sound or a document is: behind a link, or among the files that were uploaded here. */
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { TextField } from '../../../../components/ui/field.tsx'
import { Segmented } from '../../../../components/ui/segmented.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { explain, Problem } from '../../../../lib/problem.ts'
import { mediaFilesQuery, useUploadFile } from '../../api/media-files.ts'
import type { MessageContent } from '../../definition.ts'
import { useFault, useFormScope } from './scope.tsx'

type Media = Extract<MessageContent, { source: unknown }>

interface MediaSourceProps {
  readonly source: Media['source']
  readonly onLink: (link: string) => void
  /** With what the file is, where it is known. */
  readonly onUpload: (id: string, kind?: Media['kind']) => void
}

export function MediaSource({ source, onLink, onUpload }: MediaSourceProps) {
  const { readOnly } = useFormScope()
  const fault = useFault('content/source')
  const isLink = 'link' in source
  return (
    <>
      {readOnly ? null : (
        <Segmented
          label="Where it is"
          value={isLink ? 'link' : 'upload'}
          onValue={(value) => (value === 'link' ? onLink('') : onUpload(''))}
          choices={[
            { value: 'upload', label: 'A file' },
            { value: 'link', label: 'A link' },
          ]}
        />
      )}
      {isLink ? (
        <TextField
          label="Link"
          type="url"
          placeholder="https://"
          value={source.link}
          readOnly={readOnly}
          error={fault}
          hint="WhatsApp fetches it from there when it is sent."
          onText={onLink}
        />
      ) : (
        <UploadedFile id={source.upload} onUpload={onUpload} />
      )}
    </>
  )
}

function UploadedFile({ id, onUpload }: { readonly id: string } & Pick<MediaSourceProps, 'onUpload'>) {
  const { readOnly } = useFormScope()
  const fault = useFault('content/source/upload')
  const input = useRef<HTMLInputElement>(null)
  const uploading = useUploadFile()
  const files = useQuery(mediaFilesQuery).data?.data ?? []
  const missing = id === '' || files.some((file) => file.id === id) ? [] : [{ value: id, label: 'A file, not found' }]
  return (
    <>
      <SelectField
        label="File"
        value={id === '' ? undefined : id}
        disabled={readOnly}
        error={uploading.error === null ? fault : whyNot(uploading.error)}
        hint={files.length === 0 ? 'Nothing was uploaded yet.' : undefined}
        onValue={(value) => onUpload(value, files.find((file) => file.id === value)?.kind)}
        choices={[...missing, ...files.map((file) => ({ value: file.id, label: file.name, text: file.name }))]}
      />
      {readOnly ? null : (
        <Button size="sm" busy={uploading.isPending} onClick={() => input.current?.click()}>
          {uploading.isPending ? 'Uploading' : 'Upload a file'}
        </Button>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label="A file to send"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) uploading.mutate(file, { onSuccess: ({ id: kept, kind }) => onUpload(kept, kind) })
          event.target.value = ''
        }}
      />
    </>
  )
}

function whyNot(error: Error): string {
  const field = error instanceof Problem ? error.fields[0] : undefined
  return field?.message ?? explain(error)
}
