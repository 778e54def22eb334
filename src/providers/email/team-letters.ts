/** Letters to the team, by a mailbox of the business: they go to colleagues and to nobody whose consent is asked, so no gate stands before them. */
import type { ChannelSender } from '../../domain/channel-sender.ts'
import type { TeamLetter } from '../../domain/errand-runner.ts'
import { handOverLetter } from './hand-over-letter.ts'
import { composeLetter } from './letter.ts'
import { type SmtpOptions, smtpWay } from './smtp-carrier.ts'

export type TeamLetters = (letter: TeamLetter) => Promise<'sent' | 'later' | 'never'>

const withinMs = 20_000

export function teamLetters(
  sender: ChannelSender,
  secrets: Readonly<Record<string, string>>,
  options: SmtpOptions = {},
): TeamLetters {
  const { pool, from, open } = smtpWay(sender, secrets, options)
  return async ({ to, subject, text, id }) => {
    if (open) return 'never'
    const html = `<p style="white-space: pre-wrap">${escaped(text)}</p>`
    const content = { kind: 'email', subject, text, html, unsubscribeUrl: null } as const
    const letter = await composeLetter({ from, to, content, deliveryId: id })
    const deadlineMs = performance.now() + withinMs
    const answer = await handOverLetter(pool, letter, { deadlineMs }, options.answerMs ?? 5_000)
    if (answer.kind === 'accepted' || answer.kind === 'in_doubt') return 'sent'
    return answer.kind === 'rejected' && answer.action !== 'retry' ? 'never' : 'later'
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
