/** Whatever a business writes itself: the plainest payload that says all. */
import type { ReadyMapping } from './ready.ts'

export const signedForm: ReadyMapping = {
  key: 'signed_form',
  name: 'A form of your own',
  hint: '{"id", "submitted_at", "page", "language", "number", "email", "name", "attributes": {"birthday"}, "topics": ["offers"]}; or "consent": true for all topics.',
  mapping: {
    number: ['number'],
    email: ['email'],
    name: ['name', 'first_name + last_name'],
    language: ['language'],
    country: ['country'],
    date: ['submitted_at'],
    page: ['page'],
    act: ['id'],
    attributes: [
      { name: 'birthday', from: ['attributes.birthday'] },
      { name: 'city', from: ['attributes.city'] },
    ],
    consent: [{ path: 'consent' }],
  },
}
