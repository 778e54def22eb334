/** What runs of flows have done outside: somebody else's API is called, and the team is written to. Nothing of it reaches the person. */
import type { ChannelSender } from './channel-sender.ts'

export interface ApiRequest {
  readonly method: string
  /** HTTPS. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
  /** Sent as `Idempotency-Key`: the same again where it is asked again. */
  readonly key: string
}

export type ApiAnswer =
  /** `json` is undefined where the answer was no JSON. */
  | { readonly kind: 'answered'; readonly status: number; readonly json: unknown }
  /** It may not be called, and never will be: it is not HTTPS, not public, or no request at all. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nobody answered in time, or with too much. */
  | { readonly kind: 'failed'; readonly reason: string }

export interface TeamLetter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The same again where it is tried again: a mail server may know it by that. */
  readonly id: string
}

export interface ErrandRunner {
  /** Once, within ten seconds. Never throws for what the network or the other side does, and logs neither headers nor words. */
  callApi(request: ApiRequest): Promise<ApiAnswer>
  /** By a mailbox of the business. `later`: it certainly did not leave, and may be tried again. */
  writeToTeam(sender: ChannelSender, letter: TeamLetter): Promise<'sent' | 'later' | 'never'>
}
