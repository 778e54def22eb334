/** Google Forms, sent by the small Apps Script of our guide: every answer with the title of its question. */
import type { ReadyMapping } from './ready.ts'

export const googleFormsAnswers: ReadyMapping = {
  key: 'google_forms_answers',
  name: 'A form with the questions Number, E-mail, Name and WhatsApp',
  hint: 'The box is the only choice of a checkbox question called WhatsApp. Map other titles as they stand in your form.',
  mapping: {
    number: [
      'answers[title=Number].value',
      'answers[title=Phone number].value',
      'answers[title=WhatsApp number].value',
    ],
    email: ['respondent_email', 'answers[title=E-mail].value', 'answers[title=Email].value'],
    name: ['answers[title=Name].value'],
    date: ['submitted_at'],
    page: ['form.url'],
    act: ['id'],
    attributes: [{ name: 'birthday', from: ['answers[title=Birthday].value'] }],
    consent: [{ path: 'answers[title=WhatsApp].value', is: ['Yes', 'Yes, message me on WhatsApp'] }],
  },
}
