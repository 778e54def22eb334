/** What a capture point is and does, in words. */
import type { CapturePointSummary, CheckLine } from '@contract/capture-point.ts'
import type { RuleGroup } from '../../components/ui/rules.tsx'
import { languageName } from '../../words/places.ts'

export const stateWords: Readonly<Record<CapturePointSummary['state'], string>> = {
  draft: 'Draft',
  published: 'Live',
  archived: 'Closed',
}

const results = { met: 'yes', look: 'look', missing: 'no' } as const

/** The lines of a check as the groups of the guideline, in their order. */
export function groupsOf(lines: readonly CheckLine[]): readonly RuleGroup[] {
  const groups = [
    { key: 'guideline', name: 'The three rules' },
    { key: 'channel', name: 'What this channel needs' },
    { key: 'law', name: 'The law of your countries' },
    { key: 'plain_and_fair', name: 'Plain and fair' },
  ] as const
  const said = groups.filter(({ key }) => lines.some(({ group }) => group === key))
  return said.map(({ key, name }) => ({
    name,
    rules: lines
      .filter((line) => line.group === key)
      .map((line) => ({
        key: `${line.key} ${line.language ?? ''}`,
        name: line.language === null ? line.title : `${line.title} (${languageName(line.language)})`,
        ok: results[line.result],
        more: line.result === 'met' ? line.detail : [line.detail, line.mend].filter(Boolean).join(' '),
      })),
  }))
}
