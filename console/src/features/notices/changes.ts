/** What differs between two versions of a wording, part by part, as texts to be compared. */
import type { NoticeContent } from '@contract/notice.ts'

export interface Change {
  readonly name: string
  readonly before: string
  readonly after: string
}

const names: readonly (readonly [keyof NoticeContent, string])[] = [
  ['heading', 'Headline'],
  ['intro', 'First lines'],
  ['tick', 'Beside each tick box'],
  ['stop', 'How to stop'],
  ['age', 'About age'],
  ['yes', 'Yes button'],
  ['no', 'No button'],
  ['footer', 'At the foot'],
  ['business', 'Business'],
  ['privacy_url', 'Privacy page'],
]

export function changesBetween(before: NoticeContent, after: NoticeContent): readonly Change[] {
  return [
    ...names.map(([part, name]) => ({ name, before: String(before[part] ?? ''), after: String(after[part] ?? '') })),
    { name: 'Topics', before: sayTopics(before), after: sayTopics(after) },
    { name: 'Several numbers', before: sayYes(before.several_numbers), after: sayYes(after.several_numbers) },
  ].filter((change) => change.before !== change.after)
}

function sayTopics({ topics }: NoticeContent): string {
  return topics.map((topic) => `${topic.name}: ${topic.description} ${topic.frequency}`).join('\n')
}

function sayYes(value: boolean): string {
  return value ? 'yes' : 'no'
}
