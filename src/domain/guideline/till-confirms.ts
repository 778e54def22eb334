/** At a counter somebody else types: a yes there is the customer's only once their own number has said it. */
import { type GuidelineRule, met } from './rule.ts'

export const tillConfirms: GuidelineRule = {
  key: 'till_confirms',
  group: 'channel',
  title: 'The customer confirms, not the clerk',
  channels: ['till'],
  find: ({ settings }) =>
    (settings.policy ?? 'confirm') === 'confirm'
      ? met
      : {
          result: 'missing',
          detail: 'What is entered at the counter would stand by the clerk’s word.',
          mend: 'Let it wait for the customer’s own message: set what an answer comes to back to confirm.',
        },
}
