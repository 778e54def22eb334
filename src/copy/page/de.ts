import type { PageWords } from '../page.ts'

export const de: PageWords = {
  language: 'Sprache',
  changeLanguage: 'Ändern',
  skip: 'Zum Inhalt',
  privacy: 'Datenschutz',
  ask: 'Eine Frage stellen',
  choices: 'Meine Auswahl',
  wording: 'Wortlaut, Fassung {version}, {date}',
  back: 'Zurück',
  close: 'Schließen',
  demo: {
    label: 'Demo',
    text: 'Dies ist eine Vorführung. Keine Nachricht erreicht ein echtes Telefon: Jede Nummer, die Sie eingeben, wird zu einer Person auf dem simulierten Telefon.',
    phone: 'Simuliertes Telefon öffnen',
  },
  toMend: {
    one: 'Eines ist noch zu berichtigen',
    other: 'Noch {count} Dinge sind zu berichtigen',
  },
  notFound: {
    title: 'Diese Seite gibt es nicht',
    text: 'Bitte prüfen Sie den Link. Wenn er von einem Unternehmen kam, bitten Sie es um einen neuen.',
  },
  closed: {
    title: 'Diese Seite ist geschlossen',
    text: '{business} fragt hier nicht mehr. Ihre bisherige Auswahl bleibt, wie sie war.',
  },
  notReady: {
    title: 'Noch nicht geöffnet',
    text: '{business} ist von hier aus noch nicht auf WhatsApp zu erreichen. Bitte kommen Sie später wieder.',
  },
  expired: {
    title: 'Dieser Link ist abgelaufen',
    text: 'Solche Links gelten nur kurze Zeit. Es hat sich nichts geändert. Sie können einen neuen anfordern.',
    again: 'Neuen Link anfordern',
  },
  used: {
    title: 'Dieser Link wurde schon benutzt',
    text: 'Er gilt nur einmal. Was Sie damit gewählt haben, ist gespeichert.',
  },
  tooMany: {
    title: 'Zu viele Versuche',
    text: 'Bitte warten Sie ein paar Minuten und versuchen Sie es noch einmal. Es ist nichts verloren.',
  },
  failed: {
    title: 'Bei uns ist etwas schiefgegangen',
    text: 'Es hat sich nichts geändert. Bitte versuchen Sie es gleich noch einmal.',
    again: 'Noch einmal versuchen',
  },
}
