/** A sign-up form taken: the person is registered whatever they ticked, and what they ticked asks for consent by itself. */
import type { OptInPage, Wording } from '../../../actions/read-opt-in-page.ts'
import type { Registration } from '../../../actions/register-contact.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { registrationPage } from '../../../copy/registration-page.ts'
import type { RegistrationField } from '../../../domain/registration-form.ts'
import type { Checked, OptInForm, ToMend } from '../opt-in/form.ts'
import { checkFields, type Entered, type Registered } from './fields.ts'

/** Undefined for a page that is no sign-up form. */
export function fieldsOf({ point }: OptInPage): readonly RegistrationField[] | undefined {
  if (point.channel !== 'registration_form') return undefined
  return point.settings.registrationForm?.fields ?? defaultFields
}

/** What a sign-up form asks that was not told what to ask. */
const defaultFields: readonly RegistrationField[] = [
  { attribute: 'name', kind: 'text' },
  { attribute: 'email', kind: 'email' },
]

export interface CheckedRegistration {
  readonly registered: Registered
  /** Every number that was given, E.164, with a box ticked or without. */
  readonly numbers: readonly string[]
  /** Those of them for which a box was ticked. */
  readonly people: Checked['people']
  readonly held: Checked['held']
  readonly toMend: readonly ToMend[]
}

/** `checked` is the part about consent, as any page would take it: here no box has to be ticked, and no number given for it. */
export function checkRegistration(
  fields: readonly RegistrationField[],
  entered: Entered,
  { numbers, ticks }: OptInForm,
  checked: Checked,
  tag: string,
): CheckedRegistration {
  const { registered, toMend } = checkFields(fields, entered, tag)
  const ticked = ticks.some((keys) => keys.size > 0)
  const typed = numbers.some((number) => number !== '')
  const needed = checked.toMend.filter(({ id }) => {
    if (id.startsWith('topics')) return false
    return ticked || (id !== 'age' && typed)
  })
  const reach: ToMend[] =
    needed.length + toMend.length === 0 && checked.people.length === 0 && registered.email === undefined
      ? [{ id: 'number-0', text: registrationPage[nearestLanguage(tag)].errors.reach }]
      : []
  return {
    registered,
    numbers: checked.people.map(({ phone }) => phone),
    people: checked.people.filter(({ topics }) => topics.length > 0),
    held: [],
    toMend: [...toMend, ...needed, ...reach],
  }
}

/** What is kept of the person. A public form writes to nobody who is known already: anybody could type their number. */
export function registrationOf(
  { point }: OptInPage,
  { language }: Wording,
  { registered, numbers }: CheckedRegistration,
): Registration {
  return { workspaceId: point.workspaceId, numbers, ...registered, language, ofBusiness: false }
}
