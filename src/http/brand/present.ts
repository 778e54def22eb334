/** The mark as the outside sees it: where its picture is, never its bytes. */
import type { Brand } from '../../contract/brand.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { BrandMark } from '../../domain/brand.ts'

export function presentBrand(mark: BrandMark | undefined, url: string, names: ReadonlyMap<string, string>): Brand {
  if (mark === undefined) return { mark: null }
  return {
    mark: {
      media_type: mark.mediaType,
      sha256: mark.sha256.toString('hex'),
      url,
      added_at: mark.addedAt.toISOString(),
      added_by: actorName(mark.addedBy, names),
    },
  }
}
