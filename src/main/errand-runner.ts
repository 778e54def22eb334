/** The ways by which errands of flows are done: the guarded call of an API, and letters by the mailboxes of a business. */
import { Fault } from '../base/fault.ts'
import type { Secrets } from '../base/secret.ts'
import type { ErrandRunner } from '../domain/errand-runner.ts'
import { type ApiCallerOptions, apiCaller } from '../providers/api-call/call-api.ts'
import { type Allowed, readNetworks } from '../providers/api-call/public-address.ts'
import { type TeamLetters, teamLetters } from '../providers/email/team-letters.ts'
import type { Config } from './config.ts'

/** Throws for an address that is none, or a network wider than there are addresses. */
export function networksOf({ FLOW_API_NETWORKS: text }: Config): Allowed {
  try {
    return readNetworks(text)
  } catch {
    throw new Fault('invalid', `The setting FLOW_API_NETWORKS "${text}" is wrong: it names what is no network.`)
  }
}

/** One way a mailbox, made anew when its settings or secrets change. */
export function errandRunner(secrets: Pick<Secrets, 'open'>, options: ApiCallerOptions = {}): ErrandRunner {
  const callApi = apiCaller(options)
  const made = new Map<string, { readonly of: string; readonly write: TeamLetters }>()
  return {
    callApi,
    writeToTeam(sender, letter) {
      const of = `${sender.sealedSecrets.toString('base64')} ${sender.identity} ${JSON.stringify(sender.settings)}`
      const known = made.get(sender.senderId)
      if (known?.of === of) return known.write(letter)
      const write = teamLetters(sender, JSON.parse(secrets.open(sender.sealedSecrets)) as Record<string, string>)
      made.set(sender.senderId, { of, write })
      return write(letter)
    },
  }
}
