/** Which column holds what: guessed, shown with what stands in it, and put right where the guess is wrong. */
import type { Import } from '@contract/import.ts'
import { useQuery } from '@tanstack/react-query'
import { FieldError } from '../../../components/ui/field.tsx'
import { useFieldError } from '../../../components/ui/form.tsx'
import { Select } from '../../../components/ui/select.tsx'
import { importSampleQuery } from '../api/imports.ts'
import { type Draft, withColumn } from '../draft.ts'
import { fieldsOf, fieldWords } from '../words.ts'

interface ColumnFieldsProps {
  readonly one: Import
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
}

export function ColumnFields({ one, draft, onDraft }: ColumnFieldsProps) {
  const sample = useQuery(importSampleQuery(one)).data
  const missing = useFieldError('/mapping/number')
  const choices = [
    { value: 'nothing' as const, label: 'Leave it out' },
    ...fieldsOf[one.kind].map((field) => ({ value: field, label: fieldWords[field] })),
    ...(one.kind === 'contacts' ? [{ value: 'attribute' as const, label: 'An attribute' }] : []),
  ]
  const columns = one.file?.columns ?? []
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="sample" aria-label="The first rows of the file" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                  <Select
                    aria-label={`What ${column} holds`}
                    value={draft.columns[column] ?? 'nothing'}
                    onValue={(holds) => onDraft(withColumn(draft, column, holds))}
                    choices={choices}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(sample?.rows ?? []).slice(0, 5).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the first rows of a file have no other name
              <tr key={row}>
                {columns.map((column, at) => (
                  <td key={column} className={draft.columns[column] === 'nothing' ? 'faint' : undefined}>
                    <bdi>{cells[at] ?? ''}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {missing === undefined ? null : <FieldError>{missing}</FieldError>}
    </div>
  )
}
