/** Reads questions to the gate as they are asked from outside, and answers each: nothing is sent, and nothing is written. */
import { Fault, type FieldError } from '../base/fault.ts'
import { readPhone } from '../base/phone.ts'
import type { AddressKey, Identifier } from '../domain/address.ts'
import type { Decision, Purpose } from '../domain/decision.ts'
import { type Asked, decideMessages } from './decide-messages.ts'
import type { Deps } from './deps.ts'
import { findAddresses } from './identify.ts'
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
  const keys = await readAddressees(deps, world.workspace.workspaceId, questions)
  const asked = questions.map((question, at): Asked => {
    const topic = topics[at] ?? null
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
  const answers = await decideMessages(deps.read, asked, now)
  const cited = answers.flatMap(({ key, record }) =>
    key === undefined || record === undefined ? [] : [{ key, seq: record }],
  )
  const ids = await deps.read.contactPages.recordIds(cited)
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

async function readAddressees(
  deps: Pick<Deps, 'read' | 'secrets'>,
  workspaceId: string,
  questions: readonly GateAsked[],
): Promise<(AddressKey | undefined)[]> {
  const ids = [...new Set(questions.flatMap(({ to }) => (uuid.test(to) ? [to] : [])))]
  const byId =
    ids.length === 0 ? new Map<string, AddressKey>() : await deps.read.contactPages.addressees(workspaceId, ids)
  const named = questions.flatMap(({ to }, at) => (uuid.test(to) ? [] : [{ to, at }]))
  const find = (some: typeof named, identifierOf: (to: string) => Identifier) =>
    findAddresses(
      deps.read,
      deps.secrets,
      workspaceId,
      some.map(({ to }) => [identifierOf(to)]),
    )
  const keys = questions.map(({ to }) => byId.get(to))
  const found = await find(named, plainIdentifier)
  for (const [index, { at }] of named.entries()) keys[at] = found[index]
  // Only what is not found as it stands is read as people write numbers, for that costs as much as all the rest.
  const odd = named.filter(({ to, at }) => keys[at] === undefined && e164.test(to) && identifierOf(to).value !== to)
  if (odd.length > 0) {
    const foundThen = await find(odd, identifierOf)
    for (const [index, { at }] of odd.entries()) keys[at] = foundThen[index]
  }
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
