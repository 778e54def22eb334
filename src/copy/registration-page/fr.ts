import type { RegistrationPageWords } from '../registration-page.ts'

export const fr: RegistrationPageWords = {
  title: 'S’inscrire chez {business}',
  fields: {
    name: 'Nom',
    email: 'E-mail',
    birthday: 'Date de naissance',
    city: 'Ville',
    postcode: 'Code postal',
  },
  optional: '{label} (facultatif)',
  choose: 'Veuillez choisir',
  hint: 'Vous pouvez vous inscrire sans rien choisir ci-dessous.',
  submit: 'M’inscrire',
  done: {
    title: 'Votre inscription est faite',
    text: '{business} a reçu vos informations. Vous n’avez choisi aucun message : vous n’en recevrez pas sur WhatsApp.',
    back: 'Retour à {business}',
  },
  errors: {
    missing: 'Veuillez remplir : {label}.',
    email: '« {value} » n’est pas une adresse e-mail.',
    date: '« {value} » n’est pas une date. Écrivez l’année, le mois et le jour.',
    number: '« {value} » n’est pas un nombre.',
    reach: 'Indiquez un numéro ou une adresse e-mail pour que nous puissions vous joindre.',
  },
}
