import type { PrintedWords } from '../printed.ts'

export const fr: PrintedWords = {
  demo: 'Démo',
  scan: {
    title: 'Scannez avec votre téléphone',
    sends:
      'WhatsApp s’ouvre avec un message pour nous. Retirez ce que vous ne voulez pas, puis envoyez-le : c’est votre oui.',
    asks: 'WhatsApp s’ouvre avec un message pour nous. Envoyez-le, puis choisissez là ce que vous voulez.',
    page: 'Une page s’ouvre sur votre téléphone. Choisissez là ce que vous voulez.',
    byHand: 'Ou écrivez {code} au {number} sur WhatsApp.',
    link: 'Ou ouvrez {link}',
  },
  topics: 'Ce que vous pouvez recevoir',
  privacy: 'Politique de confidentialité : {url}',
  wording: 'Texte {version}',
  form: {
    numbers: 'Vos numéros WhatsApp',
    numbersHint: 'Avec l’indicatif du pays. Un seul suffit.',
    number: 'Numéro {position}',
    topics: 'Que souhaitez-vous recevoir ?',
    topicsHint: 'Cochez tout ce que vous voulez. Cela arrivera sur WhatsApp aux numéros ci-dessus.',
    contact: 'Comment vous appeler',
    name: 'Nom',
    email: 'E-mail, si vous voulez',
    no: 'Je ne veux pas de messages WhatsApp de {business}.',
    yes: 'Par ma signature, je dis oui à ce que j’ai coché, et à rien d’autre. Dire non ne change rien d’autre entre nous.',
    confirm: 'Nous pouvons vous demander de le confirmer sur WhatsApp. D’ici là, vous ne recevez rien de nous.',
    signature: 'Signature',
    place: 'Lieu',
    date: 'Date',
    office: 'Réservé au bureau',
    entered: 'Saisi par, le',
    checked: 'Relu par, le',
    form: 'Formulaire',
  },
}
