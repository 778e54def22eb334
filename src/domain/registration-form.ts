/** What a sign-up form asks besides consent: each field is an attribute of the contact, and none of them depends on a box for consent. */
import type { FieldError } from '../base/fault.ts'
import { meansOptIn, reservedAttributes } from './contact.ts'

export const fieldKinds = ['text', 'email', 'date', 'number', 'choice'] as const
export type FieldKind = (typeof fieldKinds)[number]

export interface RegistrationField {
  /** `name` and `email` are the contact's own; anything else is an attribute. */
  readonly attribute: string
  readonly kind: FieldKind
  readonly required?: boolean
  /** By language. Name, e-mail, birthday, city and postcode have words of ours. */
  readonly labels?: Readonly<Record<string, string>>
  /** Of a choice: what is kept, and what is read, by language. */
  readonly choices?: readonly { readonly value: string; readonly labels: Readonly<Record<string, string>> }[]
}

export interface RegistrationFormSettings {
  readonly fields: readonly RegistrationField[]
  /** Sites whose own forms may send to this page. */
  readonly origins?: readonly string[]
}

/** Fields whose words ship in every language. */
export const namedFields = ['name', 'email', 'birthday', 'city', 'postcode'] as const
export type NamedField = (typeof namedFields)[number]

export function isNamedField(attribute: string): attribute is NamedField {
  return (namedFields as readonly string[]).includes(attribute)
}

/** Every mistake in the fields, with its place below `at`. */
export function registrationFormErrors({ fields }: RegistrationFormSettings, at: string): FieldError[] {
  return fields.flatMap(({ attribute, kind, labels = {}, choices = [] }, index): FieldError[] => {
    const path = `${at}/fields/${index}`
    const twice = fields.findIndex((one) => one.attribute === attribute) !== index
    const isOther = attribute !== 'name' && (reservedAttributes.includes(attribute) || meansOptIn(attribute))
    return [
      ...(twice ? [{ path: `${path}/attribute`, message: `${attribute} is asked for twice.` }] : []),
      ...(isOther
        ? [
            {
              path: `${path}/attribute`,
              message: `${attribute} is no attribute that a form can write. Consent has its own boxes.`,
            },
          ]
        : []),
      ...((attribute === 'email') === (kind === 'email')
        ? []
        : [{ path: `${path}/kind`, message: 'The field email, and no other, is of the kind email.' }]),
      ...(isNamedField(attribute) || Object.keys(labels).length > 0
        ? []
        : [{ path: `${path}/labels`, message: `Say what is read beside ${attribute}, in one language at least.` }]),
      ...(kind === 'choice' && choices.length === 0
        ? [{ path: `${path}/choices`, message: 'A choice needs what can be chosen.' }]
        : []),
    ]
  })
}
