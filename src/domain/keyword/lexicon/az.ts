import type { LanguageLexicon } from '../language-lexicon.ts'

export const az: LanguageLexicon = {
  language: 'az',
  reviewed: false,
  stop: {
    T2: ['dayan'],
    T3: [
      'stop',
      'dayandır',
      'dayandırın',
      'abunəni ləğv et',
      'abunəliyi ləğv et',
      'mesaj göndərməyin',
      'mesaj istəmirəm',
      'nömrəmi silin',
    ],
  },
  stopMarked: { T3: ['ləğv et', 'istəmirəm', 'bəsdir'] },
  wrongNumber: { T3: ['səhv nömrə'] },
  stopWhat: { T3: ['{} istəmirəm', '{} dayandırın', '{} göndərməyin'] },
  fillers: ['bütün', 'daha'],
  everything: { T3: ['mesaj', 'mesajlar', 'mesajları', 'hamısını', 'sms'] },
  updates: { T3: ['bildiriş', 'bildirişlər', 'bildirişləri'] },
  marketing: { T3: ['reklam', 'reklamlar', 'reklamları', 'marketinq'] },
  offers: { T3: ['kampaniya', 'kampaniyalar', 'endirimlər', 'təkliflər'] },
  start: { T3: ['abunə ol', 'başla'] },
  help: { T3: ['kömək', 'məlumat'] },
  yes: { T3: ['bəli istəyirəm', 'razıyam', 'əlbəttə'] },
  // Without its accents it is the Malay "buy".
  yesAtHome: { T2: ['bəli'], T3: ['hə'] },
  no: { T3: ['xeyr', 'yox', 'istəmirəm'] },
  courtesy: ['zəhmət olmasa', 'xahiş edirəm', 'sağ olun', 'təşəkkür', 'salam'],
}
