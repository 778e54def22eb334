/** What starts the flow, and how it behaves beside other flows. */
import { Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { Check } from '../../../../components/ui/check.tsx'
import { FieldSet, TextField } from '../../../../components/ui/field.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../../components/ui/menu.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { languageName, shippedLanguages } from '../../../../words/places.ts'
import type { FlowDefinition, Trigger } from '../../definition.ts'
import { replaceAt, without } from '../../put.ts'
import { Duration } from './duration.tsx'
import { useFormScope } from './scope.tsx'
import { StepField } from './step-field.tsx'
import { Findings } from './step-form.tsx'
import { TriggerFields } from './trigger-fields.tsx'
import { freshTrigger, triggerNames } from './trigger-names.ts'

interface StartFormProps {
  readonly onSettings: (part: Partial<Omit<FlowDefinition, 'format' | 'nodes'>>, typing?: string) => void
}

export function StartForm({ onSettings }: StartFormProps) {
  const { flow, findings, readOnly } = useFormScope()
  const { triggers } = flow
  const languages = [...new Set([flow.language, ...shippedLanguages])]
  return (
    <>
      <Findings findings={findings.filter(({ node }) => node === undefined)} />
      <FieldSet label="Starts when">
        <div className="stack">
          {triggers.map((trigger, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a trigger is nothing but its place.
            <div className="choice" key={`${trigger.kind} ${at}`}>
              <div className="choice__words">
                <p className="strong sm">{triggerNames[trigger.kind]}</p>
                <TriggerFields
                  trigger={trigger}
                  path={`triggers/${at}`}
                  onTrigger={(next, typing) =>
                    onSettings({ triggers: replaceAt(triggers, at, next) }, typing && `trigger ${at} ${typing}`)
                  }
                />
              </div>
              {readOnly ? null : (
                <IconButton
                  icon={X}
                  label={`Remove: ${triggerNames[trigger.kind]}`}
                  look="ghost"
                  size="sm"
                  onClick={() => onSettings({ triggers: without(triggers, at) })}
                />
              )}
            </div>
          ))}
          {readOnly ? null : (
            <p>
              <Menu
                align="start"
                trigger={
                  <Button size="sm">
                    <Icon of={Plus} size="sm" />
                    Trigger
                  </Button>
                }
              >
                {Object.entries(triggerNames).map(([kind, name]) => (
                  <MenuItem
                    key={kind}
                    onSelect={() => onSettings({ triggers: [...triggers, freshTrigger(kind as Trigger['kind'])] })}
                  >
                    {name}
                  </MenuItem>
                ))}
              </Menu>
            </p>
          )}
        </div>
      </FieldSet>
      <StepField
        label="First step"
        value={flow.start}
        path="start"
        onValue={(start) => (typeof start === 'string' ? onSettings({ start }) : undefined)}
      />
      <TextField
        label="Priority"
        type="number"
        min={0}
        max={100}
        value={flow.priority}
        readOnly={readOnly}
        hint="Of two flows that a message would start the higher one does."
        onText={(typed) =>
          onSettings({ priority: Math.min(100, Math.max(0, Math.round(Number(typed) || 0))) }, 'priority')
        }
      />
      <Duration
        label="Ends by itself after"
        minutes={flow.ends_after_minutes}
        path="ends_after_minutes"
        hint="When nothing is heard for so long."
        onMinutes={(minutes) => (minutes === undefined ? undefined : onSettings({ ends_after_minutes: minutes }))}
      />
      <Check
        label="Another flow may take over"
        hint="While this one waits for an answer. STOP always does."
        checked={flow.interruptible}
        disabled={readOnly}
        onTick={(interruptible) => onSettings({ interruptible })}
      />
      <SelectField
        label="Its own language"
        value={flow.language}
        disabled={readOnly}
        hint="Every text has it; in the others they may be missing."
        onValue={(language) => onSettings({ language })}
        choices={languages.map((value) => ({ value: value as string, label: languageName(value) }))}
      />
    </>
  )
}
