import type { ConfirmPageWords } from '../confirm-page.ts'

export const de: ConfirmPageWords = {
  title: 'Noch ein Schritt',
  heading: 'Noch ein Schritt: Schicken Sie uns diese Nachricht',
  intro: 'Schicken Sie sie auf WhatsApp von {number}. Das zeigt, dass die Nummer Ihnen gehört.',
  introSeveral:
    'Schicken Sie jede Nachricht auf WhatsApp von ihrer eigenen Nummer. Das zeigt, dass die Nummer Ihnen gehört.',
  forNumber: 'Für {number}',
  message: 'Ihre Nachricht',
  open: 'WhatsApp öffnen',
  qr: 'Ist WhatsApp auf einem anderen Telefon? Nehmen Sie dies mit dessen Kamera auf.',
  qrAlt: 'QR-Code, der WhatsApp mit der fertigen Nachricht öffnet',
  byHand: 'Oder schreiben Sie die Nachricht selbst, an {sender}.',
  copy: 'Nachricht kopieren',
  copied: 'Kopiert',
  until: 'Die Nachricht gilt bis {time}. Bis Sie sie schicken, bekommen Sie nichts von uns.',
  otherNumber: 'Falsche Nummer? Hier ändern',
  waiting: 'Wir warten auf Ihre Nachricht',
  done: {
    title: 'Bestätigt',
    text: 'Danke. Auf WhatsApp bekommen Sie jetzt von {business}: {topics}.',
    stop: 'Schreiben Sie im Chat jederzeit STOP, um aufzuhören.',
  },
  weAsk: {
    title: 'Bitte sehen Sie in WhatsApp nach',
    text: 'Wenn {number} Nachrichten von uns bekommen kann, ist eine unterwegs. Antworten Sie darauf, und Sie sind fertig.',
    textSeveral:
      'An jede Nummer, die Nachrichten von uns bekommen kann, ist eine unterwegs. Antworten Sie darauf, und Sie sind fertig.',
    nothing: 'Nach ein paar Minuten nichts da? Dann schicken Sie uns diese Nachricht selbst.',
  },
  onward: 'Zurück zu {business}',
}
