import type { TillPageWords } from '../till-page.ts'

export const de: TillPageWords = {
  title: 'Kasse von {business}',
  notEnrolled: {
    title: 'Dieses Gerät ist noch keine Kasse',
    text: 'Öffnen Sie darauf den Link aus der Konsole, bei der Erfassungsstelle.',
  },
  enrol: {
    title: 'Dieses Gerät als Kasse von {business} verwenden?',
    text: 'Der Link gilt einmal. Wer das Gerät danach bedient, meldet sich mit einer PIN an.',
    button: 'Als Kasse verwenden',
    failed: 'Dieser Link wurde schon benutzt oder ist zu alt. Erstellen Sie in der Konsole einen neuen.',
  },
  signIn: {
    title: 'Wer ist an der Kasse?',
    pin: 'PIN von {clerk}',
    wrong: 'Das ist nicht die PIN.',
    wait: 'Zu viele Versuche. Bitte warten Sie bis {time}.',
    somebodyElse: 'Jemand anderes',
    none: 'Noch darf sich niemand anmelden. Legen Sie in der Konsole Personen an.',
    offline: 'Zum Anmelden wird eine Verbindung gebraucht.',
  },
  signOut: 'Abmelden',
  delete: 'Löschen',
  number: {
    title: 'Die Nummer der Kundin oder des Kunden',
    handOver: 'Übergeben',
  },
  turn: 'Bildschirm drehen',
  back: 'Zurück zur Kasse',
  offline:
    'Keine Verbindung. Was hier gesagt wird, bleibt auf dieser Kasse und wird gesendet, sobald sie wieder da ist.',
  waiting: { one: '{count} Antwort wartet auf das Senden', other: '{count} Antworten warten auf das Senden' },
  dropped: {
    one: '{count} Antwort konnte nicht übernommen werden und wird nicht mehr aufbewahrt.',
    other: '{count} Antworten konnten nicht übernommen werden und werden nicht mehr aufbewahrt.',
  },
  scan: 'Scannen Sie dies mit der Kamera des Telefons und tippen Sie auf Senden.',
  kept: {
    title: 'Danke. Im Moment gibt es keine Verbindung',
    text: 'Ihre Wahl bleibt auf dieser Kasse und wird gesendet, sobald die Verbindung wieder da ist. Sie bekommen nichts, bevor Sie es von Ihrer eigenen Nummer bestätigen.',
    scan: 'Scannen Sie dies und tippen Sie auf Senden: Dann fragen wir Sie dort.',
  },
  refused: 'An {numbers} kommt deswegen nichts.',
  failed: 'Das konnte nicht übernommen werden. Bitte beginnen Sie noch einmal.',
  print: 'Beleg drucken',
  next: 'Nächste Kundin, nächster Kunde',
}
