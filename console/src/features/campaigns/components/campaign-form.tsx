/** What is sent, about what, to whom. Who of them may be messaged is the gate's to say. */
import type { VariableSource } from '@contract/campaign.ts'
import type { Template } from '@contract/template.ts'
import type { Topic } from '@contract/topic.ts'
import { useQuery } from '@tanstack/react-query'
import { Conditions } from '../../../components/audience/conditions.tsx'
import { Check } from '../../../components/ui/check.tsx'
import { FieldError, FieldSet, TextField } from '../../../components/ui/field.tsx'
import { useFieldError } from '../../../components/ui/form.tsx'
import { Segmented } from '../../../components/ui/segmented.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { topicText } from '../../../resources/topics.ts'
import { businessName, workspaceQuery } from '../../../resources/workspace.ts'
import { languageName } from '../../../words/places.ts'
import { type Draft, fits, inReadingOrder, variablesFor } from '../draft.ts'

interface CampaignFormProps {
  readonly draft: Draft
  readonly onDraft: (part: Partial<Draft>) => void
  readonly topics: readonly Topic[]
  readonly templates: readonly Template[]
  /** The topic of one that exists stays. */
  readonly topicStays: boolean
}

export function CampaignForm({ draft, onDraft, topics, templates, topicStays }: CampaignFormProps) {
  const topic = topics.find((one) => one.key === draft.topic)
  const template = templates.find((one) => one.id === draft.template)
  const workspace = useQuery(workspaceQuery).data
  const fitting = inReadingOrder(
    templates.filter((one) => fits(one, topic)),
    workspace?.profile.languages ?? [],
  )
  return (
    <>
      <TextField
        label="Name"
        path="/name"
        hint="Only you see this."
        required
        value={draft.name}
        onText={(name) => onDraft({ name })}
        autoComplete="off"
      />
      <SelectField
        label="Topic"
        path="/topic"
        hint="Only those who said yes to it are messaged."
        disabled={topicStays}
        value={draft.topic}
        onValue={(key) => onDraft({ topic: key })}
        choices={topics.map((one) => ({ value: one.key, label: topicText(one).name }))}
        placeholder="About what?"
      />
      <SelectField
        label="Template"
        path="/template"
        hint={fitting.length < templates.length ? 'Marketing templates reach marketing topics only.' : undefined}
        value={draft.template}
        onValue={(id) => {
          const picked = templates.find((one) => one.id === id)
          const business = workspace === undefined ? '' : businessName(workspace)
          const variables = picked === undefined ? {} : variablesFor(picked, draft.variables, business)
          onDraft({ template: id, variables })
        }}
        choices={fitting.map((one) => ({
          value: one.id,
          label: `${one.name}, ${languageName(one.language)}`,
          disabled: one.state !== 'APPROVED',
        }))}
        placeholder="What is sent?"
      />
      {template === undefined || template.variables.length === 0 ? null : (
        <FieldSet label="Variables" path="/variables">
          <div className="stack">
            {template.variables.map((variable) => (
              <Variable
                key={variable.name}
                name={variable.name}
                source={draft.variables[variable.name]}
                onSource={(source) => onDraft({ variables: { ...draft.variables, [variable.name]: source } })}
              />
            ))}
          </div>
        </FieldSet>
      )}
      <FieldSet label="Who of them" hint="Without a filter, everybody who said yes to the topic." path="/audience">
        <div className="row row--wrap">
          <Conditions conditions={draft.conditions} onConditions={(conditions) => onDraft({ conditions })} />
        </div>
      </FieldSet>
      <Check
        label="Every number of a person"
        hint="Otherwise only the one that they last wrote from."
        checked={draft.everyAddress}
        onTick={(everyAddress) => onDraft({ everyAddress })}
      />
      <Check
        label="Also yeses that only you attest"
        hint="They came with an import, without a proof of the person’s own."
        checked={draft.includeAttested}
        onTick={(includeAttested) => onDraft({ includeAttested })}
      />
    </>
  )
}

interface VariableProps {
  readonly name: string
  readonly source: VariableSource | undefined
  readonly onSource: (source: VariableSource) => void
}

function Variable({ name, source = { attribute: name, fallback: '' }, onSource }: VariableProps) {
  const kind = 'text' in source ? 'text' : 'attribute'
  const error = useFieldError(`/variables/${name}`)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a field set would hold the legend above its own switch.
    <div className="variable" role="group" aria-label={`Variable ${name}`}>
      <p className="row">
        <code className="xs">{`{{${name}}}`}</code>
        <Segmented
          className="push"
          label={`What fills ${name}`}
          value={kind}
          onValue={(next) => onSource(next === 'text' ? { text: '' } : { attribute: name, fallback: '' })}
          choices={[
            { value: 'attribute', label: 'From the contact' },
            { value: 'text', label: 'The same for all' },
          ]}
        />
      </p>
      {error === undefined ? null : <FieldError>{error}</FieldError>}
      {'text' in source ? (
        <TextField
          label="Text"
          path={`/variables/${name}/text`}
          value={source.text}
          onText={(text) => onSource({ text })}
          autoComplete="off"
        />
      ) : (
        <div className="two">
          <TextField
            label="Attribute"
            path={`/variables/${name}/attribute`}
            value={source.attribute}
            onText={(attribute) => onSource({ ...source, attribute })}
            autoComplete="off"
          />
          <TextField
            label="Where there is none"
            path={`/variables/${name}/fallback`}
            placeholder="there"
            value={source.fallback}
            onText={(fallback) => onSource({ ...source, fallback })}
            autoComplete="off"
          />
        </div>
      )}
    </div>
  )
}
