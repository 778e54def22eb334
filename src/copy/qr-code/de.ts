import type { QrCodeWords } from '../qr-code.ts'

export const de: QrCodeWords = {
  revoked: {
    title: 'Dieser Code gilt nicht mehr',
    text: '{business} hat ihn aus dem Verkehr gezogen. Es wurde nichts angemeldet, und was Sie früher gewählt haben, bleibt, wie es war.',
    stop: 'Um Nachrichten zu beenden, senden Sie STOP an {business} auf WhatsApp.',
  },
  chat: {
    revoked:
      'Dieser Code gilt nicht mehr, und es wurde nichts angemeldet. Was Sie früher gewählt haben, bleibt, wie es war.',
    tooLong: 'Bitte lesen und wählen Sie hier, was Sie von {business} bekommen möchten:',
  },
}
