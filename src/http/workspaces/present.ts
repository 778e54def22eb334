/** A workspace as the outside sees it; its keys' check never leaves. */
import type { Profile, Workspace as Shown } from '../../contract/workspace.ts'
import type { Workspace, WorkspaceProfile } from '../../domain/workspace.ts'

export function presentWorkspace({ workspaceId, slug, name, kind, profile, createdAt }: Workspace): Shown {
  return { id: workspaceId, slug, name, kind, created_at: createdAt.toISOString(), profile: presentProfile(profile) }
}

function presentProfile(profile: WorkspaceProfile): Profile {
  return defined({
    legal_name: profile.legalName,
    trading_name: profile.tradingName,
    address: profile.address,
    help_contact: profile.helpContact,
    privacy_url: profile.privacyUrl,
    countries: profile.countries && [...profile.countries],
    languages: profile.languages && [...profile.languages],
    age_min: profile.ageMin,
  })
}

export function readProfile(profile: Profile): WorkspaceProfile {
  return defined({
    legalName: profile.legal_name,
    tradingName: profile.trading_name,
    address: profile.address,
    helpContact: profile.help_contact,
    privacyUrl: profile.privacy_url,
    countries: profile.countries,
    languages: profile.languages,
    ageMin: profile.age_min,
  })
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>
}
