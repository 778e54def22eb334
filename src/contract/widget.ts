/**
 * What the widget on a business's own site asks for and sends. GET, POST /widget/v1/{slug} · GET /widget/v1/{slug}/confirmation
 * Answered only to the sites of its capture point; nothing here is for an API key.
 */
import { type Static, Type } from 'typebox'
import { nullable, part, shape, text, word } from './shape.ts'
import { Category, Language, TopicKey, Url } from './terms.ts'

const Direction = word(['ltr', 'rtl'], 'How it runs.')
const line = (description: string) => text(2_000, description)

export const WidgetWords = part(
  {
    numbers: line('Above the numbers.'),
    number_hint: line('How a number is written.'),
    number: line('Of one number, with {position}.'),
    add: line('Adds a number.'),
    remove: line('Removes one, with {position}.'),
    unnamed: line('A number that is not typed yet.'),
    topics: line('Above the boxes.'),
    topics_hint: line('That nothing is chosen.'),
    topics_for: line('Above the boxes of one number, with {number}.'),
    per_number: line('Chooses for each number.'),
    same_for_all: line('Chooses once for all.'),
    utility: line('Above boxes about orders.'),
    marketing: line('Above boxes about offers.'),
    age: nullable(line('The box for the age; null where none is asked for.')),
    facts: Type.Array(line('What happens next.'), { maxItems: 5 }),
    language: line('The switch of languages.'),
    close: line('Closes the dialog.'),
    privacy: line('The link to the privacy notice.'),
    choices: line('The link to one’s choices.'),
    failed: line('That something broke, and nothing was changed.'),
  },
  'The words around the notice.',
)

const Topic = part(
  {
    key: TopicKey,
    name: text(80, 'As the person reads it.'),
    description: text(240, 'What comes.'),
    frequency: text(80, 'How often.'),
    category: Category,
  },
  'One box.',
)

export const Widget = shape(
  {
    form: text(200, 'The mark of this form: what was shown, and an id of its own. It is sent back as it is.'),
    language: Language,
    direction: Direction,
    languages: Type.Array(
      part({ tag: Language, name: text(60, 'As its speakers call it.'), direction: Direction }, 'One.'),
      {
        maxItems: 40,
      },
    ),
    business: text(200, 'Who asks.'),
    heading: line('The headline.'),
    intro: line('The first lines.'),
    tick: line('Beside each box, with {topic} and {number}.'),
    several_numbers: Type.Boolean({ description: 'Whether more than one number may be given.' }),
    age_note: nullable(line('What the notice says of age.')),
    footer: nullable(line('Small print of the notice.')),
    yes: text(60, 'The button that says yes.'),
    no: text(60, 'The button that says no.'),
    topics: Type.Array(Topic, { maxItems: 50, description: 'In the order of the notice.' }),
    mark: nullable(part({ url: Url }, "WhatsApp's official mark.")),
    name_only: Type.Boolean({ description: 'Nothing stands beside the name, by the owner’s recorded choice.' }),
    privacy_url: nullable(Url),
    choices_url: Url,
    accent: nullable(
      part(
        {
          light: part({ fill: text(9, 'Buttons.'), ink: text(9, 'Links.') }, 'On a light ground.'),
          dark: part({ fill: text(9, 'Buttons.'), ink: text(9, 'Links.') }, 'On a dark ground.'),
        },
        'The colour of the business, as far as it can be read.',
      ),
    ),
    demo: nullable(line('That it is a demonstration.')),
    words: WidgetWords,
  },
  'All that the widget shows, in one language.',
  {
    form: 'mark',
    language: 'en',
    direction: 'ltr',
    languages: [{ tag: 'en', name: 'English', direction: 'ltr' }],
    business: 'Acme Store',
    heading: 'Get messages from Acme Store on WhatsApp',
    intro: 'Choose what you would like, and on which numbers.',
    tick: 'Receive {topic} on WhatsApp at {number}',
    several_numbers: true,
    age_note: null,
    footer: null,
    yes: 'Yes, message me',
    no: 'No, thank you',
    topics: [
      {
        key: 'offers',
        name: 'Offers',
        description: 'What is new.',
        frequency: 'up to 4 a month',
        category: 'marketing',
      },
    ],
    mark: null,
    name_only: false,
    privacy_url: null,
    choices_url: 'https://consent.example/p?business=acme',
    accent: null,
    demo: null,
    words: {
      numbers: 'Your numbers',
      number_hint: 'With the country code, such as +61 491 570 156.',
      number: 'Number {position}',
      add: 'Add another number',
      remove: 'Remove number {position}',
      unnamed: 'the number above',
      topics: 'What would you like?',
      topics_hint: 'Nothing is chosen for you.',
      topics_for: 'For {number}',
      per_number: 'Choose for each number',
      same_for_all: 'The same for all numbers',
      utility: 'About your orders',
      marketing: 'News and offers',
      age: null,
      facts: ['Saying no changes nothing else between us.'],
      language: 'Language',
      close: 'Close',
      privacy: 'Privacy notice',
      choices: 'My choices',
      failed: 'Nothing has been changed. Please try again in a moment.',
    },
  },
)
export type Widget = Static<typeof Widget>

export const WidgetQuery = part({ lang: Type.Optional(Language) }, 'In which language; else as the browser likes.')

export const WidgetIn = shape(
  {
    answer: word(['given', 'refused'], 'Which button was pressed.'),
    form: text(200, 'As it came.'),
    language: Language,
    numbers: Type.Array(text(60, 'As it was typed.'), { maxItems: 6 }),
    topics: Type.Array(Type.Array(TopicKey, { maxItems: 50 }), {
      maxItems: 6,
      description: 'The boxes that were ticked: once for all numbers, or one list for each.',
    }),
    age: Type.Boolean({ description: 'Whether the box for the age was ticked.' }),
    page: text(2_048, 'The address of the page around it, without its query.'),
  },
  'What was filled in.',
  {
    answer: 'given',
    form: 'mark',
    language: 'en',
    numbers: ['+61 491 570 156'],
    topics: [['offers']],
    age: true,
    page: 'https://shop.example/checkout',
  },
)
export type WidgetIn = Static<typeof WidgetIn>

const Message = part(
  {
    text: line('The message that the owner of the number sends.'),
    link: Url,
    qr: part(
      { size: Type.Integer({ minimum: 1, maximum: 400 }), path: text(60_000, 'Of the dark squares.') },
      'The same as a QR code.',
    ),
    until: line('Until when it works.'),
  },
  'What is left to do.',
)

export const WidgetAnswer = shape(
  {
    answer: word(['given', 'refused'], 'What was heard.'),
    state: nullable(text(8_192, 'Ask for the confirmation with this.')),
    title: line('What happens next.'),
    text: line('More of it.'),
    people: Type.Array(
      part(
        {
          number: text(60, 'As it is shown.'),
          topics: Type.Array(text(80, 'As the person read it.'), { maxItems: 50 }),
          confirmed: nullable(word(['here', 'elsewhere'], 'From this number, or from another.')),
          done: line('What has been confirmed.'),
          message: nullable(Message),
        },
        'One number.',
      ),
      { maxItems: 6 },
    ),
    words: part(
      {
        message: line('Above the message.'),
        open: line('Opens WhatsApp.'),
        scan: line('Beside the QR code.'),
        qr: line('What the QR code does.'),
        by_hand: line('To which number.'),
        waiting: line('That the message has not come yet.'),
        change: line('Back to the form.'),
      },
      'The words around it.',
    ),
  },
  'After the button: for each number the message that only its owner can send.',
  {
    answer: 'refused',
    state: null,
    title: 'That is fine',
    text: 'Nothing has been signed up.',
    people: [],
    words: { message: '', open: '', scan: '', qr: '', by_hand: '', waiting: '', change: 'Go back' },
  },
)
export type WidgetAnswer = Static<typeof WidgetAnswer>

export const WidgetConfirmationQuery = part(
  { s: text(8_192, 'The `state` of the answer.'), lang: Type.Optional(Language) },
  'Which answer.',
)
