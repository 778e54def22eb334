/** "Use a visual element displayed next to the name and logo of WhatsApp." */
import { type Finding, type GuidelineRule, showingOf, unseen } from './rule.ts'

export const mark: GuidelineRule = {
  key: 'mark',
  group: 'guideline',
  title: 'A mark beside the name WhatsApp',
  find({ channel, settings, officialMark, workspace }): Finding | undefined {
    const showing = showingOf(channel)
    if (showing === 'call') return undefined
    if (showing === 'chat') return { result: 'met', detail: 'The question is put in WhatsApp itself.' }
    if (showing === 'elsewhere') return unseen('Set WhatsApp’s mark beside its name there.')
    if (settings.mark === 'name_only') return { result: 'met', detail: 'The name alone, by your recorded choice.' }
    if (settings.mark === 'official' && officialMark) return { result: 'met' }
    return {
      result: workspace.kind === 'live' ? 'missing' : 'look',
      detail: 'The official mark has not been added: a neutral drawn one stands there.',
      mend: 'Add the official mark under Settings, Brand, or choose to show the name alone.',
    }
  },
}
