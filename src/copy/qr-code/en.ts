/** A code that somebody scanned or wrote: what is said where it no longer asks. */
export const en = {
  revoked: {
    title: 'This code is no longer in use',
    text: '{business} has taken it down. Nothing has been signed up, and what you chose before stays as it was.',
    stop: 'To stop messages, send STOP to {business} on WhatsApp.',
  },
  chat: {
    revoked: 'This code is no longer in use, and nothing has been signed up. What you chose before stays as it was.',
    tooLong: 'Please read and choose here what you would like to get from {business}:',
  },
} as const
