/** What each role may do, in words. */
import type { RoleName } from '@contract/member.ts'

export const roleWords: Readonly<Record<RoleName, { readonly name: string; readonly may: string }>> = {
  owner: { name: 'Owner', may: 'Everything, and what only an owner may' },
  admin: { name: 'Admin', may: 'Sets everything up, but what is the owner’s' },
  campaigner: { name: 'Campaigner', may: 'Sends campaigns; cannot touch consent' },
  agent: { name: 'Agent', may: 'Answers people, records a no, and a yes with its evidence' },
  clerk: { name: 'Clerk', may: 'Records a no, and a yes with its evidence' },
  auditor: { name: 'Auditor', may: 'Reads everything, proofs too' },
  privacy: { name: 'Privacy', may: 'Erases and exports' },
}

export const roleNames = Object.keys(roleWords) as readonly RoleName[]
