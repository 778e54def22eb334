/** What the routes of conversations look up beside a chat: the person, our number, flows and colleagues by their names. */
import type { ChatItem } from '../../actions/chat/read-chat-items.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import type { Stores } from '../../actions/stores.ts'
import type { PersonRef } from '../../contract/audience.ts'
import type { TopicRef } from '../../contract/terms.ts'
import { type AddressKey, keyText } from '../../domain/address.ts'
import type { ListedChat } from '../../domain/chat.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPerson } from '../present.ts'
import { topicRefs } from '../topics/present.ts'

export interface ChatFacts {
  readonly person: (key: AddressKey) => PersonRef
  readonly number: (senderId: string) => string
  readonly flow: (flowId: string) => string
  readonly names: ReadonlyMap<string, string>
  readonly topicRef: (topicId: string) => TopicRef | null
}

/** `whole`: numbers unmasked. */
export async function factsOf(
  stores: Stores,
  workspaceId: string,
  { chats, items = [] }: { readonly chats: readonly ListedChat[]; readonly items?: readonly ChatItem[] },
  whole: boolean,
): Promise<ChatFacts> {
  const entries = items.flatMap((item) => ('entry' in item ? [item.entry] : []))
  const messages = items.flatMap((item) => ('message' in item ? [item] : []))
  const actors = [
    ...chats.map(({ heldBy }) => heldBy),
    ...entries.flatMap(({ by, toWhom }) => [by, toWhom]),
    ...messages.map(({ message }) => message.writtenBy),
  ].filter((one) => one !== null)
  const flowIds = [
    ...chats.flatMap(({ run }) => run?.flowId ?? []),
    ...messages.flatMap(({ flowId }) => flowId ?? []),
    ...actors.flatMap((by) => (by.startsWith('flow:') ? [by.slice(5)] : [])),
  ]
  const [addresses, senders, names, flows, workspace, topics] = await Promise.all([
    stores.contactPages.addresses(chats.map(({ key }) => key)),
    stores.senders.list(workspaceId),
    stores.actorNames.names(workspaceId, [...new Set(actors)]),
    Promise.all([...new Set(flowIds)].map((flowId) => stores.flows.find(workspaceId, flowId))),
    requireWorkspace(stores, workspaceId),
    stores.topics.list(workspaceId),
  ])
  const people = await stores.contacts.findMany(workspaceId, [
    ...new Set(addresses.flatMap(({ contactId }) => contactId ?? [])),
  ])
  const byKey = new Map(addresses.map((address) => [keyText(address.key), address]))
  return {
    person: (key) => {
      const address = byKey.get(keyText(key))
      return presentPerson(
        people.find(({ contactId }) => contactId === address?.contactId),
        address,
        whole,
      )
    },
    number: (senderId) => senders.find((sender) => sender.senderId === senderId)?.displayNumber ?? '',
    flow: (flowId) => flows.find((flow) => flow?.flowId === flowId)?.name ?? 'A flow',
    names,
    topicRef: topicRefs(topics, defaultLanguage(workspace)),
  }
}
