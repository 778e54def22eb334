/** What became of a row, in words, and how to mend it. */
import type { RowOutcome } from './import.ts'

export interface OutcomeWords {
  readonly title: string
  /** The way out; null where there is nothing to mend. */
  readonly mend: string | null
}

const country = 'Write numbers with + and their country code, or say whose national form they are in.'

export const outcomeWords: Readonly<Record<RowOutcome, OutcomeWords>> = {
  no_recorded: { title: 'Noes', mend: null },
  yes_recorded: { title: 'Attested yeses', mend: null },
  contact_made: { title: 'New contacts, without consent', mend: null },
  contact_filled: { title: 'Contacts that were known, brought up to date', mend: null },
  needs_proof: {
    title: 'The contact, but not its opt-in: a yes needs proof',
    mend: 'Bring it as an attested yes, with its date, source and wording; or ask the person.',
  },
  email_of_another: {
    title: 'The contact, but not its mailbox: that is another contact’s',
    mend: 'Merge the two contacts if they are one person.',
  },
  no_stands: {
    title: 'A no stands: no import undoes it',
    mend: 'Only the person can say yes again, from their own number.',
  },
  blocked: {
    title: 'Erased, or given back by its owner: kept only to block it',
    mend: 'Only the person can open it again, by writing to you.',
  },
  too_old: {
    title: 'So old that it would have ended by now',
    mend: 'Ask the person anew.',
  },
  says_yes: { title: 'The row says yes, and this is an import of noes', mend: 'Bring it as an attested yes.' },
  says_nothing: { title: 'The opt-in is empty', mend: 'Leave such rows out, or fill the cell.' },
  no_name: { title: 'Nobody is named', mend: 'Check which column holds the number.' },
  not_a_number: { title: 'Is no telephone number', mend: country },
  not_an_email: { title: 'Is no e-mail address', mend: 'Correct the cell.' },
  not_an_id: {
    title: 'Is no user id of WhatsApp',
    mend: 'Such an id begins with a country, as in US.13491208655302741918.',
  },
  no_topic: { title: 'No topic is named', mend: 'Say which topics in a column, or the same for all rows.' },
  unknown_topic: { title: 'There is no such topic', mend: 'Use a topic’s key or name, or make the topic first.' },
  topic_not_asked: {
    title: 'The wording says nothing of this topic',
    mend: 'Choose a capture point whose notice names it.',
  },
  bad_scope: { title: 'The scope is none', mend: 'Write all, marketing, or topics.' },
  no_date: { title: 'No date', mend: 'Say when the person agreed: a yes without its date proves nothing.' },
  bad_date: { title: 'Is no date', mend: 'Write 2025-03-31, or say in which order day and month stand.' },
  date_in_future: { title: 'Lies in the future', mend: 'Check in which order day and month stand.' },
  bad_opt_in: { title: 'Is neither yes nor no', mend: 'Write true or false.' },
  bad_language: { title: 'Is no language', mend: 'Write en, de or pt-BR.' },
  no_wording: {
    title: 'The notice has no wording in this language',
    mend: 'Write and approve it under Notices, or choose another language.',
  },
  no_source: { title: 'No source', mend: 'Say where this yes comes from.' },
  too_long: { title: 'A cell is too long', mend: 'A cell may have 10,000 characters.' },
  too_many_cells: { title: 'Too many cells', mend: 'A row may have 200 cells. Check the separator and quotes.' },
}
