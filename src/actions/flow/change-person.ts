/** What a flow writes about a person besides consent: attributes, name and language, tags, and a pause. */
import { day } from '../../base/clock.ts'
import { Fault } from '../../base/fault.ts'
import { systemActor } from '../../domain/actor.ts'
import { meansOptIn } from '../../domain/contact.ts'
import type { FlowValue } from '../../domain/flow/definition.ts'
import { type Cause, changeEvents } from '../contact-events.ts'
import { raiseEvents } from '../raise-event.ts'
import { recordStatements } from '../record-statements.ts'
import { type TagChange, tagContact } from '../tag-contact.ts'
import type { Turn } from './turn.ts'

const attributesMost = 200
const attributeName = /^[a-z][a-z0-9_]{0,63}$/
const valueMost = 1_000

/** Null takes it away. Throws a Fault for a name that no attribute may have: `opt_in` is written as consent, and no other way. */
export async function setAttribute(turn: Turn, name: string, value: FlowValue, cause: Cause): Promise<void> {
  if (meansOptIn(name) || !attributeName.test(name)) {
    throw new Fault('invalid', `${name} is no attribute that a flow can write.`)
  }
  const { contactId } = turn.address
  if (contactId === null) return
  const [before] = await turn.stores.contacts.lock(turn.key.workspaceId, [contactId])
  if (before === undefined || before.erasedAt !== null || before.mergedInto !== null) return
  const text = value === null ? null : String(value).slice(0, valueMost)
  const { [name]: _gone, ...others } = before.attributes
  const attributes =
    value === null ? others : { ...others, [name]: typeof value === 'string' ? value.slice(0, valueMost) : value }
  if (Object.keys(attributes).length > attributesMost) {
    throw new Fault('invalid', `A contact has at most ${attributesMost} attributes.`)
  }
  const after =
    name === 'name'
      ? { ...before, name: text }
      : name === 'language'
        ? { ...before, language: text }
        : { ...before, attributes }
  await turn.stores.contacts.update(after)
  await raiseEvents(turn.stores, turn.deps, turn.key.workspaceId, changeEvents(before, after, cause))
  if (name === 'language') await turn.readAgain()
  turn.contact = undefined
}

export async function changeTagsOf(turn: Turn, change: TagChange, cause: Cause): Promise<void> {
  const { contactId } = turn.address
  if (contactId === null) return
  const by = { actor: systemActor(turn.key.workspaceId, 'Assent'), now: turn.now }
  await tagContact(turn.stores, turn.deps, by, contactId, change, cause)
  turn.contact = undefined
}

/** On every address of the person: no yes ends, and the gate answers `paused` until then. */
export async function pauseMessages(turn: Turn, days: number): Promise<void> {
  const until = new Date(turn.now.getTime() + days * day)
  await recordStatements(
    turn.stores,
    { secrets: turn.deps.secrets, categories: turn.world.categories },
    [turn.key],
    turn.now,
    (addresses) => addresses.map(({ key }) => ({ key, statements: [], effect: { pausedUntil: until } })),
  )
  await turn.readAgain()
}
