import type { SmsWords } from '../sms.ts'

export const fr: SmsWords = {
  invitation:
    '{business} : choisissez vos messages sur WhatsApp, ou aucun :\n{link}\nSTOP en réponse pour ne rien recevoir',
  invitationWithoutReply:
    '{business} : choisissez vos messages sur WhatsApp, ou aucun :\n{link}\nVous pouvez aussi y refuser tout envoi',
  stopped: "{business} : c'est fini. Vous ne recevrez plus ni SMS ni message WhatsApp de notre part.",
  started: '{business} : nous pouvons à nouveau vous inviter par SMS. Vos choix sur WhatsApp sont inchangés.',
  help: '{business} vous a demandé par SMS quels messages WhatsApp vous souhaitez. STOP en réponse pour ne rien recevoir.',
  contact: 'Questions : {contact}',
  demo: 'Démo. {text}',
}
