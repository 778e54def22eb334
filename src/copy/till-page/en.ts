/** The page of a till: what the clerk reads, and what the customer reads once the screen is turned. */
export const en = {
  title: 'Till of {business}',
  notEnrolled: {
    title: 'This device is no till yet',
    text: 'Open the link from the console on it, under the capture point.',
  },
  enrol: {
    title: 'Use this device as a till of {business}?',
    text: 'The link works once. Whoever uses the device afterwards signs in with a PIN.',
    button: 'Use it as a till',
    failed: 'This link has been used or is too old. Make a new one in the console.',
  },
  signIn: {
    title: 'Who is at the till?',
    pin: 'PIN of {clerk}',
    wrong: 'That is not the PIN.',
    wait: 'Too many tries. Please wait until {time}.',
    somebodyElse: 'Somebody else',
    none: 'Nobody may sign in yet. Add clerks in the console.',
    offline: 'Signing in needs a connection.',
  },
  signOut: 'Sign out',
  delete: 'Delete',
  number: {
    title: 'The customer’s number',
    handOver: 'Hand over',
  },
  turn: 'Turn the screen',
  back: 'Back to the clerk',
  offline: 'No connection. What is said here is kept on this till and sent as soon as it is back.',
  waiting: { one: '{count} answer waits to be sent', other: '{count} answers wait to be sent' },
  dropped: {
    one: '{count} answer could not be taken and is no longer kept.',
    other: '{count} answers could not be taken and are no longer kept.',
  },
  scan: 'Scan this with the camera of the phone and press send.',
  kept: {
    title: 'Thank you. There is no connection right now',
    text: 'Your choice is kept on this till and sent as soon as the connection is back. Nothing comes to you before you confirm it from your own number.',
    scan: 'Scan this and press send: then we ask you there.',
  },
  refused: 'Nothing comes to {numbers} because of this.',
  failed: 'This could not be taken. Please start again.',
  print: 'Print a slip',
  next: 'Next customer',
} as const
