/** By the link of an invitation: it was sent to one number or mailbox, is good for one answer, and offers the numbers that we know of its person. */
import { readInvited } from '../../../actions/read-invited.ts'
import type { OptInPages } from '../../../actions/read-opt-in-page.ts'
import { maskPhone } from '../../../base/phone.ts'
import type { HttpDeps } from '../../deps.ts'
import type { Way } from './visit.ts'

export function invitedWay(deps: HttpDeps, pages: OptInPages): Way {
  return {
    url: '/i/:token',
    async find(request) {
      const { token } = request.params as { token: string }
      const invited = await readInvited(deps.read, token, deps.clock.now())
      if (invited === undefined) return undefined
      const { invitation, slug, identifiers, numbers } = invited
      const page = await pages.find(slug)
      if (page === undefined) return undefined
      return {
        path: `/i/${token}`,
        page,
        channel: invitation.channel,
        language: invitation.language,
        held: numbers.map(({ phone, isInvited, lineProves }) => ({
          id: phone.key.addressId,
          label: maskPhone(phone.value),
          identifiers: [{ kind: 'phone', value: phone.value }],
          ...(isInvited && lineProves ? { first: 'given' as const } : {}),
        })),
        cameBy: { invitation: invitation.invitationId, ground: invitation.ground },
        used: invited.used,
        invited: identifiers,
        async use(stores, answer, now) {
          const locked = await stores.invitations.lockByToken(invited.tokenHash)
          if (locked === undefined || locked.answer !== null) return false
          await stores.invitations.answer(locked, answer, now)
          return true
        },
      }
    },
  }
}
