/** Which law a place is held to: that of its own country, and of every country that the business says it sells to. */
import { type PolicyPack, packFor } from '../policy-pack.ts'
import type { GuidelineSubject } from './rule.ts'

export interface Law {
  readonly country: string
  readonly pack: PolicyPack
}

/** One a country; none while the profile names no country, and nothing is asked of a demo. */
export function lawsOf({ country, workspace }: Pick<GuidelineSubject, 'country' | 'workspace'>): readonly Law[] {
  if (workspace.kind === 'demo') return []
  const countries = new Set([...(country === null ? [] : [country]), ...(workspace.profile.countries ?? [])])
  return [...countries].map((one) => ({
    country: one,
    pack: packFor({ numberCountry: one, capturePointCountry: null, workspaceKind: 'live' }),
  }))
}

/** `Germany, India`, for a sentence. */
export function countryNames(countries: readonly string[]): string {
  return countries.map((country) => names.of(country) ?? country).join(', ')
}

const names = new Intl.DisplayNames('en', { type: 'region' })
