/** An invitation by e-mail asks and carries nothing else: no offer, no hurry. */
export const en = {
  letter: {
    subject: '{business}: would you like our messages on WhatsApp?',
    ask: '{business} asks whether you would like messages on WhatsApp, and which ones.',
    topics: 'You can choose among these:',
    button: 'See and choose',
    nothing:
      'This e-mail and the page behind the button sign you up for nothing. You choose there, and then confirm from your own phone.',
    fallback: 'If the button does not work, open this address:',
    once: 'The address is yours alone and works for one week. If you do not answer, we will not ask again for at least six months.',
    stop: 'No more e-mails of this kind',
    question: 'Questions: {contact}',
    privacy: 'Privacy notice',
    demo: 'Demo. This is a demonstration, and no real mailbox gets it.',
  },
  stop: {
    title: 'No more e-mails from {business}?',
    text: 'Press the button, and {business} will not invite you by e-mail again. What you chose on WhatsApp stays as it is.',
    button: 'Stop these e-mails',
    doneTitle: 'These e-mails are stopped',
    done: '{business} will not invite you by e-mail again. What you chose on WhatsApp stays as it is; to stop messages there, send STOP in the chat.',
  },
} as const
