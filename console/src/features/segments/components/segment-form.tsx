/** What a segment is called and who is meant. */
import { TextArea, TextField } from '../../../components/ui/field.tsx'
import type { SegmentDraft } from '../draft.ts'
import { RuleEditor } from './rule-editor.tsx'

interface SegmentFormProps {
  readonly draft: SegmentDraft
  readonly onDraft: (part: Partial<SegmentDraft>) => void
  readonly isList: boolean
  readonly own?: string | undefined
}

export function SegmentForm({ draft, onDraft, isList, own }: SegmentFormProps) {
  return (
    <>
      <TextField
        label="Name"
        path="/name"
        required
        maxLength={80}
        value={draft.name}
        onText={(name) => onDraft({ name })}
        autoComplete="off"
      />
      <TextArea
        label="What it is for"
        path="/description"
        rows={2}
        maxLength={400}
        value={draft.description}
        onText={(description) => onDraft({ description })}
      />
      {isList ? null : <RuleEditor draft={draft} onDraft={onDraft} own={own} />}
    </>
  )
}
