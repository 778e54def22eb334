import type { QrCodeWords } from '../qr-code.ts'

export const fr: QrCodeWords = {
  revoked: {
    title: 'Ce code n’est plus utilisé',
    text: '{business} l’a retiré. Rien n’a été enregistré, et ce que vous aviez choisi reste inchangé.',
    stop: 'Pour ne plus recevoir de messages, envoyez STOP à {business} sur WhatsApp.',
  },
  chat: {
    revoked: 'Ce code n’est plus utilisé et rien n’a été enregistré. Ce que vous aviez choisi reste inchangé.',
    tooLong: 'Merci de lire et de choisir ici ce que vous voulez recevoir de {business} :',
  },
}
