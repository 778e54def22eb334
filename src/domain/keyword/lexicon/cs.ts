import type { LanguageLexicon } from '../language-lexicon.ts'

export const cs: LanguageLexicon = {
  language: 'cs',
  reviewed: false,
  stop: {
    T2: ['zrušit odběr'],
    T3: [
      'stop',
      'odhlásit',
      'odhlásit odběr',
      'odhlaste mě',
      'přestaňte',
      'přestaňte psát',
      'nepište mi',
      'neposílejte',
      'neposílejte mi zprávy',
      'nekontaktujte mě',
      'smažte mé číslo',
    ],
  },
  stopMarked: { T3: ['zrušit', 'dost', 'nechci'] },
  wrongNumber: { T3: ['špatné číslo', 'omyl'] },
  stopWhat: { T3: ['žádné další {}', 'nechci {}', 'neposílejte {}', 'zrušit odběr {}'] },
  stopMarketing: { T3: ['žádné reklamy', 'bez reklam'] },
  fillers: ['další', 'už', 'všechny', 'vaše'],
  everything: { T3: ['zprávy', 'zpráv', 'všechno', 'sms'] },
  updates: { T3: ['oznámení', 'upozornění', 'aktuality'] },
  marketing: { T3: ['marketing', 'reklamy', 'reklamu', 'reklama', 'propagace'] },
  offers: { T3: ['nabídky', 'slevy', 'akce', 'newsletter'] },
  start: { T3: ['přihlásit odběr', 'odebírat', 'obnovit odběr'] },
  help: { T3: ['pomoc', 'nápověda', 'info'] },
  yes: { T3: ['ano prosím', 'souhlasím', 'samozřejmě', 'dobře'] },
  // In Tagalog it asks "what?".
  yesAtHome: { T3: ['ano', 'jo', 'jasně'] },
  no: { T3: ['ne', 'ne děkuji', 'nechci', 'teď ne', 'nesouhlasím'] },
  courtesy: ['prosím', 'děkuji', 'díky', 'dobrý den', 'ahoj', 'zdravím'],
}
