import type { LanguageLexicon } from '../language-lexicon.ts'

export const hu: LanguageLexicon = {
  language: 'hu',
  reviewed: false,
  stop: {
    T2: ['leiratkozás'],
    T3: [
      'stop',
      'leiratkozom',
      'leiratkozni',
      'ne küldjenek',
      'ne küldjenek több üzenetet',
      'ne küldjön több üzenetet',
      'ne írjanak',
      'ne írjanak többet',
      'hagyják abba',
      'hagyjanak békén',
      'töröljék a számomat',
    ],
  },
  stopMarked: { T3: ['elég', 'elég volt', 'mégse'] },
  wrongNumber: { T3: ['rossz szám', 'téves szám', 'téves'] },
  stopWhat: { T3: ['nem kérek {}', 'ne küldjenek {}', 'nincs több {}'] },
  fillers: ['több', 'az', 'a', 'összes'],
  everything: { T3: ['üzenetet', 'üzenetek', 'mindent', 'sms'] },
  updates: { T3: ['értesítést', 'értesítések', 'értesítéseket'] },
  marketing: { T3: ['marketing', 'reklámot', 'reklámok', 'reklám', 'promóció', 'promóciót'] },
  offers: { T3: ['ajánlatot', 'ajánlatok', 'akciók', 'hírlevelet', 'hírlevél'] },
  start: { T3: ['feliratkozás', 'feliratkozom'] },
  help: { T3: ['segítség', 'súgó', 'info'] },
  yes: { T3: ['igen kérem', 'rendben', 'persze', 'elfogadom', 'hozzájárulok'] },
  // In Swedish it says "again".
  yesAtHome: { T3: ['igen'] },
  no: { T3: ['nem', 'nem köszönöm', 'nem kérem', 'most nem'] },
  courtesy: ['kérem', 'legyen szíves', 'köszönöm', 'köszi', 'szia', 'jó napot', 'üdvözlöm'],
}
