/** Reads questions to the gate as they are asked from outside, and answers each: nothing is sent, and nothing is written. */
import { Fault, type FieldError } from '../base/fault.ts'
import { readPhone } from '../base/phone.ts'
import type { AddressKey, Identifier } from '../domain/address.ts'
import type { Decision, Purpose } from '../domain/decision.ts'
import type { Topic } from '../domain/topic.ts'
import { type Answered, type Asked, decideBy, decideMessages } from './decide-messages.ts'
import type { Deps } from './deps.ts'
import { findAddresses, hashIdentifier } from './identify.ts'
import type { World } from './world.ts'

export interface GateAsked {
  /** A number in E.164, a business-scoped user id, or the id of an address or of a contact. */
  readonly to: string
  /** A topic's key. */
  readonly topic?: string
  readonly purpose?: Purpose
  /** A template's id or name. */
  readonly template?: string
  readonly sender?: string
  readonly at?: Date
}

export interface GateAnswer extends Decision {
  /** The id of the record that it rests on. */
  readonly recordId?: string
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** In the order of the questions. Throws `invalid` with every question that cannot be read. */
export async function askGate(
  deps: Pick<Deps, 'read' | 'secrets'>,
  world: World,
  questions: readonly GateAsked[],
  now: Date,
): Promise<GateAnswer[]> {
  const errors: FieldError[] = []
  const topics = questions.map((question, at) => readTopic(question, world, at, errors))
  const templates = await readTemplates(deps, world, questions, errors)
  if (errors.length > 0) throw new Fault('invalid', 'The questions cannot be read.', { errors })
  const plainly = await askPlainly(deps, world, questions, topics, now)
  const open = questions.flatMap((_, at) => (plainly[at]?.answer === undefined ? [at] : []))
  const answers = questions.map((_, at) => plainly[at]?.answer)
  if (open.length > 0) {
    const { workspaceId } = world.workspace
    const keys = await readAddressees(deps, workspaceId, questions, open, plainly)
    const asked = open.map((at): Asked => {
      const question = questions[at] as GateAsked
      const topic = topics[at]
      return {
        key: keys[at],
        purpose: question.purpose ?? 'topic',
        topicId: topic?.topicId ?? null,
        templateId: templates[at] ?? null,
        senderId: question.sender ?? null,
        form: formOf(question),
        marketing: topic?.category === 'marketing',
        at: question.at,
      }
    })
    const decided = await citing(deps, await decideMessages(deps.read, asked, now))
    for (const [index, at] of open.entries()) answers[at] = decided[index]
  }
  return answers as GateAnswer[]
}

interface Plainly {
  /** Undefined where the whole gate has to be asked. */
  readonly answer: GateAnswer | undefined
  /** Undefined where nobody is called so. */
  readonly key: AddressKey | undefined
}

/** The short way, for questions about a topic, a name and nothing else; one statement for each topic. */
async function askPlainly(
  { read, secrets }: Pick<Deps, 'read' | 'secrets'>,
  { workspace }: World,
  questions: readonly GateAsked[],
  topics: readonly (Topic | undefined)[],
  now: Date,
): Promise<(Plainly | undefined)[]> {
  const found: (Plainly | undefined)[] = new Array(questions.length).fill(undefined)
  const byTopic = new Map<Topic, number[]>()
  for (const [at, { to, purpose, template, sender }] of questions.entries()) {
    const topic = topics[at]
    const plain = (purpose === undefined || purpose === 'topic') && template === undefined && sender === undefined
    if (topic === undefined || !plain || uuid.test(to)) continue
    const own = byTopic.get(topic)
    if (own === undefined) byTopic.set(topic, [at])
    else own.push(at)
  }
  const { workspaceId, kind } = workspace
  for (const [topic, places] of byTopic) {
    const hashes = places.map(
      (at) => hashIdentifier(secrets, workspaceId, plainIdentifier((questions[at] as GateAsked).to)).hash,
    )
    const yeses = await read.deliveries.plainYeses(workspaceId, topic.topicId, hashes)
    for (const [index, at] of places.entries()) {
      const yes = yeses[index]
      const answer = yes && decideBy(yes.said, topic, kind, now, questions[at]?.at)
      found[at] = { key: yes?.key, answer }
    }
  }
  return found
}

/** The same with the ids of the records. */
async function citing({ read }: Pick<Deps, 'read'>, answers: readonly Answered[]): Promise<GateAnswer[]> {
  const cited = answers.flatMap(({ key, record }) =>
    key === undefined || record === undefined ? [] : [{ key, seq: record }],
  )
  const ids = await read.contactPages.recordIds(cited)
  return answers.map(({ key, ...decision }) => {
    const recordId = key === undefined ? undefined : ids.get(`${key.addressId}/${decision.record}`)
    return recordId === undefined ? decision : { ...decision, recordId }
  })
}

/** Free text answers; everything else is a template, or could be one that nobody has named yet. */
function formOf({ purpose, template }: GateAsked): Asked['form'] {
  if (template !== undefined) return 'template'
  return purpose === 'reply' || purpose === 'stop_confirmation' ? 'free' : 'unsaid'
}

function readTopic({ topic: key, purpose }: GateAsked, { topics }: World, at: number, errors: FieldError[]) {
  if (key === undefined) {
    if (purpose !== undefined && purpose !== 'topic') return undefined
    errors.push({ path: `/messages/${at}/topic`, message: 'Is missing. Send a topic, or a purpose that needs none.' })
    return undefined
  }
  const topic = topics.find((one) => one.key === key)
  if (topic === undefined) errors.push({ path: `/messages/${at}/topic`, message: `There is no topic ${key}.` })
  return topic
}

async function readTemplates(
  { read }: Pick<Deps, 'read'>,
  { workspace }: World,
  questions: readonly GateAsked[],
  errors: FieldError[],
): Promise<(string | undefined)[]> {
  const named = [...new Set(questions.flatMap(({ template }) => template ?? []))]
  const found =
    named.length === 0 ? new Map<string, string>() : await read.contactPages.templateIds(workspace.workspaceId, named)
  return questions.map(({ template }, at) => {
    if (template === undefined) return undefined
    const id = found.get(template)
    if (id === undefined)
      errors.push({ path: `/messages/${at}/template`, message: `There is no template ${template}.` })
    return id
  })
}

/** Whom the questions at `open` are about, by their place. */
async function readAddressees(
  deps: Pick<Deps, 'read' | 'secrets'>,
  workspaceId: string,
  questions: readonly GateAsked[],
  open: readonly number[],
  plainly: readonly (Plainly | undefined)[],
): Promise<(AddressKey | undefined)[]> {
  const keys = plainly.map((one) => one?.key)
  const asked = open.map((at) => ({ at, to: (questions[at] as GateAsked).to }))
  const ids = [...new Set(asked.flatMap(({ to }) => (uuid.test(to) ? [to] : [])))]
  const byId =
    ids.length === 0 ? new Map<string, AddressKey>() : await deps.read.contactPages.addressees(workspaceId, ids)
  for (const { at, to } of asked) keys[at] ??= byId.get(to)
  const find = async (some: typeof asked, identifierOf: (to: string) => Identifier) => {
    if (some.length === 0) return
    const names = some.map(({ to }) => [identifierOf(to)])
    const found = await findAddresses(deps.read, deps.secrets, workspaceId, names)
    for (const [index, { at }] of some.entries()) keys[at] = found[index]
  }
  await find(
    asked.filter(({ at, to }) => plainly[at] === undefined && !uuid.test(to)),
    plainIdentifier,
  )
  // Only what is not found as it stands is read as people write numbers, for that costs as much as all the rest.
  const odd = asked.filter(({ at, to }) => keys[at] === undefined && e164.test(to) && identifierOf(to).value !== to)
  await find(odd, identifierOf)
  return keys
}

const e164 = /^\+[1-9][0-9]{6,14}$/

/** What is written as a number is one, whether or not there is such a number. */
function plainIdentifier(to: string): Identifier {
  return e164.test(to) ? { kind: 'phone', value: to } : identifierOf(to)
}

function identifierOf(to: string): Identifier {
  const phone = readPhone(to)
  return phone === undefined ? { kind: 'bsuid', value: to } : { kind: 'phone', value: phone.e164 }
}
