import type { EmailWords } from '../email.ts'

export const fr: EmailWords = {
  letter: {
    subject: '{business} : souhaitez-vous nos messages sur WhatsApp ?',
    ask: '{business} vous demande si vous souhaitez recevoir des messages sur WhatsApp, et lesquels.',
    topics: 'Vous avez le choix entre :',
    button: 'Voir et choisir',
    nothing:
      'Cet e-mail et la page derrière le bouton ne vous inscrivent à rien. Vous y faites votre choix, puis vous confirmez depuis votre propre téléphone.',
    fallback: 'Si le bouton ne fonctionne pas, ouvrez cette adresse :',
    once: 'Cette adresse n’appartient qu’à vous et reste valable une semaine. Sans réponse de votre part, nous ne vous redemanderons rien pendant au moins six mois.',
    stop: 'Plus d’e-mails de ce genre',
    question: 'Questions : {contact}',
    privacy: 'Protection des données',
    demo: 'Démo. Ceci est une démonstration, aucune vraie boîte aux lettres ne la reçoit.',
  },
  stop: {
    title: 'Plus d’e-mails de {business} ?',
    text: 'Appuyez sur le bouton et {business} ne vous invitera plus par e-mail. Ce que vous avez choisi sur WhatsApp reste inchangé.',
    button: 'Arrêter ces e-mails',
    doneTitle: 'Ces e-mails sont arrêtés',
    done: '{business} ne vous invitera plus par e-mail. Ce que vous avez choisi sur WhatsApp reste inchangé ; pour y arrêter les messages, envoyez STOP dans la discussion.',
  },
}
