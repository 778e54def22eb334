/** What a sign-up form shows besides consent: its fields above, and one button; the boxes for consent stand apart between them. */

import { flag, type Html, html, type Part } from '../../../base/html.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { registrationPage } from '../../../copy/registration-page.ts'
import { fill } from '../../../copy/words.ts'
import type { RegistrationField } from '../../../domain/registration-form.ts'
import { icon } from '../icons.ts'
import type { ToMend } from '../opt-in/form.ts'
import { filled, nameText } from '../words.ts'
import { type Entered, inputName, labelOf, ownText } from './fields.ts'

export interface RegistrationView {
  readonly fields: readonly RegistrationField[]
  readonly entered: Entered
}

export interface RegistrationGround {
  /** BCP 47. */
  readonly language: string
  readonly business: string
  readonly toMend: readonly ToMend[]
}

/** The top of the page: what one signs up for, and the fields. */
export function registrationFields({ fields, entered }: RegistrationView, ground: RegistrationGround): Html {
  const words = registrationPage[nearestLanguage(ground.language)]
  return html`<div class="leaf__sec stack" id="content"><h1 tabindex="-1">${filled(words.title, { business: nameText(ground.business) })}</h1>
${fields.map((field, at) => fieldPart(field, at, entered.get(field.attribute) ?? '', ground))}</div>`
}

function fieldPart(
  field: RegistrationField,
  at: number,
  value: string,
  { language, toMend }: RegistrationGround,
): Html {
  const words = registrationPage[nearestLanguage(language)]
  const id = `field-${at}`
  const label = labelOf(field, language)
  const found = toMend.filter((one) => one.id === id)
  const described = found.length > 0 && html` aria-invalid="true" aria-describedby="${id}-error"`
  const error =
    found.length > 0 &&
    html`<p class="field__error" id="${id}-error">${icon('warn')}<span>${found.map(({ text }) => text).join(' ')}</span></p>`
  const required = field.required === true
  const text = required ? label : fill(words.optional, { label })
  return html`<div class="field"><label class="leaf__label" for="${id}">${text}</label>${control(field, { id, value, language, described, required })}${error}</div>`
}

interface Control {
  readonly id: string
  readonly value: string
  readonly language: string
  readonly described: Part
  readonly required: boolean
}

function control(field: RegistrationField, { id, value, language, described, required }: Control): Html {
  const name = inputName(field)
  const needed = flag('required', required)
  if (field.kind === 'choice') {
    const { choose } = registrationPage[nearestLanguage(language)]
    const options = (field.choices ?? []).map(
      (choice) =>
        html`<option value="${choice.value}"${flag('selected', choice.value === value)}>${ownText(choice.labels, language) ?? choice.value}</option>`,
    )
    return html`<select class="input" id="${id}" name="${name}"${needed}${described}><option value="">${choose}</option>${options}</select>`
  }
  const type = { text: 'text', email: 'email', date: 'date', number: 'text' }[field.kind]
  const hints: Readonly<Record<string, Html>> = {
    name: html` autocomplete="name"`,
    email: html` autocomplete="email"`,
    birthday: html` autocomplete="bday"`,
    city: html` autocomplete="address-level2"`,
    postcode: html` autocomplete="postal-code"`,
  }
  const numeric = field.kind === 'number' && html` inputmode="decimal"`
  return html`<input class="input" id="${id}" name="${name}" type="${type}" maxlength="200" value="${value}"${numeric}${hints[field.attribute]}${needed}${described}>`
}
