/** How a file will be read, while somebody says so: columns and what holds for all rows. */
import type { Import, ImportField, ImportPatch } from '@contract/import.ts'
import { fieldsOf } from './words.ts'

export interface Draft {
  /** What each column holds: a field, `attribute` (contacts), or nothing. By column. */
  readonly columns: Readonly<Record<string, ImportField | 'attribute' | 'nothing'>>
  readonly country: string
  readonly dateFormat: 'iso' | 'dmy' | 'mdy'
  readonly capturePoint: string | undefined
  readonly topics: readonly string[]
  readonly scope: 'all' | 'marketing' | 'topics'
  readonly date: string
  readonly source: string
  readonly attestation: string
}

export function draftOf(one: Import): Draft {
  const columns = Object.fromEntries((one.file?.columns ?? []).map((column) => [column, 'nothing' as const]))
  const fields = Object.entries(one.mapping).flatMap(([field, column]) =>
    (fieldsOf[one.kind] as readonly string[]).includes(field) ? [[column, field as ImportField] as const] : [],
  )
  const attributes = Object.values(one.attributes).map((column) => [column, 'attribute' as const] as const)
  const { settings } = one
  return {
    columns: { ...columns, ...Object.fromEntries(attributes), ...Object.fromEntries(fields) },
    country: settings.country ?? '',
    dateFormat: settings.date_format ?? 'iso',
    capturePoint: one.capture_point?.id,
    topics: settings.topics ?? [],
    scope: settings.scope ?? 'all',
    date: settings.date ?? '',
    source: settings.source ?? '',
    attestation: settings.attestation ?? '',
  }
}

/** A field stands in one column: whoever gives it to another takes it from the first. */
export function withColumn(draft: Draft, column: string, holds: Draft['columns'][string]): Draft {
  const columns = Object.fromEntries(
    Object.entries(draft.columns).map(([name, before]) => {
      if (name === column) return [name, holds]
      return [name, holds !== 'attribute' && before === holds ? ('nothing' as const) : before]
    }),
  )
  return { ...draft, columns }
}

export function patchOf({ kind }: Import, draft: Draft): ImportPatch {
  const mapping: Record<string, string> = {}
  const attributes: Record<string, string> = {}
  for (const [column, holds] of Object.entries(draft.columns)) {
    if (holds === 'attribute') attributes[attributeName(column)] = column
    else if (holds !== 'nothing') mapping[holds] = column
  }
  return {
    mapping,
    ...(kind === 'contacts' ? { attributes } : {}),
    ...(draft.country === '' ? {} : { country: draft.country }),
    date_format: draft.dateFormat,
    ...(kind === 'contacts' ? {} : { topics: [...draft.topics] }),
    ...(kind === 'noes' ? { scope: draft.scope } : {}),
    ...(draft.capturePoint === undefined ? {} : { capture_point: draft.capturePoint }),
    ...(draft.date === '' ? {} : { date: draft.date }),
    ...(draft.source === '' ? {} : { source: draft.source }),
    ...(draft.attestation === '' ? {} : { attestation: draft.attestation }),
  }
}

/** `Last order, EUR` → `last_order_eur`. */
export function attributeName(column: string): string {
  const name = column
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 40)
  return name === '' ? 'column' : name
}
