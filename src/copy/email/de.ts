import type { EmailWords } from '../email.ts'

export const de: EmailWords = {
  letter: {
    subject: '{business}: Möchten Sie unsere Nachrichten auf WhatsApp?',
    ask: '{business} fragt, ob Sie Nachrichten auf WhatsApp bekommen möchten, und welche.',
    topics: 'Zur Wahl stehen:',
    button: 'Ansehen und auswählen',
    nothing:
      'Diese E-Mail und die Seite hinter der Schaltfläche melden Sie zu nichts an. Sie wählen dort aus und bestätigen danach von Ihrem eigenen Telefon.',
    fallback: 'Wenn die Schaltfläche nicht funktioniert, öffnen Sie diese Adresse:',
    once: 'Die Adresse gehört nur Ihnen und gilt eine Woche. Wenn Sie nicht antworten, fragen wir mindestens ein halbes Jahr lang nicht wieder.',
    stop: 'Keine E-Mails dieser Art mehr',
    question: 'Fragen: {contact}',
    privacy: 'Datenschutz',
    demo: 'Demo. Dies ist eine Vorführung, und kein echtes Postfach bekommt sie.',
  },
  stop: {
    title: 'Keine E-Mails mehr von {business}?',
    text: 'Drücken Sie die Schaltfläche, und {business} lädt Sie nicht mehr per E-Mail ein. Was Sie auf WhatsApp gewählt haben, bleibt, wie es ist.',
    button: 'Diese E-Mails beenden',
    doneTitle: 'Diese E-Mails sind beendet',
    done: '{business} lädt Sie nicht mehr per E-Mail ein. Was Sie auf WhatsApp gewählt haben, bleibt, wie es ist; um dort Nachrichten zu beenden, senden Sie im Chat STOP.',
  },
}
