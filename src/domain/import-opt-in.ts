/** The words by which columns of opt-ins say yes and no, in the languages of those who keep lists. */

const yesWords = [
  'true',
  'yes',
  'y',
  't',
  '1',
  'on',
  'x',
  'given',
  'granted',
  'optin',
  'opt-in',
  'opted in',
  'opted_in',
  'in',
  'subscribed',
  'ja',
  'j',
  'wahr',
  'si',
  'sí',
  'verdadero',
  'oui',
  'vrai',
  'sim',
  'verdadeiro',
  'हाँ',
  'نعم',
]
const noWords = [
  'false',
  'no',
  'n',
  'f',
  '0',
  'off',
  'withdrawn',
  'refused',
  'revoked',
  'denied',
  'optout',
  'opt-out',
  'opted out',
  'opted_out',
  'out',
  'unsubscribed',
  'stop',
  'stopped',
  'nein',
  'falsch',
  'falso',
  'non',
  'faux',
  'não',
  'nao',
  'नहीं',
  'لا',
]

/** What a cell of an opt-in column says; undefined where it says neither. */
export function readOptIn(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (yesWords.includes(word)) return true
  return noWords.includes(word) ? false : undefined
}
