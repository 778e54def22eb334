/** What the flows that ship say, beyond what the product says itself. Titles of buttons have room for 20 characters. */
export const en = {
  optIn: {
    already: 'You get these messages from {business} already.',
    change: 'You can change what you get at any time.',
  },
  optOut: {
    why: 'Say why',
    rest: 'Rather a break',
    ask: 'What was it? Your answer helps {business} to do better. You need not give one.',
    reasons: 'Reasons',
    tooMany: 'Too many messages',
    notUseful: 'Not useful to me',
    wrongTime: 'At the wrong time',
    neverAsked: 'I never asked',
    somethingElse: 'Something else',
    thanks: 'Thank you for telling us. It stays as it is: {business} sends you nothing more.',
    resting:
      'All right: for a month {business} sends you nothing. Then you get again what you had chosen. STOP ends it for good.',
  },
  help: {
    ask: 'How can {business} help you?',
    person: 'Talk to a person',
    stop: 'Stop messages',
    handedOver: 'Somebody from {business} will answer you here.',
  },
  missedCall: {
    thanks: 'Thank you for calling {business}. Here you can see what you get, and change it.',
  },
  renewal: {
    thanks: 'Thank you. Nothing changes: you go on getting what you had chosen.',
  },
  cameBack: {
    welcome:
      'Good to have you back. You get from {business} again what you had chosen. Would you like to change anything?',
    change: 'Change something',
    fine: 'It is fine so',
    noted: 'All right. STOP ends it at any time.',
  },
} as const
