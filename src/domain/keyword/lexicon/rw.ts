import type { LanguageLexicon } from '../language-lexicon.ts'

export const rw: LanguageLexicon = {
  language: 'rw',
  reviewed: false,
  stop: {
    T2: ['hagarika'],
    T3: ['hagarika ubutumwa', 'ntimwongere', 'ntimukongere kunyandikira', 'munkure ku rutonde'],
  },
  stopMarked: { T3: ['birahagije', 'simbishaka'] },
  wrongNumber: { T3: ['nimero itari yo'] },
  stopWhat: { T3: ['hagarika {}', 'sinshaka {}'] },
  fillers: ['bwose', 'zose', 'yose'],
  everything: { T3: ['ubutumwa', 'byose'] },
  updates: { T3: ['amakuru'] },
  marketing: { T3: ['kwamamaza', 'kwamaza'] },
  offers: { T3: ['poromosiyo'] },
  start: { T3: ['tangira', 'ongera utangire'] },
  help: { T3: ['ubufasha', 'mfasha'] },
  yes: { T3: ['yego', 'ndabyemeye'] },
  yesAtHome: {},
  no: { T3: ['oya', 'simbishaka'] },
  courtesy: ['murakoze', 'mwaramutse', 'mwiriwe', 'muraho'],
}
