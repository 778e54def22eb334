import type { TemplateWords } from '../templates.ts'

export const de: TemplateWords = {
  stopFooter: 'Schreiben Sie STOP, um WhatsApp-Nachrichten zu beenden.',
  stopPromotions: 'Werbung stoppen',
  confirmationRequest: {
    text: 'Diese Nummer wurde bei {business} angegeben, um diese Nachrichten auf WhatsApp zu bekommen: {topics}. Stimmt das?',
    yes: 'Ja, das stimmt',
    no: 'Nein',
    notMe: 'Das war ich nicht',
  },
  consentRequest: {
    text: 'Guten Tag, hier ist {business}. Dürfen wir Ihnen diese Nachrichten auf WhatsApp senden: {topics}? Sie können auswählen und jederzeit aufhören.',
    yes: 'Ja, alle',
    no: 'Nein, danke',
  },
  missedCall: {
    text: 'Sie haben uns angerufen, dies ist unsere einzige Antwort. {business} würde Ihnen auf WhatsApp gern senden: {topics}. Möchten Sie das? Sie können jederzeit aufhören.',
    yes: 'Ja, gern',
    no: 'Nein, danke',
    notMe: 'Ich rief nicht an',
  },
  orderUpdate: {
    text: 'Guten Tag {first_name}, es gibt Neues zu Ihrer Bestellung {order}: {status}. Wir melden uns wieder, wenn es mehr gibt.',
  },
  offer: {
    text: 'Guten Tag {first_name}, Sie wollten Angebote von {business} bekommen, und das ist das Angebot dieser Woche: {offer}. Es gilt bis {date}.',
  },
  reminder: {
    text: 'Guten Tag {first_name}, wir erinnern Sie an {what} am {date} um {time} Uhr. Wenn sich etwas ändert, antworten Sie einfach hier.',
  },
  welcome: {
    text: 'Guten Tag {first_name}, ab jetzt bekommen Sie Nachrichten von {business} auf WhatsApp: {topics}. Ihre Auswahl können Sie jederzeit ändern.',
    choices: 'Meine Auswahl',
  },
  examples: {
    firstName: 'Jonas',
    topics: 'Angebote und Erinnerungen',
    order: '4417',
    status: 'sie hat unser Lager verlassen',
    offer: '20 % auf alle Leselampen',
    until: 'Sonntag, 29. November',
    what: 'Ihren Termin',
    day: 'Dienstag, 24. November',
    time: '10:30',
  },
}
