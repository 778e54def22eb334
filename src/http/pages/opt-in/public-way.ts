/** From the street: a page that is linked to, printed, or found. It knows nobody. */
import type { OptInPages } from '../../../actions/read-opt-in-page.ts'
import type { Way } from './visit.ts'

export function publicWay(pages: OptInPages): Way {
  return {
    url: '/o/:slug',
    async find(request) {
      const { slug } = request.params as { slug: string }
      const page = await pages.find(slug)
      if (page === undefined) return undefined
      const { channel } = page.point
      return {
        path: `/o/${slug}`,
        page,
        // Whoever finds the page of a link without the link came from the street.
        channel: channel === 'qr_code' || channel === 'registration_form' ? channel : 'web_page',
        held: [],
        cameBy: {},
        used: false,
      }
    },
  }
}
