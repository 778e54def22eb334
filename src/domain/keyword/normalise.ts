/**
 * One message, one spelling. Whatever a person's keyboard, script or mood does to a word (width, case, accents, invisible
 * characters, emoji, punctuation) is taken away in a fixed order, so that words compare as strings. Pure, linear in the
 * input, which is capped, and idempotent. The lexicon passes through the same function, so both sides always meet.
 */

/** UTF-16 units of a message that are read, and that come out at most. No way of saying stop needs more. */
export const readableMax = 1_000

/** What every stop sign and raised hand becomes. It survives as a token of its own; all other emoji become a space. */
export const stopSign = '🛑'

export function normalise(text: string): string {
  let key = text.slice(0, readableMax).replaceAll('´', "'").normalize('NFKC').replace(apostrophes, "'")
  key = key.replace(invisible, '').toLowerCase()
  key = key.normalize('NFD').replace(latinMarks, '').normalize('NFC').replace(foldedLetters, foldLetter)
  key = key.replace(arabicMarks, '').replace(hebrewMarks, '').replace(katakana, toHiragana)
  key = key.replace(foreignDigits, toAsciiDigit)
  key = key.replace(stopSigns, ` ${stopSign} `).replace(enclosing, '')
  key = key.replace(notWord, ' ').replace(looseApostrophe, ' ').replace(spaces, ' ')
  return key.slice(0, readableMax).replace(cutTail, '').trim()
}

// The acute accent that stands for an apostrophe goes before NFKC, which would make a space and a mark of it.
const apostrophes = /[’‘ʼʹ′`׳]/g
// Zero-width spaces and joiners, directional marks, soft hyphens, variation selectors, tags, fillers.
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
// Only these marks. Taking every \p{M} would turn बंद करो into बद कर, and wreck Thai and Tamil alike. U+0307 is among them:
// it is what lower-casing leaves of the Turkish İ.
const latinMarks = /[\u0300-\u036f]/g

const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  đ: 'd',
  ß: 'ss',
  ə: 'e',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  // Arabic as it is typed in a hurry; then the letters that Persian and Urdu keyboards send for the same sound.
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ۃ: 'ه',
  ک: 'ك',
}
const foldedLetters = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
const foldLetter = (letter: string): string => letters[letter] ?? letter

const arabicMarks = /[\u0640\u064b-\u0655\u0670]/g
// Points and accents; the maqaf U+05BE is a hyphen and goes the way of punctuation.
const hebrewMarks = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g

// People who shout in Japanese write katakana.
const katakana = /[\u30a1-\u30f6]/g
const toHiragana = (kana: string): string => String.fromCharCode(kana.charCodeAt(0) - 0x60)

// The noughts of the scripts that keep digits of their own; the others follow theirs.
const noughts = Array.from('٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐', (digit) => digit.codePointAt(0) ?? 0)
const foreignDigits = /[^\P{Nd}0-9]/gu
function toAsciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  const nought = noughts.find((start) => code >= start && code < start + 10)
  return nought === undefined ? digit : String(code - nought)
}

const stopSigns = /[🛑✋🚫⛔🙅]/gu
// The ring that makes a keycap of a digit.
const enclosing = /\u20e3/g
const notWord = /[^\p{L}\p{M}\p{N}'🛑]/gu
const looseApostrophe = /(?<![\p{L}\p{M}\p{N}])'|'(?![\p{L}\p{N}])/gu
const spaces = / {2,}/g
// Half a surrogate pair, or an apostrophe that has lost its word.
const cutTail = /[\ud800-\udbff' ]+$/
