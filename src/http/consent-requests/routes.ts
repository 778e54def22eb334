/** Asking somebody in the chat whether they want messages. */
import { type ConsentRequestResult, requestConsent } from '../../actions/request-consent.ts'
import { ConsentRequestIn, ConsentRequestOut } from '../../contract/consent-request.ts'
import { presentDecision } from '../decisions/present.ts'
import { once } from '../once.ts'
import { type Routes, requires } from '../routes.ts'

export const consentRequestRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/consent-requests',
    {
      ...requires('message:ask'),
      schema: {
        tags: ['Consent'],
        summary: 'Ask a person in the chat',
        description:
          'Sends the question of a bot flow, a webview or a WhatsApp Flow: inside the 24-hour window free in form, outside only with an approved template. 201 where it is on its way, 200 with the reason where it may not be asked.',
        body: ConsentRequestIn,
        response: { 200: ConsentRequestOut, 201: ConsentRequestOut },
      },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { contact, number, user_id, capture_point, as, topics, language, sender } = request.body
        const result = await requestConsent(stores, deps, by, {
          capturePoint: capture_point,
          ...(contact === undefined ? {} : { contactId: contact }),
          ...(number === undefined ? {} : { number }),
          ...(user_id === undefined ? {} : { userId: user_id }),
          ...(as === undefined ? {} : { as }),
          ...(topics === undefined ? {} : { topics }),
          ...(language === undefined ? {} : { language }),
          ...(sender === undefined ? {} : { senderId: sender }),
        })
        return { status: result.deliveryId === null ? 200 : 201, body: present(result) }
      }),
  )
}

function present({ decision, deliveryId, form, topics, language, expiresAt }: ConsentRequestResult): ConsentRequestOut {
  return {
    decision: presentDecision(decision),
    delivery: deliveryId,
    form,
    topics: topics.map(({ key }) => key),
    language,
    expires_at: expiresAt?.toISOString() ?? null,
  }
}
