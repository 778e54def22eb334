/**
 * Tills of a capture point: devices at a counter, and the clerks who sign in at them.
 * GET, POST /v1/capture-points/{id}/till-devices · DELETE /v1/till-devices/{id}
 * GET, POST /v1/capture-points/{id}/till-clerks · POST /v1/till-clerks/{id}/pins · DELETE /v1/till-clerks/{id}
 */
import { type Static, Type } from 'typebox'
import { nullable, part, shape, text } from './shape.ts'
import { Actor, Id, Instant, Url } from './terms.ts'

const exampleDevice = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d88',
  name: 'Till 4',
  enrolled_at: '2026-11-23T09:30:00.000Z',
  link_until: null,
  seen_at: '2026-11-23T16:12:00.000Z',
  revoked_at: null,
  created_at: '2026-11-23T09:28:00.000Z',
  created_by: 'Noor Aziz',
}

const device = {
  id: Id,
  name: text(60, 'For the people who work with it; it stands in every record from there.'),
  enrolled_at: nullable(Instant),
  link_until: nullable(Instant),
  seen_at: nullable(Instant),
  revoked_at: nullable(Instant),
  created_at: Instant,
  created_by: Actor,
}

export const TillDevice = part(device, 'A device at a counter.')
export type TillDevice = Static<typeof TillDevice>

export const TillDeviceList = shape(
  { data: Type.Array(TillDevice, { maxItems: 1_000 }) },
  'The devices of a place, revoked ones too.',
  { data: [exampleDevice] },
)
export type TillDeviceList = Static<typeof TillDeviceList>

export const TillDeviceIn = shape({ name: text(60, 'Such as "Till 4".', 1) }, 'A new till.', { name: 'Till 4' })
export type TillDeviceIn = Static<typeof TillDeviceIn>

export const TillDeviceOut = shape(
  { device: TillDevice, link: Url },
  'The link is told once. Open it on the device within a day; it works once.',
  {
    device: { ...exampleDevice, enrolled_at: null, seen_at: null, link_until: '2026-11-24T09:28:00.000Z' },
    link: 'https://consent.example/t/counter#q3x0Vb1m9dV5t1n0yXo1mM2pZr6s8c7u4wE9aKfLhGg',
  },
)
export type TillDeviceOut = Static<typeof TillDeviceOut>

const exampleClerk = {
  id: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d99',
  name: 'Priya',
  waits_until: null,
  revoked_at: null,
  created_at: '2026-11-23T09:29:00.000Z',
}

export const TillClerk = part(
  {
    id: Id,
    name: text(60, 'As it stands on the till, and in every record from there.'),
    waits_until: nullable(Instant),
    revoked_at: nullable(Instant),
    created_at: Instant,
  },
  'Who may sign in there.',
)
export type TillClerk = Static<typeof TillClerk>

export const TillClerkList = shape(
  { data: Type.Array(TillClerk, { maxItems: 1_000 }) },
  'The clerks of a place, revoked ones too.',
  { data: [exampleClerk] },
)
export type TillClerkList = Static<typeof TillClerkList>

const Pin = Type.String({
  pattern: '^[0-9]{4,8}$',
  maxLength: 8,
  description: 'Four to eight digits; drawn if left out.',
})

export const TillClerkIn = shape(
  { name: text(60, 'As it stands on the till.', 1), pin: Type.Optional(Pin) },
  'A new clerk.',
  { name: 'Priya' },
)
export type TillClerkIn = Static<typeof TillClerkIn>

export const TillPinIn = shape({ pin: Type.Optional(Pin) }, 'Another PIN.', {})
export type TillPinIn = Static<typeof TillPinIn>

export const TillClerkOut = shape({ clerk: TillClerk, pin: Pin }, 'The PIN is told once.', {
  clerk: exampleClerk,
  pin: '402817',
})
export type TillClerkOut = Static<typeof TillClerkOut>
