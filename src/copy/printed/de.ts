import type { PrintedWords } from '../printed.ts'

export const de: PrintedWords = {
  demo: 'Demo',
  scan: {
    title: 'Mit dem Telefon scannen',
    sends:
      'WhatsApp öffnet sich mit einer Nachricht an uns. Streichen Sie, was Sie nicht möchten, und senden Sie sie: Das ist Ihr Ja.',
    asks: 'WhatsApp öffnet sich mit einer Nachricht an uns. Senden Sie sie und wählen Sie dort, was Sie möchten.',
    page: 'Auf Ihrem Telefon öffnet sich eine Seite. Wählen Sie dort, was Sie möchten.',
    byHand: 'Oder schreiben Sie {code} auf WhatsApp an {number}.',
    link: 'Oder öffnen Sie {link}',
  },
  topics: 'Was Sie bekommen können',
  privacy: 'Datenschutzhinweise: {url}',
  wording: 'Fassung {version}',
  form: {
    numbers: 'Ihre WhatsApp-Nummern',
    numbersHint: 'Mit Ländervorwahl. Eine genügt.',
    number: 'Nummer {position}',
    topics: 'Was möchten Sie bekommen?',
    topicsHint: 'Kreuzen Sie alles an, was Sie möchten. Es kommt auf WhatsApp an die Nummern oben.',
    contact: 'Wie wir Sie nennen dürfen',
    name: 'Name',
    email: 'E-Mail, wenn Sie mögen',
    no: 'Ich möchte keine WhatsApp-Nachrichten von {business}.',
    yes: 'Mit meiner Unterschrift sage ich Ja zu dem, was ich angekreuzt habe, und zu nichts anderem. Ein Nein ändert sonst nichts zwischen uns.',
    confirm: 'Wir bitten Sie vielleicht auf WhatsApp um eine Bestätigung. Bis dahin bekommen Sie nichts von uns.',
    signature: 'Unterschrift',
    place: 'Ort',
    date: 'Datum',
    office: 'Für das Büro',
    entered: 'Erfasst von, am',
    checked: 'Nochmals gelesen von, am',
    form: 'Formular',
  },
}
