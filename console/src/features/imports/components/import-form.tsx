/** How the file is read: its columns, and what holds for every row. For yeses also what makes them a yes. */
import type { CapturePointSummary } from '@contract/capture-point.ts'
import type { Import } from '@contract/import.ts'
import { Link } from '@tanstack/react-router'
import { Check, Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextArea, TextField } from '../../../components/ui/field.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { paths } from '../../../config/paths.ts'
import type { Draft } from '../draft.ts'
import { dateFormats } from '../words.ts'
import { ColumnFields } from './column-fields.tsx'

interface ImportFormProps {
  readonly one: Import
  readonly draft: Draft
  readonly onDraft: (draft: Draft) => void
  readonly topics: readonly { readonly key: string; readonly name: string }[]
  /** Published ones of the kind import. */
  readonly points: readonly CapturePointSummary[]
}

const scopes = [
  { value: 'all', label: 'Everything', hint: 'No message of any kind, except an answer.' },
  { value: 'marketing', label: 'All marketing', hint: 'Order status and the like stay as they are.' },
  { value: 'topics', label: 'Some topics', hint: 'Those ticked below, or named in a column.' },
] as const

export function ImportForm({ one, draft, onDraft, topics, points }: ImportFormProps) {
  const set = (part: Partial<Draft>) => onDraft({ ...draft, ...part })
  const holds = (field: string) => Object.values(draft.columns).includes(field as never)
  const asksTopics = one.kind === 'yeses' || (one.kind === 'noes' && draft.scope === 'topics')
  return (
    <>
      <FieldSet label="Columns" hint="Guessed from their names. Put right what is wrong.">
        <ColumnFields one={one} draft={draft} onDraft={onDraft} />
      </FieldSet>
      <div className="two">
        <TextField
          label="Country of numbers without a code"
          path="/country"
          hint="Two letters, such as DE. Leave it empty where every number has its +."
          placeholder="DE"
          maxLength={2}
          value={draft.country}
          onText={(country) => set({ country: country.toUpperCase() })}
          autoComplete="off"
        />
        <SelectField
          label="Dates are written"
          path="/date_format"
          value={draft.dateFormat}
          onValue={(dateFormat) => set({ dateFormat })}
          choices={dateFormats.map((format) => ({ ...format }))}
        />
      </div>
      {one.kind === 'noes' ? (
        <FieldSet label="How far does each no reach?" hint="Where no column says it." path="/scope">
          <Options>
            {scopes.map((scope) => (
              <Radio
                key={scope.value}
                name="scope"
                label={scope.label}
                hint={scope.hint}
                checked={draft.scope === scope.value}
                onTick={() => set({ scope: scope.value })}
              />
            ))}
          </Options>
        </FieldSet>
      ) : null}
      {one.kind === 'yeses' ? (
        <SelectField
          label="The wording that they saw"
          path="/capture_point"
          hint={
            points.length === 0 ? (
              <>
                There is no place for it yet. <Link to={paths.newCapturePoint}>Make a capture point</Link> of the kind
                import, with that wording as its notice, and publish it.
              </>
            ) : (
              'The notice of a capture point of the kind import.'
            )
          }
          value={draft.capturePoint}
          onValue={(capturePoint) => set({ capturePoint })}
          choices={points.map((point) => ({ value: point.id, label: point.name }))}
          placeholder="Which place?"
          disabled={points.length === 0}
        />
      ) : null}
      {asksTopics ? (
        <FieldSet label="Topics" hint="Of every row whose own cell names none." path="/topics">
          <Options>
            {topics.map((topic) => (
              <Check
                key={topic.key}
                label={topic.name}
                checked={draft.topics.includes(topic.key)}
                onTick={(ticked) =>
                  set({
                    topics: ticked ? [...draft.topics, topic.key] : draft.topics.filter((key) => key !== topic.key),
                  })
                }
              />
            ))}
          </Options>
        </FieldSet>
      ) : null}
      {one.kind === 'yeses' ? (
        <>
          <div className="two">
            <TextField
              label="When they agreed"
              path="/date"
              hint={
                holds('date')
                  ? 'For rows whose own cell is empty.'
                  : 'The same for every row; or choose a column above.'
              }
              value={draft.date}
              onText={(date) => set({ date })}
              autoComplete="off"
            />
            <TextField
              label="Where these yeses come from"
              path="/source"
              hint="“Checkout of our former shop, 2023 to 2025”."
              value={draft.source}
              onText={(source) => set({ source })}
              autoComplete="off"
            />
          </div>
          <TextArea
            label="What you vouch for"
            path="/attestation"
            hint="How and where these people agreed, in a sentence or two. It is kept with every record, under your name."
            rows={3}
            value={draft.attestation}
            onText={(attestation) => set({ attestation })}
          />
        </>
      ) : null}
    </>
  )
}
