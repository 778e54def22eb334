/** What is left to do after the yes, for each number: the message that its owner has to send, or that it has come. */
import { confirmationLink } from '../../../actions/confirmation-link.ts'
import type { OptInPage, Wording } from '../../../actions/read-opt-in-page.ts'
import { namesOf, type TakenFrom } from '../../../actions/take-opt-in.ts'
import { businessName } from '../../../actions/world.ts'
import { type Confirmation, tokenHash } from '../../../domain/confirmation.ts'
import { isYes } from '../../../domain/consent.ts'
import type { HttpDeps } from '../../deps.ts'
import { openFor, sealFor } from '../sealed.ts'
import type { ConfirmPerson } from './confirm-view.ts'
import { senderOf } from './page-ground.ts'

/** What the page after the yes has to know again. Sealed, for it holds numbers and codes. */
interface ToConfirm {
  readonly asked: boolean
  readonly people: readonly ToConfirmPerson[]
}

/** Without a code nothing is left to confirm, and the topics stand here. */
type ToConfirmPerson =
  | { readonly label: string; readonly code: string; readonly phone?: string | undefined }
  | { readonly label: string; readonly topics: readonly string[]; readonly code?: undefined }

const sealedAs = 'confirm/2'

/** `phones` are E.164, in the order of what was taken; undefined for a number that the page may not name. */
export function sealToConfirm(
  { secrets }: Pick<HttpDeps, 'secrets'>,
  { template }: Wording,
  taken: readonly TakenFrom[],
  phones: readonly (string | undefined)[],
): string {
  const state: ToConfirm = {
    asked: template !== undefined,
    people: taken.map(({ label, toConfirm, topics }, at) =>
      toConfirm === undefined
        ? { label, topics: topics.map(({ key }) => key) }
        : { label, code: toConfirm.code, phone: phones[at] },
    ),
  }
  return sealFor(secrets, sealedAs, state)
}

export interface Confirming {
  /** A message from us is on its way to each number that can get one. */
  readonly weAsked: boolean
  readonly people: readonly ConfirmPerson[]
}

/** Undefined for what we did not seal, and once none of its codes holds any more. */
export async function readConfirming(
  deps: Pick<HttpDeps, 'secrets' | 'read' | 'clock'>,
  page: OptInPage,
  wording: Wording,
  sealed: unknown,
): Promise<Confirming | undefined> {
  const state = openFor<ToConfirm>(deps.secrets, sealedAs, sealed)
  if (state === undefined) return undefined
  const people = (await Promise.all(state.people.map((one) => confirmPerson(deps, page, wording, one)))).flat()
  return people.length === 0 ? undefined : { weAsked: state.asked, people }
}

/** One number with its message; nothing once its code no longer holds. */
async function confirmPerson(
  deps: Pick<HttpDeps, 'read' | 'clock'>,
  page: OptInPage,
  wording: Wording,
  person: ToConfirmPerson,
): Promise<ConfirmPerson[]> {
  const { label, code } = person
  if (code === undefined) {
    const topics = namesOf(
      wording.topics.filter(({ key }) => person.topics.includes(key)),
      wording,
    )
    return [{ label, topics, toSend: undefined, confirmed: 'here' }]
  }
  const found = await deps.read.confirmations.findByToken(page.point.workspaceId, tokenHash(code))
  if (found === undefined || (found.answer === null && found.expiresAt <= deps.clock.now())) return []
  const topics = namesOf(
    wording.topics.filter(({ topicId }) => found.topics.includes(topicId)),
    wording,
  )
  const toConfirm = { business: businessName(page.world), language: wording.language, topics, code }
  return [
    {
      label,
      topics,
      toSend: {
        code,
        link: confirmationLink(senderOf(page), toConfirm),
        expiresAt: found.expiresAt,
        from: person.phone,
      },
      confirmed: found.answer === 'given' ? await whereConfirmed(deps, found) : undefined,
    },
  ]
}

/** The yes belongs to the number that sent the code, whichever was typed. */
async function whereConfirmed(
  { read }: Pick<HttpDeps, 'read'>,
  { address, asks }: Confirmation,
): Promise<'here' | 'elsewhere'> {
  const records = await read.consent.recordsOf([address])
  const isHere = records.some(({ state, confirms }) => isYes(state) && confirms !== null && asks.includes(confirms))
  return isHere ? 'here' : 'elsewhere'
}
