/** Finds anything by a word: a person by name, number or id, a record by its id, the rest by what it is called. */
import type { FoundThing } from '../domain/search.ts'
import type { Deps } from './deps.ts'
import { type ListedContact, listContacts, readSearch } from './read-contacts.ts'
import { requireWorkspace } from './require-workspace.ts'

export interface Found {
  readonly contacts: readonly ListedContact[]
  readonly things: readonly FoundThing[]
  readonly record: { readonly recordId: string; readonly contactId: string | null; readonly at: Date } | null
}

const each = 8
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export async function search(
  deps: Pick<Deps, 'read' | 'secrets'>,
  workspaceId: string,
  typed: string,
  now: Date,
): Promise<Found> {
  const { read } = deps
  const text = typed.trim()
  if (text === '') return { contacts: [], things: [], record: null }
  const workspace = await requireWorkspace(read, workspaceId)
  const wanted = await readSearch(deps, workspace, text)
  const id = text.toLowerCase()
  const named = uuid.test(id) ? { ...wanted, contactIds: [...wanted.contactIds, id] } : wanted
  const people = await listContacts(deps, workspaceId, { audience: { all: [] }, search: named }, { limit: each }, now)
  return {
    contacts: people.rows,
    things: await read.search.find(workspaceId, text, each),
    record: uuid.test(id) ? await findRecord(deps, workspaceId, id) : null,
  }
}

async function findRecord(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  recordId: string,
): Promise<Found['record']> {
  const record = await read.contactPages.findRecord(workspaceId, recordId)
  if (record === undefined) return null
  const [address] = await read.contactPages.addresses([record.address])
  return { recordId, contactId: address?.contactId ?? null, at: record.occurredAt }
}
