/** Erasing a person. There is no way back, and none to make one. */
import { eraseContact } from '../../actions/erase-contact.ts'
import { ErasureIn, ErasureOut } from '../../contract/contact-care.ts'
import { IdParams } from '../../contract/terms.ts'
import { byOf, type Routes, requires } from '../routes.ts'

export const erasureRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/contacts/:id/erasures',
    {
      ...requires('contact:erase'),
      schema: {
        tags: ['Contacts'],
        summary: 'Erase a person',
        description:
          'For good. Every no stays in force by keyed hashes of the numbers, no yes comes back by import or by hand, and only a message of their own opens an address again.',
        params: IdParams,
        body: ErasureIn,
        response: { 201: ErasureOut },
      },
    },
    async (request, reply) => {
      const erasure = await eraseContact(deps, byOf(request, deps), request.params.id, request.body.reason)
      return reply.code(201).send({
        contact: erasure.contactId,
        erased_at: erasure.erasedAt.toISOString(),
        addresses: erasure.addresses.length,
      })
    },
  )
}
