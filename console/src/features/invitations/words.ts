/** Invitations in words. */
import type { Invitation } from '@contract/invitation.ts'

export const groundWords: Readonly<
  Record<Invitation['ground']['kind'], { readonly label: string; readonly hint: string }>
> = {
  asked_for_it: { label: 'They asked for it', hint: 'By telephone, at the counter, on a form.' },
  customer: {
    label: 'They are customers',
    hint: 'About similar goods of yours; only where the law of their country allows it.',
  },
  channel_consent: {
    label: 'They agreed to this channel',
    hint: 'To SMS, letters or calls from you; not yet to WhatsApp.',
  },
}

export const stateWords: Readonly<Record<Invitation['state'], string>> = {
  queued: 'On its way',
  refused: 'Not asked',
  sent: 'Sent',
  delivered: 'Arrived',
  failed: 'Did not arrive',
}
