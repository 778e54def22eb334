/** People: their rows, and which of them turned out to be one. */
import type { AttributeValue, Contact, ContactMerge, ContactStore } from '../domain/contact.ts'
import { countContacts, listContacts } from './contact-list.ts'
import type { Queryable } from './pool.ts'

export function contactStore(db: Queryable): ContactStore {
  return {
    add: (contact) => add(db, contact),
    find: async (workspaceId, contactId) => (await findMany(db, workspaceId, [contactId]))[0],
    findMany: (workspaceId, contactIds) => findMany(db, workspaceId, contactIds),
    lock: (workspaceId, contactIds) => lock(db, workspaceId, contactIds),
    update: (contact) => update(db, contact),
    list: (workspaceId, filter, page, now) => listContacts(db, workspaceId, filter, page, now),
    count: (workspaceId, filter, now) => countContacts(db, workspaceId, filter, now),
    addMerge: (merge) => addMerge(db, merge),
    mergesInto: (workspaceId, contactIds) => mergesInto(db, workspaceId, contactIds),
    endMerge: (merge, by, at) => endMerge(db, merge, by, at),
  }
}

interface ContactRow {
  readonly workspace_id: string
  readonly contact_id: string
  readonly name: string | null
  readonly language: string | null
  readonly attributes: Record<string, AttributeValue>
  readonly tags: string[]
  readonly opt_in: boolean | null
  readonly merged_into: string | null
  readonly created_at: Date
  readonly erased_at: Date | null
}

async function add(db: Queryable, contact: Contact): Promise<void> {
  await db.query(
    `insert into contact (workspace_id, contact_id, name, language, attributes, created_at, tags)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      contact.workspaceId,
      contact.contactId,
      contact.name,
      contact.language,
      contact.attributes,
      contact.createdAt,
      contact.tags,
    ],
  )
}

async function findMany(db: Queryable, workspaceId: string, contactIds: readonly string[]): Promise<Contact[]> {
  const { rows } = await db.query<ContactRow>({
    name: 'find-contacts',
    text: `select workspace_id, contact_id, name, language, attributes, tags, opt_in, merged_into, created_at, erased_at
           from contact
           where workspace_id = $1 and contact_id = any ((select $2::uuid[])::uuid[])`,
    values: [workspaceId, contactIds],
  })
  return rows.map(fromRow)
}

async function lock(db: Queryable, workspaceId: string, contactIds: readonly string[]): Promise<Contact[]> {
  const { rows } = await db.query<ContactRow>(
    `select workspace_id, contact_id, name, language, attributes, tags, opt_in, merged_into, created_at, erased_at
     from contact
     where workspace_id = $1 and contact_id = any ($2::uuid[])
     order by contact_id
     for no key update`,
    [workspaceId, contactIds],
  )
  return rows.map(fromRow)
}

async function update(db: Queryable, contact: Contact): Promise<void> {
  await db.query(
    `update contact set name = $3, language = $4, attributes = $5, merged_into = $6, tags = $7
     where workspace_id = $1 and contact_id = $2`,
    [
      contact.workspaceId,
      contact.contactId,
      contact.name,
      contact.language,
      contact.attributes,
      contact.mergedInto,
      contact.tags,
    ],
  )
}

async function addMerge(db: Queryable, merge: ContactMerge): Promise<void> {
  await db.query(
    `insert into contact_merge
       (workspace_id, merge_id, into_contact, contact_id, buckets, addresses, merged_at, merged_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      merge.workspaceId,
      merge.mergeId,
      merge.into,
      merge.contactId,
      merge.addresses.map(({ bucket }) => bucket),
      merge.addresses.map(({ addressId }) => addressId),
      merge.mergedAt,
      merge.mergedBy,
    ],
  )
}

async function mergesInto(db: Queryable, workspaceId: string, contactIds: readonly string[]): Promise<ContactMerge[]> {
  const { rows } = await db.query<{
    workspace_id: string
    merge_id: string
    into_contact: string
    contact_id: string
    buckets: number[]
    addresses: string[]
    merged_at: Date
    merged_by: string
    undone_at: Date | null
    undone_by: string | null
  }>(
    `select workspace_id, merge_id, into_contact, contact_id, buckets, addresses, merged_at, merged_by, undone_at, undone_by
     from contact_merge
     where workspace_id = $1 and into_contact = any ($2::uuid[])
     order by merge_id desc`,
    [workspaceId, contactIds],
  )
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    mergeId: row.merge_id,
    into: row.into_contact,
    contactId: row.contact_id,
    addresses: row.addresses.map((addressId, at) => ({
      workspaceId: row.workspace_id,
      bucket: row.buckets[at] ?? 0,
      addressId,
    })),
    mergedAt: row.merged_at,
    mergedBy: row.merged_by,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  }))
}

async function endMerge(db: Queryable, merge: ContactMerge, by: string, at: Date): Promise<void> {
  await db.query(
    `update contact_merge set undone_at = $3, undone_by = $4
     where workspace_id = $1 and merge_id = $2 and undone_at is null`,
    [merge.workspaceId, merge.mergeId, at, by],
  )
}

function fromRow(row: ContactRow): Contact {
  return {
    workspaceId: row.workspace_id,
    contactId: row.contact_id,
    name: row.name,
    language: row.language,
    attributes: row.attributes,
    tags: row.tags,
    optIn: row.opt_in,
    mergedInto: row.merged_into,
    createdAt: row.created_at,
    erasedAt: row.erased_at,
  }
}
