/** The table of docs/guides/policy-packs.md says what the data files say. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type PackData, type PackValues, policyPacks, type SendingHours } from './policy-pack.ts'

const guide = readFileSync(new URL('../../docs/guides/policy-packs.md', import.meta.url), 'utf8')

const columns: readonly (readonly [head: string, cell: (pack: PackData) => string])[] = [
  [
    'pack',
    ({ name, version, title, refines }) => `**${name}@${version}** ${title}${refines ? `, refines ${refines}` : ''}`,
  ],
  ['consent', (pack) => (value(pack, 'consentKind') === 'express' ? 'express' : 'express, written')],
  ['a customer may be asked once', (pack) => yesNo(value(pack, 'softOptIn'))],
  ['an SMS link proves its number', (pack) => yesNo(value(pack, 'lineControlSuffices'))],
  ['STOP may mean marketing alone', (pack) => yesNo(value(pack, 'stopMayMeanMarketing'))],
  ['a yes lasts: marketing, other', (pack) => Object.values(value(pack, 'yesValidDays')).map(days).join(', ')],
  ['an imported yes', (pack) => days(value(pack, 'importValidDays'))],
  ['hours for marketing', (pack) => hours(value(pack, 'sendingHours'))],
  ['age', (pack) => String(value(pack, 'ageMin'))],
  ['proof is kept', (pack) => `${value(pack, 'proofYears')} years`],
  ['the notice stands in', (pack) => value(pack, 'noticeLanguages').join(', ') || 'any'],
  ['checked at the source', checked],
]

function value<Key extends keyof PackValues>(pack: PackData, key: Key): PackValues[Key] {
  return pack.values[key].value
}

const yesNo = (is: boolean) => (is ? 'yes' : 'no')
const days = (count: number | null) => (count === null ? 'until taken back' : `${count} days`)

function hours(rules: readonly SendingHours[]): string {
  const [first] = rules
  if (first === undefined) return 'all'
  return `${first.from}–${first.to}${rules.length > 1 ? ', fewer in some places' : ''}`
}

/** Our own rules need no source but ourselves. */
function checked({ values }: PackData): string {
  const foreign = Object.values(values).filter(({ source }) => source !== 'Assent, own rule')
  if (foreign.length === 0) return '–'
  return `${foreign.filter(({ verified }) => verified === 'yes').length} of ${foreign.length}`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

test('the guide’s table is the one of the data files', () => {
  const table = [
    row(columns.map(([head]) => head)),
    row(columns.map(() => '---')),
    ...policyPacks.map((pack) => row(columns.map(([, cell]) => cell(pack)))),
  ].join('\n')
  const [, written] = /<!-- packs -->\n([\s\S]*?)\n<!-- \/packs -->/.exec(guide) ?? []
  expect(written).toBe(table)
})

test('the guide names each country with values of its own within a pack', () => {
  const inside = policyPacks.flatMap(({ within = [] }) => within.flatMap(({ countries }) => countries))
  for (const country of inside) expect(guide).toMatch(new RegExp(`\\b${country}\\b`))
})
