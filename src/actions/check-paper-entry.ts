/**
 * The second pair of eyes. Somebody else reads numbers and topics off the scan, without being shown what was entered: where
 * both readings agree, the form is a given, signed yes; where they do not, it goes back to be entered anew.
 */
import { Fault, type FieldError } from '../base/fault.ts'
import { foldPhone, readPhone } from '../base/phone.ts'
import type { Capture } from '../capture/capture.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { PaperEntry } from '../domain/paper-form.ts'
import { captureConsents, type Outcome } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import type { Stores } from './stores.ts'
import { loadWorld, type World } from './world.ts'

export type PaperVerdict =
  | { readonly kind: 'read'; readonly numbers: readonly string[]; readonly topics: readonly string[] }
  | { readonly kind: 'returned'; readonly reason: string }

export interface CheckedEntry {
  readonly entry: PaperEntry
  readonly outcomes: readonly Outcome[]
}

/**
 * In the caller's transaction. Throws `conflict` where it is not waiting to be checked, `forbidden` for whoever entered it,
 * and `invalid` (`reads_differently`) where the two readings do not agree; nothing is changed then.
 */
export async function checkPaperEntry(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  by: By,
  entryId: string,
  verdict: PaperVerdict,
): Promise<CheckedEntry> {
  const { workspaceId } = by.actor
  const entry = await stores.paperForms.lockEntry(workspaceId, entryId)
  if (entry === undefined) throw new Fault('not_found', 'There is no such entry.')
  if (entry.state !== 'to_check') {
    throw new Fault('conflict', 'This form does not wait for a second reading any more.', { reason: entry.state })
  }
  if (by.actor.kind !== 'member' || actorText(by.actor) === entry.enteredBy) {
    throw new Fault('forbidden', 'Somebody else reads it: not a key, and not whoever entered it.', {
      reason: 'own_entry',
    })
  }
  const settled: PaperEntry = { ...entry, checkedAt: by.now, checkedBy: actorText(by.actor) }
  if (verdict.kind === 'returned') {
    const returned: PaperEntry = { ...settled, state: 'returned', reason: verdict.reason }
    await stores.paperForms.settle(returned)
    await note(stores, by, returned)
    return { entry: returned, outcomes: [] }
  }
  const world = await loadWorld(stores, workspaceId)
  const numbers = await numbersOf(stores, entry)
  requireSame(entry, numbers, verdict, world)
  const capture = await captureOf(stores, settled, numbers)
  const context = { workspaceKind: world.workspace.kind, categories: world.categories }
  const [outcomes = []] = await captureConsents(stores, deps, context, [capture], by.now)
  const approved: PaperEntry = { ...settled, state: 'approved' }
  await stores.paperForms.settle(approved)
  await note(stores, by, approved)
  return { entry: approved, outcomes }
}

/** E.164, in the order of the entry. */
async function numbersOf({ addresses }: Stores, { numbers }: PaperEntry): Promise<string[]> {
  const named = await addresses.identifiersOf(numbers.map(({ address }) => address))
  return numbers.map(({ address }) => {
    const phone = named.find(
      ({ address: owner, kind }) => owner.addressId === address.addressId && (kind === 'phone' || kind === 'wa_id'),
    )?.value
    if (phone == null) throw new Fault('conflict', 'The person has been erased since.', { reason: 'erased' })
    return phone.startsWith('+') ? phone : `+${phone}`
  })
}

function requireSame(
  entry: PaperEntry,
  numbers: readonly string[],
  verdict: Extract<PaperVerdict, { kind: 'read' }>,
  world: World,
): void {
  const entered = new Set(numbers.map(foldPhone))
  const country = world.workspace.profile.countries?.[0]
  const reread = new Set(verdict.numbers.map((typed) => foldPhone(readPhone(typed, country)?.e164 ?? typed)))
  const keys = new Set(
    entry.numbers
      .flatMap(({ topics }) => world.topics.filter(({ topicId }) => topics.includes(topicId)))
      .map(({ key }) => key),
  )
  const errors: FieldError[] = [
    ...(same(entered, reread)
      ? []
      : [{ path: '/numbers', message: 'Are not the numbers that were entered. Read them again, or return the form.' }]),
    ...(same(keys, new Set(verdict.topics))
      ? []
      : [{ path: '/topics', message: 'Are not the boxes that were entered. Look again, or return the form.' }]),
  ]
  if (errors.length > 0) {
    throw new Fault('invalid', 'The two readings do not agree.', { reason: 'reads_differently', errors })
  }
}

function same(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

async function captureOf(stores: Stores, entry: PaperEntry, numbers: readonly string[]): Promise<Capture> {
  const { workspaceId } = entry
  const [point, run, file] = await Promise.all([
    stores.capturePoints.find(workspaceId, entry.capturePointId),
    stores.paperForms.findRun(workspaceId, entry.runId),
    entry.fileId === null ? undefined : stores.evidenceFiles.find(workspaceId, entry.fileId),
  ])
  if (point === undefined || run === undefined || file === undefined) {
    throw new Fault('conflict', 'Its scan has been erased since.', { reason: 'erased' })
  }
  return {
    workspaceId,
    people: entry.numbers.map(({ topics }, at) => ({
      identifiers: [{ kind: 'phone', value: numbers[at] ?? '' }],
      topicIds: topics,
    })),
    answer: 'given',
    first: 'given',
    missing: [],
    act: 'signed_paper',
    channel: 'paper_form',
    actor: entry.enteredBy,
    strength: 'signed',
    clock: 'provider',
    occurredAt: entry.signedAt,
    capturePoint: point,
    notice: { sha256: run.noticeSha256, language: run.language },
    rendered: null,
    evidence: {
      form_id: entry.formId,
      scan: file.fileId,
      scan_sha256: file.sha256.toString('hex'),
      entered_by: entry.enteredBy,
      entered_at: entry.enteredAt.toISOString(),
      checked_by: entry.checkedBy,
    },
    source: `paper/${entry.entryId}`,
    contact: {},
  }
}

async function note({ audit }: Stores, by: By, { entryId, formId, state }: PaperEntry): Promise<void> {
  await audit.write([
    auditEntry(by, {
      action: `paper-entry.${state}`,
      subject: { kind: 'paper-entry', id: entryId },
      detail: { form: formId },
    }),
  ])
}
