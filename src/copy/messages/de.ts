import type { MessageWords } from '../messages.ts'

export const de: MessageWords = {
  prefilled: {
    confirm: 'Guten Tag {business}. Ja, bitte schicken Sie mir auf WhatsApp: {topics}. Code: {code}',
    choices: 'Guten Tag {business}. Bitte schicken Sie mir den Link zu meiner Auswahl.',
  },
  howToStop: 'Schreiben Sie jederzeit STOP, um keine WhatsApp-Nachrichten mehr zu erhalten.',
  yourChoices: 'Ihre Auswahl:\n{url}',
  confirmed: {
    text: 'Danke. Auf dieser Nummer bekommen Sie jetzt von {business}: {topics}.',
    already: 'Auf dieser Nummer bekommen Sie das schon von {business}: {topics}. Es hat sich nichts geändert.',
    otherNumber: 'Die Nummer {number} ist nicht bestätigt: Die Nachricht kam nicht von ihr.',
  },
  code: {
    expired: 'Dieser Code ist abgelaufen. Hier bekommen Sie einen neuen:\n{url}',
    unknown:
      'Diesen Code kennen wir nicht. Bitte prüfen Sie ihn, oder holen Sie sich auf der Seite, wo er stand, einen neuen.',
  },
  stopped: {
    all: 'Sie bekommen keine WhatsApp-Nachrichten mehr von {business}.',
    allUtility: 'Das gilt auch für Nachrichten zu Ihren Bestellungen.',
    marketing:
      'Sie bekommen auf WhatsApp keine Werbung mehr von {business}. Um auch alle anderen Nachrichten zu stoppen, senden Sie STOP.',
    topic: 'Sie bekommen von {business} keine Nachrichten mehr dazu: {topic}. Um alles zu stoppen, senden Sie STOP.',
    number: 'Diese Nummer bekommt keine Nachrichten mehr von {business}. Ihre anderen Nummern bleiben, wie sie sind.',
    wrongNumber:
      'Danke für den Hinweis. Wir haben diese Nummer aus unseren Daten gelöscht und schreiben ihr nicht wieder.',
    comeBack: 'Wenn das ein Versehen war, senden Sie START.',
    keepOrders: 'Bestellinfos weiter',
    keptOrders: 'Sie bekommen von {business} weiterhin: {topics}. Alles andere bleibt gestoppt.',
    already: 'Die Nachrichten von {business} sind schon gestoppt. Um neu anzufangen, senden Sie START.',
  },
  started: {
    undone: 'Der Stopp ist zurückgenommen. Sie bekommen von {business} wieder: {topics}.',
    nothing: 'Es gibt keinen Stopp, der zurückzunehmen wäre.',
  },
  consentRequest: {
    text: 'Möchten Sie auf dieser Nummer diese WhatsApp-Nachrichten von {business} bekommen?\n\n{topics}\n\nSie können jederzeit aufhören, indem Sie STOP senden.',
    topic: '• {topic}: {description} ({frequency})',
    yes: 'Ja, gerne',
    no: 'Nein, danke',
    choose: 'Auswählen',
    refused: 'In Ordnung. Das bekommen Sie von {business} nicht: {topics}.',
  },
  botFlow: {
    all: 'Ja, alle',
    later: 'Später fragen',
    done: 'Das ist alles',
    choose:
      'Welche dieser Nachrichten von {business} möchten Sie auf dieser Nummer bekommen? Wählen Sie eine aus. Weitere können Sie danach hinzufügen.\n\n{topics}',
    noted: 'Notiert, das bekommen Sie von {business}: {topics}. Möchten Sie noch etwas?',
    deferred: 'In Ordnung. {business} fragt Sie nicht wieder vor diesem Tag: {date}.',
    page: '{business} möchte Ihnen Nachrichten auf WhatsApp senden. Hier sehen Sie, was kommt und wie oft, und wählen aus, was Sie möchten. Der Link ist nur für Sie.',
    pageButton: 'Ansehen und wählen',
    flow: '{business} möchte Ihnen Nachrichten auf WhatsApp senden. Sehen Sie, was kommt und wie oft, und wählen Sie aus, was Sie möchten.',
    flowButton: 'Ansehen und wählen',
    form: {
      thisChat: 'dieser WhatsApp-Chat',
      choose: 'Was möchten Sie bekommen?',
      agree: 'Ich möchte diese Nachrichten von {business} über WhatsApp auf dieser Nummer bekommen.',
      titleTopics: 'Nachrichten von {business}',
      titleConfirm: 'Bitte bestätigen',
      next: 'Weiter',
      over: 'Diese Frage ist schon beantwortet, oder ihre Zeit ist um.',
      none: 'Wählen Sie mindestens eine aus, oder schließen Sie diese Seite.',
    },
  },
  confirmationAnswer: {
    no: 'In Ordnung. Sie bekommen nichts.',
    notMe:
      'Danke für den Hinweis. Die Anfrage ist beendet, und kein Formular darf diese Nummer in den nächsten 180 Tagen noch einmal fragen.',
  },
  numberChanged: {
    text: 'Sie haben eine neue Nummer. Soll {business} Ihnen hier weiterhin Nachrichten dazu schicken: {topics}?',
    yes: 'Ja, weiter',
    no: 'Nein, aufhören',
    kept: 'Danke. Auf dieser Nummer bekommen Sie von {business}: {topics}.',
    ended: 'In Ordnung. Diese Nummer bekommt von {business} keine Nachrichten mehr dazu: {topics}.',
  },
  paused: {
    text: 'Sie bekommen bis {date} keine Nachrichten von {business}. Ihre Auswahl bleibt, wie sie ist.',
    over: 'Die Pause ist vorbei. Ihre Auswahl ist wie zuvor.',
  },
  choices: {
    text: 'Hier sehen und ändern Sie, was Sie von {business} bekommen. Der Link ist nur für Sie.',
    button: 'Meine Auswahl',
  },
  help: {
    who: 'Hier ist {business}.',
    contact: 'Hilfe bekommen Sie hier: {contact}.',
    words: 'STOP beendet alle Nachrichten. START nimmt einen Stopp zurück.',
  },
  fallback:
    'Das haben wir leider nicht verstanden. Senden Sie HILFE, um uns zu erreichen, oder STOP, um alle Nachrichten zu beenden.',
  nothingChanged: 'Es hat sich nichts geändert.',
}
