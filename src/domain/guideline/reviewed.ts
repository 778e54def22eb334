/** A named member has read what the public will read. */
import { type Finding, type GuidelineRule, met } from './rule.ts'

export const reviewed: GuidelineRule = {
  key: 'reviewed',
  group: 'plain_and_fair',
  title: 'Read and approved by a member',
  find({ reviewed, wordings, workspace }): Finding | undefined {
    if (reviewed === null) return undefined
    const unread = wordings.map(({ language }) => language).filter((language) => !reviewed.includes(language))
    if (unread.length === 0 && wordings.length > 0) return met
    return {
      result: workspace.kind === 'live' ? 'missing' : 'look',
      detail: unread.length === 0 ? 'No wording has been approved yet.' : `Not reviewed: ${unread.join(', ')}.`,
      mend: 'Read each wording under Notices and approve it.',
      ...(unread[0] === undefined ? {} : { language: unread[0] }),
    }
  },
}
