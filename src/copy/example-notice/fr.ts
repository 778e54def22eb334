import type { ExampleNoticeWords } from '../example-notice.ts'

export const fr: ExampleNoticeWords = {
  heading: 'Recevez des messages de {business} sur WhatsApp',
  intro: 'Choisissez ce que vous voulez recevoir, et sur quels numéros. Vous pouvez changer d’avis à tout moment.',
  tick: 'Recevoir sur WhatsApp au {number} : {topic}',
  stop: 'Écrivez STOP à tout moment pour ne plus recevoir de messages WhatsApp.',
  age: 'À partir de {age} ans.',
  yes: 'Oui, écrivez-moi',
  no: 'Non, merci',
}
