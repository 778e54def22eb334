/** Opens a place to a form or shop tool: an address that stays, and a secret that is shown once and can be replaced. */
import { randomBytes } from 'node:crypto'
import { day } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { newToken } from '../base/ids.ts'
import type { Secrets } from '../base/secret.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { FormHook, FormSecret } from '../domain/form-hook.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'

/** How long the secret before still holds, so that nothing is lost while it is being replaced over there. */
export const overlapMs = day

/** A place of this workspace for a form or shop tool. Throws `not_found`, and `conflict` where it is of another channel. */
export async function requireFormPoint(
  stores: Pick<Stores, 'capturePoints'>,
  workspaceId: string,
  capturePointId: string,
): Promise<CapturePoint> {
  const point = await stores.capturePoints.find(workspaceId, capturePointId)
  if (point === undefined) throw new Fault('not_found', 'There is no such capture point.')
  if (point.channel === 'form_webhook') return point
  throw new Fault('conflict', `This place is of the channel ${point.channel}. Make one of the channel form_webhook.`, {
    reason: 'other_channel',
  })
}

/**
 * In the caller's transaction. Makes the door, or replaces its secret; the one before holds for another day. `secret` is
 * the tool's own where it brings one, as Shopify does; else one is drawn. The answer is the only time that it is told.
 */
export async function openFormHook(
  stores: Pick<Stores, 'audit' | 'capturePoints' | 'formHooks'>,
  deps: Pick<Deps, 'secrets'>,
  by: By,
  capturePointId: string,
  secret: string = `whsec_${randomBytes(32).toString('base64')}`,
): Promise<{ readonly hook: FormHook; readonly secret: string }> {
  const { workspaceId } = by.actor
  await requireFormPoint(stores, workspaceId, capturePointId)
  const before = await stores.formHooks.find(workspaceId, capturePointId)
  const until = by.now.getTime() + overlapMs
  const [older] = before === undefined ? [] : secretsOf(deps.secrets, before)
  const kept: readonly FormSecret[] = [{ secret, until: null }, ...(older === undefined ? [] : [{ ...older, until }])]
  const hook = await stores.formHooks.keep({
    workspaceId,
    capturePointId,
    path: before?.path ?? newToken(),
    sealedSecrets: deps.secrets.seal(JSON.stringify(kept)),
    madeAt: by.now,
    madeBy: actorText(by.actor),
  })
  await stores.audit.write([
    auditEntry(by, {
      action: before === undefined ? 'form-webhook.opened' : 'form-webhook.secret-replaced',
      subject: { kind: 'capture-point', id: capturePointId },
    }),
  ])
  return { hook, secret }
}

/** Those that hold now, the newest first. */
export function secretsAt(secrets: Secrets, hook: FormHook, now: Date): string[] {
  return secretsOf(secrets, hook)
    .filter(({ until }) => until === null || until > now.getTime())
    .map(({ secret }) => secret)
}

function secretsOf(secrets: Secrets, { sealedSecrets }: FormHook): FormSecret[] {
  return JSON.parse(secrets.open(sealedSecrets)) as FormSecret[]
}
