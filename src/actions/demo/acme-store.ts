/** The made-up shop of the demo, and the people on its simulated phone. Their numbers are kept free for fiction. */
import { languageTags } from '../../copy/languages.ts'
import type { EmulatedPerson } from '../../domain/emulation.ts'
import type { WorkspaceProfile } from '../../domain/workspace.ts'

export const acmeStore = {
  slug: 'acme',
  name: 'Acme Store',
  kind: 'demo',
} as const

export const acmeProfile: WorkspaceProfile = {
  legalName: 'Acme Store Demo Pty Ltd',
  tradingName: 'Acme Store',
  address: '1 Example Street, Melbourne VIC 3000, Australia',
  helpContact: 'help@acme.example',
  privacyUrl: 'https://acme.example/privacy',
  countries: ['AU', 'DE', 'SE'],
  languages: languageTags,
  ageMin: 18,
}

/** The part of the address of its page: `/o/welcome`. */
export const welcomeSlug = 'welcome'

/** One for each language that the product speaks. */
export const cast: readonly EmulatedPerson[] = [
  { phone: '+61491570156', name: 'Asha Nair', language: 'en' },
  { phone: '+61491570157', name: 'Lucía Romero', language: 'es' },
  { phone: '+61491570158', name: 'Rafael Lima', language: 'pt-BR' },
  { phone: '+46701740605', name: 'Camille Moreau', language: 'fr' },
  { phone: '+491713920011', name: 'Jonas Weber', language: 'de' },
  { phone: '+61491570159', name: 'Aarav Sharma', language: 'hi' },
  { phone: '+491713920012', name: 'Layla Haddad', language: 'ar' },
]
