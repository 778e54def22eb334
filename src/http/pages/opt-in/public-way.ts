/** From the street: a page that is linked to, printed, or found. It knows nobody. */
import type { FastifyRequest } from 'fastify'
import type { OptInPages } from '../../../actions/read-opt-in-page.ts'
import type { Secrets } from '../../../base/secret.ts'
import { isQrCode } from '../../../domain/qr-code.ts'
import type { Way } from './visit.ts'

export function publicWay(pages: OptInPages, secrets: Secrets): Way {
  return {
    url: '/o/:slug',
    async find(request) {
      const { slug } = request.params as { slug: string }
      const page = await pages.find(slug)
      if (page === undefined) return undefined
      const { channel } = page.point
      const code = codeOf(request, secrets)
      return {
        path: code === undefined ? `/o/${slug}` : `/o/${slug}?q=${code}`,
        page,
        // Whoever finds the page of a link without the link came from the street.
        channel: channel === 'qr_code' || channel === 'registration_form' ? channel : 'web_page',
        held: [],
        cameBy: code === undefined ? {} : { qr_code: code },
        used: false,
      }
    },
  }
}

/** The code that was scanned on the way here, where it is one of ours. */
function codeOf(request: FastifyRequest, secrets: Secrets): string | undefined {
  const { q } = request.query as { q?: unknown }
  return typeof q === 'string' && isQrCode(secrets, q) ? q : undefined
}
