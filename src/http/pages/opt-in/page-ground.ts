/** What a place and its business say about how a page of theirs is read and filled in. */
import type { FastifyRequest } from 'fastify'
import type { OptInPage } from '../../../actions/read-opt-in-page.ts'

export function senderOf({ sender }: OptInPage) {
  if (sender === undefined) throw new Error('a page is only open while a number is connected')
  return sender
}

export interface PageGround {
  /** ISO 3166 alpha-2: whose national form a number without a country code has. */
  readonly country: string | undefined
  /** Undefined where no age is asked for. */
  readonly ageMin: number | undefined
}

export function groundOf({ point, world: { workspace } }: OptInPage): PageGround {
  const { ageMin, countries } = workspace.profile
  return {
    country: point.country ?? countries?.[0],
    ageMin: ageMin === undefined || ageMin === 0 ? undefined : ageMin,
  }
}

/** By a person, as far as one can tell: not asked for ahead of time, and not only for its headers. */
export function isLookedAt({ method, headers }: FastifyRequest): boolean {
  const purpose = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''} ${headers['x-moz'] ?? ''}`
  return method === 'GET' && !purpose.includes('prefetch')
}
