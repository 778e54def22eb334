/** What stands for a person, topic by topic, and all that they said. For somebody never seen every state is unknown. */
import { Fault } from '../base/fault.ts'
import { readPhone } from '../base/phone.ts'
import type { Identifier } from '../domain/address.ts'
import type { ConsentRecord } from '../domain/consent.ts'
import { emptyTopic } from '../domain/consent-fold.ts'
import { type ConsentState, consentState, neverSaid, stateOnceErased } from '../domain/consent-state.ts'
import type { ShownAddress } from '../domain/contact-page.ts'
import type { Page, PageRequest } from '../domain/page.ts'
import type { Topic } from '../domain/topic.ts'
import type { Deps } from './deps.ts'
import { findAddresses } from './identify.ts'
import { loadWorld, type World } from './world.ts'

export interface ConsentsQuestion {
  /** Exactly one of these four. */
  readonly number?: string
  readonly userId?: string
  readonly email?: string
  readonly contactId?: string
  readonly country?: string
  /** A topic's key. */
  readonly topic?: string
  readonly page: PageRequest
}

export interface ConsentsAnswer {
  readonly world: World
  readonly contactId: string | null
  readonly optIn: boolean | null
  readonly states: readonly {
    readonly address: ShownAddress | null
    readonly topic: Topic
    readonly state: ConsentState
  }[]
  readonly history: Page<ConsentRecord>
  /** Ids of the records that states rest on and that history names, by address and seq. */
  readonly recordIds: ReadonlyMap<string, string>
}

type ReadDeps = Pick<Deps, 'read' | 'secrets'>

export async function readConsents(
  deps: ReadDeps,
  workspaceId: string,
  question: ConsentsQuestion,
  now: Date,
): Promise<ConsentsAnswer> {
  const { read } = deps
  const world = await loadWorld(read, workspaceId)
  const topics = topicsOf(world, question.topic)
  const addresses = await addressesOf(deps, workspaceId, question)
  const contactId = addresses[0]?.contactId ?? null
  const contact = contactId === null ? undefined : await read.contacts.find(workspaceId, contactId)
  // What an erased person said is kept as proof; it is not told to whoever knows the number.
  const keys = addresses.filter(({ erasedAt }) => erasedAt === -Infinity).map(({ key }) => key)
  const [only] = topics
  const filter = { keys, ...(question.topic === undefined || only === undefined ? {} : { topicId: only.topicId }) }
  const history = await read.contactPages.records(workspaceId, filter, question.page)
  const states = statesOf(addresses, topics, now)
  return {
    world,
    contactId,
    optIn: contact?.optIn ?? null,
    states,
    history,
    recordIds: await recordIdsOf(deps, states, history.rows),
  }
}

function topicsOf({ topics }: World, key: string | undefined): readonly Topic[] {
  if (key === undefined) return topics
  const topic = topics.find((one) => one.key === key)
  if (topic !== undefined) return [topic]
  throw invalid('/topic', `There is no topic ${key}.`)
}

async function addressesOf(
  deps: ReadDeps,
  workspaceId: string,
  { number, userId, email, contactId, country }: ConsentsQuestion,
): Promise<ShownAddress[]> {
  if ([number, userId, email, contactId].filter((one) => one !== undefined).length !== 1) {
    throw invalid('/number', 'Send exactly one of number, user_id, email and contact.')
  }
  const { contactPages, contacts } = deps.read
  if (contactId !== undefined) {
    if ((await contacts.find(workspaceId, contactId)) === undefined)
      throw new Fault('not_found', 'There is no such contact.')
    return contactPages.addressesOf(workspaceId, [contactId])
  }
  const identifier = identifierOf({ number, userId, email, country })
  const [key] = await findAddresses(deps.read, deps.secrets, workspaceId, [[identifier]])
  return key === undefined ? [] : contactPages.addresses([key])
}

function identifierOf(named: {
  number: string | undefined
  userId: string | undefined
  email: string | undefined
  country: string | undefined
}): Identifier {
  if (named.userId !== undefined) return { kind: 'bsuid', value: named.userId }
  if (named.email !== undefined) return { kind: 'email', value: named.email }
  // In a query string the plus of a number arrives as a space.
  const typed = (named.number ?? '').replace(/^ (?=\d)/, '+')
  const phone = readPhone(typed, named.country)
  if (phone !== undefined) return { kind: 'phone', value: phone.e164 }
  throw invalid('/number', 'Is no telephone number. Write it with + (as %2B) and its country code, or send country.')
}

function statesOf(addresses: readonly ShownAddress[], topics: readonly Topic[], now: Date): ConsentsAnswer['states'] {
  if (addresses.length === 0) return topics.map((topic) => ({ address: null, topic, state: neverSaid }))
  return addresses.flatMap((address) =>
    topics.map((topic) => {
      const fold = address.topics.get(topic.topicId) ?? emptyTopic
      const state = consentState(address.fold, fold, topic.category, now.getTime())
      return { address, topic, state: address.erasedAt > -Infinity ? stateOnceErased(state) : state }
    }),
  )
}

function recordIdsOf(
  { read }: ReadDeps,
  states: ConsentsAnswer['states'],
  history: readonly ConsentRecord[],
): Promise<ReadonlyMap<string, string>> {
  return read.contactPages.recordIds([
    ...states.flatMap(({ address, state: { seq } }) =>
      address === null || seq === null ? [] : [{ key: address.key, seq }],
    ),
    ...history.flatMap(({ address, confirms }) => (confirms === null ? [] : [{ key: address, seq: confirms }])),
  ])
}

function invalid(path: string, message: string): Fault {
  return new Fault('invalid', 'The query string has 1 bad field.', { errors: [{ path, message }] })
}
