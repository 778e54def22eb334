/** Sets of conditions: all hold within one, and one of them is enough. */
import type { AudienceCondition } from '@contract/audience.ts'
import { Plus, X } from 'lucide-react'
import { Fragment } from 'react'
import { Conditions } from '../../../components/audience/conditions.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { FieldError, FieldSet } from '../../../components/ui/field.tsx'
import { useFieldError } from '../../../components/ui/form.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import type { SegmentDraft } from '../draft.ts'

interface RuleEditorProps {
  readonly draft: SegmentDraft
  readonly onDraft: (part: Partial<SegmentDraft>) => void
  /** Key of the segment itself, which it cannot hold. */
  readonly own?: string | undefined
}

const setsMost = 10

export function RuleEditor({ draft, onDraft, own }: RuleEditorProps) {
  const { sets, always } = draft
  const change = (at: number, set: readonly AudienceCondition[]) =>
    onDraft({ sets: sets.map((one, other) => (other === at ? set : one)) })
  const refused = useFieldError('/rule')
  return (
    <div className="stack stack--6">
      {always.length === 0 ? null : (
        <FieldSet label="In any case" hint="All of these hold, whatever stands below.">
          <div className="row row--wrap rule">
            <Conditions conditions={always} onConditions={(next) => onDraft({ always: next })} without={own} />
          </div>
        </FieldSet>
      )}
      {sets.map((set, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a set is nothing but its place.
        <Fragment key={at}>
          {at === 0 ? null : <p className="or">or</p>}
          <FieldSet
            label={at === 0 ? 'People of whom all of this is true' : 'People of whom all of this is true instead'}
            hint={
              set.length === 0
                ? sets.length === 1
                  ? 'Without a filter, everybody.'
                  : 'Not asked while it is empty.'
                : undefined
            }
          >
            <div className="row row--wrap rule">
              <Conditions conditions={set} onConditions={(next) => change(at, next)} without={own} />
              {sets.length === 1 ? null : (
                <IconButton
                  icon={X}
                  label={`Remove set ${at + 1}`}
                  look="ghost"
                  size="sm"
                  className="push"
                  onClick={() => onDraft({ sets: sets.filter((_, other) => other !== at) })}
                />
              )}
            </div>
          </FieldSet>
        </Fragment>
      ))}
      {refused === undefined ? null : <FieldError>{refused}</FieldError>}
      <p>
        <Button
          size="sm"
          disabled={sets.length >= setsMost || sets.at(-1)?.length === 0}
          onClick={() => onDraft({ sets: [...sets, []] })}
        >
          <Icon of={Plus} size="sm" />
          Or other people too
        </Button>
      </p>
    </div>
  )
}
