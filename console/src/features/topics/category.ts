import type { Topic } from '@contract/topic.ts'

/** The two kinds of topics, in words. */
export const categoryWords: Readonly<Record<Topic['category'], string>> = { marketing: 'Marketing', utility: 'Utility' }
