/** Changes how the pages of a business look: its colour, its logo. */
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { readMark } from '../domain/brand.ts'
import type { Stores } from './stores.ts'

export interface WantedLook {
  /** `#rrggbb`; null gives the pages our colour back. */
  readonly accent?: string | null
  /** The picture; null shows the name again. */
  readonly logo?: Buffer | null
}

/** In the caller's transaction. What is left out stays. Throws `invalid` where the bytes are no picture. */
export async function changeLook(
  stores: Pick<Stores, 'brand' | 'audit'>,
  by: By,
  { accent, logo }: WantedLook,
): Promise<void> {
  const { workspaceId } = by.actor
  const picture = logo == null ? logo : { bytes: logo, ...readMark(logo, 'logo') }
  await stores.brand.keepLook(workspaceId, {
    ...(accent === undefined ? {} : { accent }),
    ...(picture === undefined ? {} : { logo: picture }),
    at: by.now,
    by: actorText(by.actor),
  })
  await stores.audit.write([
    auditEntry(by, {
      action: 'brand.look-changed',
      subject: { kind: 'workspace', id: workspaceId },
      detail: {
        ...(accent === undefined ? {} : { accent }),
        ...(picture === undefined ? {} : { logo: picture?.sha256.toString('hex') ?? null }),
      },
    }),
  ])
}
