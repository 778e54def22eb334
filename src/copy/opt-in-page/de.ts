import type { OptInPageWords } from '../opt-in-page.ts'

export const de: OptInPageWords = {
  title: 'Nachrichten von {business} auf WhatsApp',
  numbers: {
    legend: 'Ihre Nummern',
    legendOne: 'Ihre Nummer',
    hint: 'Mit Landesvorwahl, zum Beispiel {example}.',
    label: 'Nummer {position}',
    add: 'Weitere Nummer hinzufügen',
    remove: 'Nummer {position} entfernen',
    unnamed: 'der Nummer oben',
  },
  held: {
    legend: 'Ihre Nummern, die wir kennen',
    hint: 'Wählen Sie, wo Sie Nachrichten bekommen möchten. Nichts ist für Sie ausgewählt.',
    use: '{number} verwenden',
  },
  topics: {
    legend: 'Was möchten Sie bekommen?',
    hint: 'Nichts ist für Sie ausgewählt.',
    utility: 'Zu Ihren Bestellungen',
    marketing: 'Neues und Angebote',
    sameForAll: 'Für alle Nummern dasselbe',
    perNumber: 'Für jede Nummer wählen',
    forNumber: 'Für {number}',
  },
  facts: {
    personSends:
      'Zum Bestätigen schicken Sie uns von jeder Nummer eine Nachricht. Bis dahin bekommen Sie nichts von uns.',
    weAsk:
      'Wir schicken jeder Nummer eine Nachricht, um zu prüfen, ob sie Ihnen gehört, und nichts weiter, bevor Sie antworten.',
    stop: 'Schreiben Sie jederzeit STOP, um keine WhatsApp-Nachrichten mehr zu erhalten.',
    free: 'Ein Nein ändert sonst nichts zwischen uns.',
  },
  age: 'Ich bin mindestens {age} Jahre alt',
  refused: {
    title: 'In Ordnung',
    text: 'Es wurde nichts angemeldet, und Sie bekommen wegen dieser Seite keine Nachrichten.',
    again: 'Zurück zur Seite',
  },
  errors: {
    numberMissing: 'Geben Sie die Nummer an, auf der Sie Nachrichten bekommen möchten.',
    numberInvalid:
      '„{number}“ ist keine vollständige Telefonnummer. Schreiben Sie sie mit Landesvorwahl, zum Beispiel {example}.',
    numberTwice: 'Diese Nummer steht zweimal da. Entfernen Sie eine davon.',
    numbersMost: {
      one: 'Nur eine Nummer auf einmal. Senden Sie diese ab und kommen Sie dann für die nächste wieder.',
      other: 'Höchstens {count} Nummern auf einmal. Senden Sie diese ab und kommen Sie dann für die übrigen wieder.',
    },
    topicMissing: 'Kreuzen Sie mindestens eine Art von Nachrichten an, oder wählen Sie „{no}“.',
    topicMissingFor: 'Kreuzen Sie für {number} mindestens eine Art von Nachrichten an, oder entfernen Sie die Nummer.',
    age: 'Kreuzen Sie an, dass Sie mindestens {age} Jahre alt sind. Jüngeren schreiben wir nicht.',
    answerMissing: 'Wählen Sie eine der beiden Schaltflächen.',
    wordingChanged:
      'Der Wortlaut hat sich geändert, seit Sie die Seite geöffnet haben. Bitte lesen Sie ihn noch einmal; Ihre Eingaben sind noch da.',
  },
}
