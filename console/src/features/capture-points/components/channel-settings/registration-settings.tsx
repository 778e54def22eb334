/** What the sign-up form asks besides consent, and where a form of one's own may stand. */
import { BareCheck } from '../../../../components/ui/check.tsx'
import { FieldSet } from '../../../../components/ui/field.tsx'
import type { OwnProps } from './channel-settings.tsx'
import { LinesField } from './lines-field.tsx'

/** These have words in every language. */
const known = [
  { attribute: 'name', kind: 'text', label: 'Name' },
  { attribute: 'email', kind: 'email', label: 'E-mail address' },
  { attribute: 'birthday', kind: 'date', label: 'Birthday' },
  { attribute: 'city', kind: 'text', label: 'Town' },
  { attribute: 'postcode', kind: 'text', label: 'Postcode' },
] as const

export function RegistrationSettings({ own, onOwn }: OwnProps) {
  const form = own.registration_form ?? { fields: [] }
  const set = (part: Partial<typeof form>) => onOwn({ ...own, registration_form: { ...form, ...part } })
  const others = form.fields.filter((field) => known.every(({ attribute }) => attribute !== field.attribute))
  return (
    <>
      <FieldSet
        label="Fields"
        path="/settings/registration_form/fields"
        hint={others.length === 0 ? undefined : `And ${others.map((field) => field.attribute).join(', ')}.`}
      >
        <ul className="picklist">
          {known.map(({ attribute, kind, label }) => {
            const field = form.fields.find((one) => one.attribute === attribute)
            const without = form.fields.filter((one) => one.attribute !== attribute)
            return (
              <li className="pickrow" key={attribute}>
                <BareCheck
                  aria-label={`Ask for ${label}`}
                  checked={field !== undefined}
                  onTick={(on) => set({ fields: on ? [...without, { attribute, kind }] : without })}
                />
                <span className="pickrow__t">
                  <b>{label}</b>
                </span>
                {field === undefined ? null : (
                  <span className="row sm nowrap">
                    <BareCheck
                      aria-label={`${label} is needed`}
                      checked={field.required ?? false}
                      onTick={(required) => set({ fields: [...without, { ...field, required }] })}
                    />
                    needed
                  </span>
                )}
              </li>
            )
          })}
        </ul>
      </FieldSet>
      <LinesField
        label="Your sites"
        path="/settings/registration_form/origins"
        hint="One a line, where a sign-up form of your own may send here."
        placeholder="https://shop.example"
        lines={form.origins ?? []}
        onLines={(origins) => set({ origins })}
      />
    </>
  )
}
