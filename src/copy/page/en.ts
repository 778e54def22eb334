/** What every public page says around its own words. */
export const en = {
  language: 'Language',
  changeLanguage: 'Change',
  skip: 'Skip to the content',
  privacy: 'Privacy notice',
  ask: 'Ask a question',
  choices: 'My choices',
  wording: 'Wording version {version}, {date}',
  back: 'Back',
  close: 'Close',
  demo: {
    label: 'Demo',
    text: 'This is a demonstration. No message reaches a real phone: any number you type becomes a person on the simulated phone.',
    phone: 'Open the simulated phone',
  },
  toMend: {
    one: 'There is one thing to put right',
    other: 'There are {count} things to put right',
  },
  notFound: {
    title: 'There is no such page',
    text: 'Please check the link. If it came from a business, ask them for a new one.',
  },
  closed: {
    title: 'This page is closed',
    text: '{business} no longer asks here. What you chose before stays as it was.',
  },
  notReady: {
    title: 'Not open yet',
    text: '{business} cannot be reached on WhatsApp from here yet. Please come back later.',
  },
  expired: {
    title: 'This link has expired',
    text: 'Links like this one work for a short time only. Nothing has changed. You can ask for a new one.',
    again: 'Ask for a new link',
  },
  used: {
    title: 'This link has been used',
    text: 'It works once only. What you chose with it has been recorded.',
  },
  tooMany: {
    title: 'Too many attempts',
    text: 'Please wait a few minutes and try again. Nothing has been lost.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'Nothing has been changed. Please try again in a moment.',
    again: 'Try again',
  },
} as const
