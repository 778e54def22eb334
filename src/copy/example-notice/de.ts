import type { ExampleNoticeWords } from '../example-notice.ts'

export const de: ExampleNoticeWords = {
  heading: 'Nachrichten von {business} auf WhatsApp erhalten',
  intro: 'Wählen Sie, was Sie bekommen möchten und auf welchen Nummern. Sie können es jederzeit ändern.',
  tick: '{topic} auf WhatsApp unter {number} erhalten',
  stop: 'Schreiben Sie jederzeit STOP, um keine WhatsApp-Nachrichten mehr zu erhalten.',
  age: 'Ab {age} Jahren.',
  yes: 'Ja, schreiben Sie mir',
  no: 'Nein, danke',
}
