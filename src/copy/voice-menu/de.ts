import type { VoiceMenuWords } from '../voice-menu.ts'

export const de: VoiceMenuWords = {
  welcome:
    'Guten Tag, hier ist {business}. Sie können jetzt auswählen, welche Nachrichten Sie von uns auf WhatsApp bekommen möchten.',
  welcome_call:
    'Guten Tag, hier ist {business}. Wir rufen einmal an, um zu fragen, welche Nachrichten Sie von uns auf WhatsApp bekommen möchten.',
  stop_key:
    'Wenn Sie nichts mehr von uns hören möchten, drücken Sie jederzeit die 9. Um etwas noch einmal zu hören, drücken Sie die Sterntaste.',
  topic:
    '{topic}. {description} Wie oft: {frequency}. Wenn Sie das auf WhatsApp bekommen möchten, drücken Sie die 1 oder sagen Sie Ja. Wenn nicht, drücken Sie die 2 oder sagen Sie Nein.',
  list: 'Sie können unter diesen auswählen. {choices} Wenn Sie fertig sind, drücken Sie die Rautetaste.',
  choice: 'Für {topic} drücken Sie die {key}. {description} Wie oft: {frequency}.',
  list_more: 'Notiert. Drücken Sie eine weitere Zahl, oder die Rautetaste, um weiterzugehen.',
  own_number:
    'Sie rufen von {number} an. Um die Nachrichten auf WhatsApp unter dieser Nummer zu bekommen, drücken Sie die 1. Für eine andere Nummer drücken Sie die 2.',
  type_number: 'Bitte geben Sie die Nummer ein, die WhatsApp hat, und drücken Sie dann die Rautetaste.',
  check_number:
    'Sie haben {number} eingegeben. Wenn das stimmt, drücken Sie die 1. Um sie noch einmal einzugeben, drücken Sie die 2.',
  confirm:
    '{business} würde Ihnen auf WhatsApp unter {number} senden: {topics}. Sie können jederzeit aufhören, indem Sie STOP in den Chat schreiben. Wenn Sie einverstanden sind, drücken Sie die 1 oder sagen Sie Ja. Wenn nicht, drücken Sie die 2. Um neu auszuwählen, drücken Sie die 3.',
  record: 'Bitte sagen Sie nach dem Ton: Ja, ich bin einverstanden. Drücken Sie dann die Rautetaste.',
  not_understood: 'Das haben wir leider nicht verstanden.',
  silence: 'Wir haben keine Antwort gehört.',
  say_yes: 'ja',
  say_no: 'nein',
  bye_asked:
    'Vielen Dank. Wir fragen Sie jetzt auf WhatsApp, ob das stimmt. Erst wenn Sie dort auf Ja tippen, kommen Nachrichten. Auf Wiederhören.',
  bye_code:
    'Vielen Dank. Eines fehlt noch: Senden Sie diesen Code auf WhatsApp an {sender}. {code}. Noch einmal: {code}. Erst dann kommen Nachrichten. Auf Wiederhören.',
  bye_refused: 'In Ordnung, wir haben Ihr Nein notiert. Auf Wiederhören.',
  bye_stopped: 'Erledigt. Sie bekommen nichts mehr von uns, weder auf WhatsApp noch am Telefon. Auf Wiederhören.',
  bye_stop_unknown:
    'Ihre Nummer ist unterdrückt, wir wissen also nicht, für wen wir aufhören sollen. Rufen Sie bitte mit sichtbarer Nummer noch einmal an, oder schreiben Sie uns STOP auf WhatsApp. Auf Wiederhören.',
  bye_nothing: 'In Ordnung. Es wurde nichts ausgewählt, und nichts ändert sich. Auf Wiederhören.',
  bye_left: 'Wir haben keine Antwort bekommen, also ändert sich nichts. Auf Wiederhören.',
}
