/** How long "not for two weeks" is: a number and a unit of time, in any of the languages. */
import { normalise } from './normalise.ts'

/** A day and its like are prefixes; in scripts without spaces they stand anywhere. */
interface Units {
  readonly day: readonly string[]
  readonly week: readonly string[]
  readonly month: readonly string[]
  readonly year: readonly string[]
}

const units: Units = {
  day: [
    'day',
    'dia',
    'jour',
    'tag',
    'giorn',
    'dag',
    'dzien',
    'dni',
    'zi',
    'gun',
    'день',
    'дня',
    'дней',
    'дні',
    'днів',
    'يوم',
    'ايام',
    'ימים',
    'יום',
    'दिन',
    'din',
    'দিন',
    'நாள்',
    'நாட்',
    'రోజు',
    'दिवस',
    'divas',
    'hari',
    'ngay',
    'วัน',
    '日間',
    '日',
    '일',
    '天',
    'siku',
    'araw',
    'دن',
  ],
  week: [
    'week',
    'semana',
    'semaine',
    'woche',
    'settiman',
    'tydzien',
    'tygodni',
    'saptaman',
    'hafta',
    'недел',
    'тижн',
    'тижд',
    'اسبوع',
    'اسابيع',
    'שבוע',
    'हफ्त',
    'सप्ताह',
    'hafte',
    'সপ্তাহ',
    'வார',
    'వార',
    'आठवड',
    'minggu',
    'tuan',
    'สัปดาห์',
    'อาทิตย์',
    '週間',
    '週',
    '주',
    '周',
    '星期',
    '礼拜',
    'wiki',
    'linggo',
    'ہفت',
  ],
  month: [
    'month',
    'mes',
    'mois',
    'monat',
    'maand',
    'miesiac',
    'miesiec',
    'luna',
    'luni',
    'ay',
    'месяц',
    'місяц',
    'شهر',
    'اشهر',
    'חודש',
    'महीन',
    'mahin',
    'মাস',
    'மாத',
    'నెల',
    'महिन',
    'bulan',
    'thang',
    'เดือน',
    'ヶ月',
    'か月',
    '月',
    '개월',
    '달',
    '个月',
    'mwezi',
    'miezi',
    'buwan',
    'مہین',
  ],
  year: [
    'year',
    'ano',
    'an',
    'jahr',
    'anno',
    'anni',
    'jaar',
    'rok',
    'lat',
    'yil',
    'год',
    'рік',
    'року',
    'سنه',
    'عام',
    'שנה',
    'साल',
    'saal',
    'বছর',
    'வருட',
    'సంవత్సర',
    'वर्ष',
    'tahun',
    'nam',
    'ปี',
    '年',
    '년',
    'mwaka',
    'taon',
    'سال',
  ],
}

const days = { day: 1, week: 7, month: 30, year: 365 } as const

const numbers: readonly (readonly [number, readonly string[]])[] = [
  [
    2,
    [
      'two',
      'couple',
      'dos',
      'dois',
      'duas',
      'deux',
      'zwei',
      'due',
      'twee',
      'dwa',
      'dwie',
      'doua',
      'doi',
      'iki',
      'две',
      'два',
      'дві',
      'दो',
      'do',
      'দুই',
      'இரண்டு',
      'రెండు',
      'दोन',
      'dua',
      'hai',
      'สอง',
      '二',
      '두',
      '两',
      '兩',
      'mbili',
      'miwili',
      'dalawang',
      'دو',
    ],
  ],
  [
    3,
    [
      'three',
      'few',
      'tres',
      'trois',
      'drei',
      'tre',
      'drie',
      'trzy',
      'trei',
      'uc',
      'три',
      'तीन',
      'teen',
      'তিন',
      'மூன்று',
      'మూడు',
      'tiga',
      'ba',
      'สาม',
      '三',
      '세',
      'tatu',
      'mitatu',
      'tatlong',
      'تین',
    ],
  ],
  [
    6,
    [
      'six',
      'half',
      'seis',
      'sechs',
      'sei',
      'zes',
      'szesc',
      'sase',
      'alti',
      'шесть',
      'шість',
      'छह',
      'ছয়',
      'enam',
      'sau',
      'หก',
      '六',
      '여섯',
      'sita',
      'anim',
      'چھ',
    ],
  ],
]

/** Nobody is silent for longer than that because of one message. */
const longestDays = 365
export const pauseDaysUsual = 30

const together = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u

/** Whole days; a month where no length was said. `key` is a normalised message. */
export function pauseDays(key: string): number {
  const unit = unitIn(key)
  return unit === undefined ? pauseDaysUsual : Math.min(days[unit] * countIn(key), longestDays)
}

const index: readonly (readonly [keyof Units, readonly string[]])[] = (['month', 'week', 'year', 'day'] as const).map(
  (unit) => [unit, units[unit].map((word) => normalise(word))],
)

function unitIn(key: string): keyof Units | undefined {
  return index.find(([, words]) => words.some((word) => stands(word, key, unitTail)))?.[0]
}

function countIn(key: string): number {
  const figure = /(?:^|[^\p{N}])(\p{N}{1,2})(?!\p{N})/u.exec(key)?.[1]
  if (figure !== undefined) return Math.max(1, Number(figure))
  return numbers.find(([, words]) => words.some((word) => stands(normalise(word), key, '(?= |$)')))?.[0] ?? 1
}

/** Short stems are whole words, or nearly: "an" is a year in French and no beginning of "and". */
const unitTail = '[^ ]{0,4}(?= |$)'

function stands(word: string, key: string, tail: string): boolean {
  if (together.test(word)) return key.includes(word)
  return new RegExp(`(?:^| )${word}${word.length < 4 ? '[ns]?(?= |$)' : tail}`, 'u').test(key)
}
