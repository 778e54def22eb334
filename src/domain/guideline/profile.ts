/** A business that does not say who it is cannot ask. */
import { type Finding, type GuidelineRule, met } from './rule.ts'

export const profile: GuidelineRule = {
  key: 'profile',
  group: 'plain_and_fair',
  title: 'Says who you are',
  find({ workspace: { kind, profile } }): Finding {
    const lacking = [
      ...(profile.legalName === undefined ? ['legal name'] : []),
      ...(profile.tradingName === undefined ? ['trading name'] : []),
      ...(profile.address === undefined ? ['address'] : []),
      ...(profile.helpContact === undefined ? ['contact for help'] : []),
      ...(profile.privacyUrl === undefined ? ['privacy page'] : []),
      ...(profile.countries === undefined || profile.countries.length === 0 ? ['countries'] : []),
    ]
    if (lacking.length === 0) return met
    return {
      result: kind === 'live' ? 'missing' : 'look',
      detail: `The profile lacks: ${lacking.join(', ')}.`,
      mend: 'Fill it in under Settings, Workspace.',
    }
  },
}
