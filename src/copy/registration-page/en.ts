/** The sign-up form: the fields besides consent, and the words around them. */
export const en = {
  title: 'Sign up with {business}',
  fields: {
    name: 'Name',
    email: 'E-mail',
    birthday: 'Birthday',
    city: 'City',
    postcode: 'Postcode',
  },
  optional: '{label} (not required)',
  choose: 'Please choose',
  hint: 'You can sign up without choosing anything below.',
  submit: 'Sign up',
  done: {
    title: 'You are signed up',
    text: '{business} has what you entered. You chose no messages, so you will get none on WhatsApp.',
    back: 'Back to {business}',
  },
  errors: {
    missing: 'Fill in: {label}.',
    email: '“{value}” is not an e-mail address.',
    date: '“{value}” is not a date. Write it as year, month and day.',
    number: '“{value}” is not a number.',
    reach: 'Give a number or an e-mail address, so that we know how to reach you.',
  },
} as const
