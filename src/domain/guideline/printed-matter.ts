/** What hangs on a wall or lies on a counter: what is printed with it decides how much it proves. */
import { type GuidelineRule, met } from './rule.ts'

export const wordingBesideCode: GuidelineRule = {
  key: 'wording_beside_code',
  group: 'channel',
  title: 'The wording hangs beside the code',
  channels: ['qr_code'],
  find: ({ settings }) =>
    settings.qrCode?.wordingBeside === true
      ? {
          result: 'look',
          detail: 'The message that a code writes is the yes, for the whole wording hangs beside it.',
          mend: 'Hang nothing but the sheets that Assent prints. For a code alone, let the chat ask.',
        }
      : { result: 'met', detail: 'The chat asks after the code, so a code may hang alone.' },
}

export const secondReader: GuidelineRule = {
  key: 'second_reader',
  group: 'channel',
  title: 'A second person reads the forms',
  channels: ['paper_form'],
  find: ({ settings }) =>
    (settings.paperForm?.secondCheckShare ?? 1) > 0
      ? met
      : {
          result: 'look',
          detail: 'Nobody compares what was entered with the paper, so each number has to confirm by itself.',
          mend: 'Have at least one form in ten read by a second person.',
        },
}
