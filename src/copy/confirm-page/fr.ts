import type { ConfirmPageWords } from '../confirm-page.ts'

export const fr: ConfirmPageWords = {
  title: 'Encore une étape',
  heading: 'Encore une étape : envoyez-nous ce message',
  intro: 'Envoyez-le sur WhatsApp depuis le {number}. Cela prouve que le numéro est à vous.',
  introSeveral: 'Envoyez chaque message sur WhatsApp depuis son propre numéro. Cela prouve que le numéro est à vous.',
  forNumber: 'Pour le {number}',
  message: 'Votre message',
  open: 'Ouvrir WhatsApp',
  qr: 'WhatsApp est sur un autre téléphone ? Scannez ceci avec son appareil photo.',
  qrAlt: 'Code QR qui ouvre WhatsApp avec le message prêt à envoyer',
  byHand: 'Ou écrivez le message vous-même, au {sender}.',
  copy: 'Copier le message',
  copied: 'Copié',
  until: 'Le message est valable jusqu’à {time}. Tant que vous ne l’envoyez pas, vous ne recevez rien de nous.',
  otherNumber: 'Mauvais numéro ? Changez-le',
  waiting: 'En attente de votre message',
  done: {
    title: 'Confirmé',
    text: 'Merci. Sur WhatsApp, vous recevez désormais de {business} : {topics}.',
    stop: 'Écrivez STOP dans la discussion à tout moment pour arrêter.',
  },
  weAsk: {
    title: 'Regardez WhatsApp',
    text: 'Si le {number} peut recevoir nos messages, l’un d’eux est en route. Répondez-y, et c’est fait.',
    textSeveral: 'Chaque numéro qui peut recevoir nos messages en reçoit un. Répondez-y, et c’est fait.',
    nothing: 'Rien au bout de quelques minutes ? Alors envoyez-nous vous-même ce message.',
  },
  onward: 'Revenir à {business}',
}
