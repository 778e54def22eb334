/** A number as it is before anything was heard over it, for tests. */
import type { Sender } from '../../src/domain/sender.ts'

/** Emulated; WhatsApp has said nothing about it yet. */
export const nothingHeard = {
  emulated: true,
  quality: null,
  messagingLimit: null,
  throughput: null,
  status: null,
  handshakeAt: null,
  fields: [],
  fieldsCheckedAt: null,
  heardMessagesAt: null,
  heardPreferencesAt: null,
  heardStatusesAt: null,
  stoppedAt: null,
  stoppedReason: null,
} satisfies Partial<Sender>
