/** The link that lets the first person in. While nobody owns anything each start makes a new one and the older ones end. */
import { createHash } from 'node:crypto'
import { hour } from '../base/clock.ts'
import { newToken } from '../base/ids.ts'
import type { Transaction } from '../base/transaction.ts'
import type { MemberStore } from '../domain/member.ts'

export interface CreateFirstRunTokenDeps {
  readonly transaction: Transaction<{ readonly members: MemberStore }>
}

export const firstRunLifetime = 24 * hour

/** The token for `/setup#<token>`, or undefined once somebody owns a workspace. */
export async function createFirstRunToken(
  deps: CreateFirstRunTokenDeps,
  workspaceId: string,
  now: Date,
): Promise<string | undefined> {
  return deps.transaction(async ({ members }) => {
    if (await members.someoneOwns()) return undefined
    const token = newToken()
    await members.issueFirstRun({
      tokenSha256: linkHash(token),
      workspaceId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + firstRunLifetime),
    })
    return token
  })
}

/** Links are kept as their hash only. */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
