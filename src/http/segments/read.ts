/** An audience as it was sent, ready to be asked: what is wrong with it is told by its place. */
import { resolveAudience } from '../../actions/resolve-audience.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import type { Audience, ResolvedAudience } from '../../domain/audience.ts'
import { audienceErrors } from '../../domain/condition-fault.ts'

export async function readAudience(
  read: Pick<Stores, 'segments'>,
  workspaceId: string,
  audience: Audience,
  at: string,
): Promise<ResolvedAudience> {
  const errors = audienceErrors(audience, at)
  if (errors.length > 0) throw new Fault('invalid', 'This audience cannot be asked for.', { errors })
  return resolveAudience(read, workspaceId, audience, at)
}
