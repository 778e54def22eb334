import type { LanguageLexicon } from '../language-lexicon.ts'

export const fi: LanguageLexicon = {
  language: 'fi',
  reviewed: false,
  stop: {
    T2: ['poistu postituslistalta'],
    T3: [
      'stop',
      'lopeta',
      'lopettakaa',
      'poista minut',
      'poistakaa minut listalta',
      'poistakaa numeroni',
      'ei enää viestejä',
      'älkää lähettäkö',
      'älkää lähettäkö enää',
      'älkää lähettäkö viestejä',
      'älä lähetä enää',
      'älkää ottako yhteyttä',
    ],
  },
  // "Peruuta tilaus" is left out: it cancels an order as well as a subscription.
  stopMarked: { T3: ['peruuta', 'riittää', 'en halua'] },
  wrongNumber: { T3: ['väärä numero'] },
  stopWhat: { T3: ['ei enää {}', 'en halua {}', 'lopettakaa {}'] },
  stopMarketing: { T3: ['ei mainoksia'] },
  fillers: ['enää', 'enempää', 'kaikki', 'lisää'],
  everything: { T3: ['viestejä', 'viestit', 'kaikki', 'tekstiviestejä'] },
  updates: { T3: ['ilmoituksia', 'ilmoitukset', 'päivityksiä'] },
  marketing: { T3: ['mainoksia', 'mainokset', 'markkinointia', 'markkinointi', 'kampanjoita'] },
  offers: { T3: ['tarjouksia', 'tarjoukset', 'alennuksia', 'uutiskirje', 'uutiskirjettä'] },
  start: { T3: ['liity', 'aloita'] },
  help: { T3: ['apua', 'ohje', 'ohjeet', 'info'] },
  yes: { T3: ['kyllä', 'kyllä kiitos', 'joo', 'juu', 'hyväksyn', 'totta kai'] },
  yesAtHome: {},
  no: { T3: ['ei', 'ei kiitos', 'en halua', 'en', 'ei nyt'] },
  courtesy: ['kiitos', 'kiitti', 'ystävällisesti', 'olkaa hyvä', 'hei', 'moi', 'terve', 'hyvää päivää'],
}
