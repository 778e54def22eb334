/** An SMS costs by its length, and its link ends a line: no sign stands behind it that a telephone could take for a part of it. */
export const en = {
  invitation: '{business}: choose which messages you would like on WhatsApp, or none:\n{link}\nReply STOP to stop',
  /** From a name that cannot be answered. */
  invitationWithoutReply:
    '{business}: choose which messages you would like on WhatsApp, or none:\n{link}\nYou can stop there too',
  stopped: '{business}: stopped. You get no more SMS or WhatsApp messages from us.',
  started: '{business}: we may invite you by SMS again. What you chose on WhatsApp has not changed.',
  help: '{business} asked you by SMS which WhatsApp messages you would like. Reply STOP to stop.',
  contact: 'Questions: {contact}',
  demo: 'Demo. {text}',
} as const
