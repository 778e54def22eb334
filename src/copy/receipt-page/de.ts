import type { ReceiptPageWords } from '../receipt-page.ts'

export const de: ReceiptPageWords = {
  title: 'Beleg · {business}',
  heading: 'Ihr Beleg',
  lede: 'Was gegenüber {business} erklärt wurde, so wie es festgehalten und unterschrieben ist.',
  fields: {
    statement: 'Erklärung',
    topics: 'Worüber',
    number: 'Nummer',
    when: 'Erklärt',
    recorded: 'Festgehalten',
    how: 'Wie',
    until: 'Gilt bis',
    shown: 'Der gezeigte Wortlaut',
    language: 'Sprache',
    receipt: 'Beleg',
    record: 'Eintrag',
    issuer: 'Unterschrieben von',
    key: 'Schlüssel',
  },
  everything: 'alles',
  marketing: 'jede Werbung',
  verify: {
    heading: 'Ist er echt?',
    checking: 'Die Unterschrift wird geprüft…',
    good: 'Echt. {business} hat genau diese Worte unterschrieben, und niemand hat sie seither geändert.',
    bad: 'Nicht echt. Die Unterschrift passt nicht zu diesen Worten. Verlassen Sie sich nicht auf diesen Beleg.',
    unable:
      'Dieser Browser kann keine Unterschriften prüfen. Laden Sie den Beleg herunter und prüfen Sie ihn anderswo.',
    withoutScript: 'Mit JavaScript prüft diese Seite die Unterschrift auf Ihrem eigenen Gerät.',
    here: 'Die Prüfung läuft auf Ihrem eigenen Gerät. Es wird nichts gesendet.',
    byHand: {
      heading: 'Von Hand prüfen',
      text: 'Laden Sie den Beleg und unsere öffentlichen Schlüssel ({keys}) herunter. Jedes Werkzeug, das JWS mit Ed25519 kennt, prüft das eine mit dem anderen, auch ohne uns.',
    },
  },
  log: {
    pending: 'Sein Platz im unterschriebenen Verzeichnis folgt später.',
    placed: 'Nummer {index} im unterschriebenen Verzeichnis.',
  },
  meaning: 'Ein Beleg sagt, was in jenem Moment festgehalten wurde. Was jetzt gilt, steht bei Ihrer Auswahl.',
  download: 'Beleg herunterladen',
  print: 'Drucken',
}
