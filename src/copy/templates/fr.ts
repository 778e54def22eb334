import type { TemplateWords } from '../templates.ts'

export const fr: TemplateWords = {
  stopFooter: 'Écrivez STOP pour ne plus recevoir de messages WhatsApp.',
  stopPromotions: 'Arrêter les promos',
  confirmationRequest: {
    text: 'Ce numéro a été laissé à {business} pour recevoir ces messages sur WhatsApp : {topics}. Est-ce exact ?',
    yes: 'Oui, c’est exact',
    no: 'Non',
    notMe: 'Ce n’était pas moi',
  },
  consentRequest: {
    text: 'Bonjour, ici {business}. Pouvons-nous vous envoyer ces messages sur WhatsApp : {topics} ? Vous pouvez choisir, et arrêter à tout moment.',
    yes: 'Oui, tous',
    no: 'Non, merci',
  },
  missedCall: {
    text: 'Vous nous avez appelés, voici notre seule réponse. {business} souhaite vous envoyer sur WhatsApp : {topics}. Le voulez-vous ? Vous pouvez arrêter à tout moment.',
    yes: 'Oui, volontiers',
    no: 'Non, merci',
    notMe: 'Je n’ai pas appelé',
  },
  orderUpdate: {
    text: 'Bonjour {first_name}, il y a du nouveau pour votre commande {order} : {status}. Nous vous écrirons de nouveau dès qu’il y en aura plus.',
  },
  offer: {
    text: 'Bonjour {first_name}, vous avez demandé les offres de {business}, et voici celle de cette semaine : {offer}. Valable jusqu’au {date}.',
  },
  reminder: {
    text: 'Bonjour {first_name}, nous vous rappelons {what} le {date} à {time}. Si quelque chose change, répondez ici.',
  },
  welcome: {
    text: 'Bonjour {first_name}, vous recevez désormais des messages de {business} sur WhatsApp : {topics}. Vous pouvez changer vos choix à tout moment.',
    choices: 'Mes choix',
  },
  examples: {
    firstName: 'Camille',
    topics: 'offres et rappels',
    order: '4417',
    status: 'elle a quitté notre magasin',
    offer: '20 % sur toutes les lampes de lecture',
    until: 'dimanche 29 novembre',
    what: 'votre rendez-vous',
    day: 'mardi 24 novembre',
    time: '10 h 30',
  },
}
