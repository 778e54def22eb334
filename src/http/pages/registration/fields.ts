/** The fields of a sign-up form: what was entered, and what is still to be put right. None of it depends on a box for consent. */
import { type Language, nearestLanguage } from '../../../copy/languages.ts'
import { registrationPage } from '../../../copy/registration-page.ts'
import { fill } from '../../../copy/words.ts'
import type { AttributeValue } from '../../../domain/contact.ts'
import { isNamedField, type RegistrationField } from '../../../domain/registration-form.ts'
import type { FormBody } from '../form-body.ts'
import type { ToMend } from '../opt-in/form.ts'

/** As it was entered, by attribute. */
export type Entered = ReadonlyMap<string, string>

export interface Registered {
  readonly name: string | undefined
  readonly email: string | undefined
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/** The name of the input, also in a form of the business's own: `field-birthday`. */
export function inputName({ attribute }: RegistrationField): string {
  return `field-${attribute}`
}

export function readFields(body: FormBody, fields: readonly RegistrationField[]): Entered {
  return new Map(fields.map((field) => [field.attribute, body.text(inputName(field)).trim()]))
}

/** As it stands beside the field, in this language or the nearest that the business wrote. */
export function labelOf({ attribute, labels = {} }: RegistrationField, tag: string): string {
  const own = ownText(labels, tag)
  if (own !== undefined) return own
  const words = registrationPage[nearestLanguage(tag)].fields
  return isNamedField(attribute) ? words[attribute] : attribute
}

/** The word of the business in this language; else in one like it; else the first that it wrote. */
export function ownText(texts: Readonly<Record<string, string>>, tag: string): string | undefined {
  const language = nearestLanguage(tag)
  return texts[tag] ?? texts[language] ?? Object.values(texts)[0]
}

export function checkFields(
  fields: readonly RegistrationField[],
  entered: Entered,
  tag: string,
): { readonly registered: Registered; readonly toMend: readonly ToMend[] } {
  const language = nearestLanguage(tag)
  const toMend: ToMend[] = []
  const attributes: Record<string, AttributeValue> = {}
  for (const [at, field] of fields.entries()) {
    const value = entered.get(field.attribute) ?? ''
    if (value === '') {
      if (field.required === true) toMend.push(missing(field, at, tag))
      continue
    }
    const read = readValue(field, value, language)
    if ('text' in read) toMend.push({ id: `field-${at}`, text: read.text })
    else attributes[field.attribute] = read.value
  }
  const { name, email, ...others } = attributes
  return {
    registered: {
      name: name === undefined ? undefined : String(name).slice(0, 200),
      email: email === undefined ? undefined : String(email),
      attributes: others,
    },
    toMend,
  }
}

function missing(field: RegistrationField, at: number, tag: string): ToMend {
  const { errors } = registrationPage[nearestLanguage(tag)]
  return { id: `field-${at}`, text: fill(errors.missing, { label: labelOf(field, tag) }) }
}

function readValue(
  { kind, choices = [] }: RegistrationField,
  value: string,
  language: Language,
): { readonly value: AttributeValue } | { readonly text: string } {
  const { errors, choose } = registrationPage[language]
  switch (kind) {
    case 'email':
      return isMailbox(value) ? { value } : { text: fill(errors.email, { value }) }
    case 'date':
      return isDate(value) ? { value } : { text: fill(errors.date, { value }) }
    case 'number': {
      const number = Number(value.replace(',', '.'))
      return Number.isFinite(number) ? { value: number } : { text: fill(errors.number, { value }) }
    }
    case 'choice':
      return choices.some((choice) => choice.value === value) ? { value } : { text: choose }
    case 'text':
      return { value }
  }
}

function isMailbox(value: string): boolean {
  return value.length <= 254 && /^[^\s@<>()",;:]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value)
}

function isDate(value: string): boolean {
  const date = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
