import type { SmsWords } from '../sms.ts'

export const de: SmsWords = {
  invitation:
    '{business}: Wählen Sie, welche Nachrichten Sie auf WhatsApp möchten, oder keine:\n{link}\nBeenden: Antwort STOP',
  invitationWithoutReply:
    '{business}: Wählen Sie, welche Nachrichten Sie auf WhatsApp möchten, oder keine:\n{link}\nDort können Sie auch beenden',
  stopped: '{business}: beendet. Sie bekommen von uns keine SMS und keine WhatsApp-Nachrichten mehr.',
  started:
    '{business}: Wir dürfen Sie wieder per SMS einladen. An Ihrer Auswahl auf WhatsApp hat sich nichts geändert.',
  help: '{business} hat per SMS gefragt, welche WhatsApp-Nachrichten Sie möchten. Beenden: Antwort STOP.',
  contact: 'Fragen: {contact}',
  demo: 'Demo. {text}',
}
