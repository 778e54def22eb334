/**
 * By the button of a message in the chat: WhatsApp carried the link to one address, so no number is typed, and the yes of
 * that address is its owner's. Once used, or after 48 hours, the same link leads to the person's own page.
 */
import type { OptInPages } from '../../../actions/read-opt-in-page.ts'
import { readWebview, useWebview } from '../../../actions/read-webview.ts'
import { maskPhone } from '../../../base/phone.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { messages } from '../../../copy/messages.ts'
import type { HttpDeps } from '../../deps.ts'
import type { Way } from './visit.ts'

export function webviewWay(deps: HttpDeps, pages: OptInPages): Way {
  return {
    url: '/w/:token',
    async find(request) {
      const { token } = request.params as { token: string }
      const opened = await readWebview(deps.read, token, deps.clock.now())
      if (opened === undefined) return undefined
      const { slug, key, identifiers, phone, link, request: asked, used } = opened
      const page = await pages.find(slug)
      if (page === undefined) return undefined
      const { thisChat } = messages[nearestLanguage(asked.language)].botFlow.form
      return {
        path: `/w/${token}`,
        page,
        channel: 'webview',
        language: asked.language,
        held: [
          {
            id: key.addressId,
            // A number that is hidden from us has no digits to show.
            label: phone === undefined ? thisChat : maskPhone(phone),
            identifiers,
            first: 'given',
            proof: { strength: 'vouched', afterSeq: link.afterSeq },
          },
        ],
        cameBy: { request: asked.confirmationId, link_sent_at: link.sentAt?.toISOString() ?? null },
        used,
        afterwards: `/p/${token}`,
        invited: identifiers,
        use: (stores, answer, now) => useWebview(stores, deps, opened, answer, now),
      }
    },
  }
}
