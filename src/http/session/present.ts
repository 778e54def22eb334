/** Who is calling, as the console sees it. */

import type { Static } from 'typebox'
import type { Session, SessionUser } from '../../contract/session.ts'
import type { WorkspaceHeld } from '../../contract/workspace.ts'
import { type Actor, may, verbs } from '../../domain/actor.ts'
import type { Membership, User } from '../../domain/member.ts'
import type { SignedIn } from '../routes.ts'

export function presentSession(
  actor: Actor | undefined,
  signedIn: SignedIn | undefined,
  keyWorkspace?: Membership,
): Session {
  const held = signedIn?.membership ?? keyWorkspace
  const memberships = signedIn?.memberships ?? (keyWorkspace === undefined ? [] : [keyWorkspace])
  return {
    user: signedIn === undefined ? null : presentUser(signedIn.user),
    workspace: held === undefined ? null : presentHeld(held),
    role: held?.role ?? null,
    may: actor === undefined ? [] : verbs.filter((verb) => may(actor, verb)),
    workspaces: memberships.map(presentHeld),
  }
}

function presentUser({ userId, name, email, twoFactor }: User): Static<typeof SessionUser> {
  return { id: userId, name, email, two_factor: twoFactor }
}

export function presentHeld({ workspace, role }: Membership): WorkspaceHeld {
  const { workspaceId, slug, name, kind, createdAt } = workspace
  return { id: workspaceId, slug, name, kind, created_at: createdAt.toISOString(), role }
}
