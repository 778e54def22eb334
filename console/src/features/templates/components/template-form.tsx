/** The words of a template: header, body, footer, buttons, and what its variables might say. */
import { Options, Radio } from '../../../components/ui/check.tsx'
import { FieldSet, TextArea, TextField } from '../../../components/ui/field.tsx'
import { SelectField } from '../../../components/ui/select.tsx'
import { directionOf, languageName, shippedLanguages } from '../../../words/places.ts'
import { type Draft, variablesIn } from '../draft.ts'
import { TemplateButtons } from './template-buttons.tsx'

interface TemplateFormProps {
  readonly draft: Draft
  readonly onDraft: (part: Partial<Draft>) => void
  /** Name, language and category of one that exists stay. */
  readonly isNew: boolean
}

export function TemplateForm({ draft, onDraft, isNew }: TemplateFormProps) {
  const variables = variablesIn(`${draft.header} ${draft.body}`)
  const written = { lang: draft.language, dir: directionOf(draft.language) }
  return (
    <>
      {isNew ? (
        <>
          <FieldSet
            label="Category"
            path="/category"
            hint="As WhatsApp will hold it. A marketing template only reaches marketing topics."
          >
            <Options>
              <Radio
                name="category"
                label="Marketing"
                hint="Gets the stop line and a “Stop promotions” button."
                checked={draft.category === 'MARKETING'}
                onTick={() => onDraft({ category: 'MARKETING' })}
              />
              <Radio
                name="category"
                label="Utility"
                hint="About something ordered, booked or asked for. Gets the stop line."
                checked={draft.category === 'UTILITY'}
                onTick={() => onDraft({ category: 'UTILITY' })}
              />
            </Options>
          </FieldSet>
          <div className="two">
            <TextField
              label="Name"
              path="/name"
              hint="Small letters, digits, underscores."
              className="id"
              required
              value={draft.name}
              onText={(name) => onDraft({ name: name.toLowerCase().replace(/[^a-z0-9_]+/g, '_') })}
              autoComplete="off"
            />
            <SelectField
              label="Language"
              path="/language"
              value={draft.language}
              onValue={(language) => onDraft({ language })}
              choices={shippedLanguages.map((language) => ({ value: language, label: languageName(language) }))}
            />
          </div>
        </>
      ) : null}
      {draft.media === undefined ? (
        <TextField
          label="Header"
          path="/components/0/text"
          hint="At most 60 characters. It may be left empty."
          maxLength={60}
          value={draft.header}
          onText={(header) => onDraft({ header })}
          {...written}
        />
      ) : (
        <p className="sm quiet">The header is {draft.media.format.toLowerCase()} and stays as it is.</p>
      )}
      <TextArea
        label="Body"
        path="/components/1/text"
        hint="Variables in double braces: Hello {{first_name}}."
        rows={5}
        maxLength={1024}
        value={draft.body}
        onText={(body) => onDraft({ body })}
        {...written}
      />
      <TextField
        label="Footer"
        path="/components/2/text"
        hint="How to stop. Left empty, the reviewed line of this language is put in."
        maxLength={60}
        value={draft.footer}
        onText={(footer) => onDraft({ footer })}
        {...written}
      />
      <TemplateButtons buttons={draft.buttons} onButtons={(buttons) => onDraft({ buttons })} />
      {variables.length === 0 ? null : (
        <FieldSet
          label="What the variables might say"
          hint="For WhatsApp’s review, and for the preview. Never a real person."
        >
          <div className="two">
            {variables.map((name) => (
              <TextField
                key={name}
                label={<code>{`{{${name}}}`}</code>}
                value={draft.examples[name] ?? ''}
                onText={(example) => onDraft({ examples: { ...draft.examples, [name]: example } })}
                autoComplete="off"
              />
            ))}
          </div>
        </FieldSet>
      )}
    </>
  )
}
