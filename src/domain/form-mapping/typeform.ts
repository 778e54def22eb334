/** Typeform's form_response. Questions are found by the reference that their settings give them, numbers and mailboxes also by kind. */
import type { ReadyMapping } from './ready.ts'

export const typeformAnswers: ReadyMapping = {
  key: 'typeform_answers',
  name: 'A form with the references number, email, name and whatsapp',
  hint: 'Give the question with the box the reference whatsapp: yes/no, legal, or a choice whose label is mapped to topics.',
  mapping: {
    number: [
      'form_response.answers[field.ref=number].phone_number',
      'form_response.answers[type=phone_number].phone_number',
      'form_response.answers[field.ref=number].text',
    ],
    email: ['form_response.answers[field.ref=email].email', 'form_response.answers[type=email].email'],
    name: [
      'form_response.answers[field.ref=first_name].text + form_response.answers[field.ref=last_name].text',
      'form_response.answers[field.ref=name].text',
    ],
    language: ['form_response.hidden.language'],
    country: ['form_response.hidden.country'],
    date: ['form_response.submitted_at'],
    page: ['form_response.definition.title'],
    act: ['form_response.form_id', 'form_response.token'],
    attributes: [{ name: 'birthday', from: ['form_response.answers[field.ref=birthday].date'] }],
    consent: [
      { path: 'form_response.answers[field.ref=whatsapp].boolean' },
      { path: 'form_response.answers[field.ref=whatsapp].choice.label', is: ['Yes', 'I accept'] },
      { path: 'form_response.answers[field.ref=whatsapp].choices.labels', is: ['Yes', 'I accept'] },
    ],
  },
}
