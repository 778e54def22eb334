import type { LanguageLexicon } from '../language-lexicon.ts'

export const cy: LanguageLexicon = {
  language: 'cy',
  reviewed: false,
  stop: {
    T2: ['dad-danysgrifio'],
    T3: [
      'stop',
      'stopio',
      'stopiwch',
      'peidiwch â chysylltu',
      'peidiwch ag anfon',
      'peidiwch ag anfon negeseuon',
      'dilëwch fy rhif',
    ],
  },
  stopMarked: { T3: ['digon', 'canslo'] },
  wrongNumber: { T3: ['rhif anghywir'] },
  stopWhat: { T3: ['dim mwy o {}', 'stopiwch {}'] },
  fillers: ['y', 'yr', 'pob'],
  everything: { T3: ['negeseuon', 'popeth'] },
  updates: { T3: ['hysbysiadau', 'diweddariadau'] },
  marketing: { T3: ['marchnata', 'hysbysebion'] },
  offers: { T3: ['cynigion', 'cylchlythyr'] },
  start: { T3: ['tanysgrifio', 'ailddechrau'] },
  help: { T3: ['cymorth', 'help', 'gwybodaeth'] },
  yes: { T3: ['cytuno', 'iawn'] },
  yesAtHome: { T3: ['ie', 'ydw', 'oes'] },
  no: { T3: ['nage', 'nac ydw', 'dim diolch'] },
  courtesy: ['os gwelwch yn dda', 'plîs', 'diolch', 'diolch yn fawr', 'helo', 'bore da', 'prynhawn da'],
}
