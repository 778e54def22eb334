import type { RegistrationPageWords } from '../registration-page.ts'

export const de: RegistrationPageWords = {
  title: 'Bei {business} anmelden',
  fields: {
    name: 'Name',
    email: 'E-Mail',
    birthday: 'Geburtstag',
    city: 'Ort',
    postcode: 'Postleitzahl',
  },
  optional: '{label} (freiwillig)',
  choose: 'Bitte wählen',
  hint: 'Sie können sich anmelden, ohne unten etwas auszuwählen.',
  submit: 'Anmelden',
  done: {
    title: 'Sie sind angemeldet',
    text: '{business} hat Ihre Angaben erhalten. Sie haben keine Nachrichten gewählt und bekommen deshalb auf WhatsApp keine.',
    back: 'Zurück zu {business}',
  },
  errors: {
    missing: 'Bitte ausfüllen: {label}.',
    email: '„{value}“ ist keine E-Mail-Adresse.',
    date: '„{value}“ ist kein Datum. Schreiben Sie Jahr, Monat und Tag.',
    number: '„{value}“ ist keine Zahl.',
    reach: 'Geben Sie eine Nummer oder eine E-Mail-Adresse an, damit wir Sie erreichen können.',
  },
}
