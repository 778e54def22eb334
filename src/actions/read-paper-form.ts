/**
 * What a report says that it was entered from a form on paper: the form's id leads to the wording that stands on it, the
 * scan is one that we keep, and a form that was entered before is entered again only as it was.
 */
import { canonicalJson } from '../base/canonical-json.ts'
import type { FieldError } from '../base/fault.ts'
import type { Secrets } from '../base/secret.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { EvidenceFile } from '../domain/evidence-file.ts'
import { isDrawn, type PaperEntry, type PaperRun, readFormId, secondCheckShare } from '../domain/paper-form.ts'
import type { Stores } from './stores.ts'

export interface PaperForm {
  readonly formId: string
  readonly run: PaperRun
  readonly file: EvidenceFile | undefined
  /** Entries of this form that were returned: what is entered now is entered anew. */
  readonly returned: number
  readonly state: Extract<PaperEntry['state'], 'waiting' | 'to_check'>
  readonly saidHash: Buffer
}

export interface PaperReport {
  readonly point: CapturePoint
  readonly evidence: Readonly<Record<string, unknown>>
  /** E.164. */
  readonly numbers: readonly string[]
  /** Keys. */
  readonly topics: readonly string[]
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Undefined where an error was added. */
export async function readPaperForm(
  { paperForms, evidenceFiles }: Pick<Stores, 'paperForms' | 'evidenceFiles'>,
  secrets: Secrets,
  { point, evidence, numbers, topics }: PaperReport,
  errors: FieldError[],
): Promise<PaperForm | undefined> {
  const { workspaceId } = point
  const read = readFormId(String(evidence.form_id ?? ''))
  const run = read && (await paperForms.findBySerial(workspaceId, read.serial))
  if (read === undefined || run === undefined || read.copy < 1 || read.copy > run.copies) {
    const message =
      read === undefined
        ? 'Is no form id. It stands at the foot of the form, such as K7Q2-0041-B.'
        : `No form ${read.formId} was printed here.`
    errors.push({ path: '/evidence/form_id', message, code: 'unknown_form' })
    return undefined
  }
  if (run.capturePointId !== point.capturePointId) {
    errors.push({ path: '/evidence/form_id', message: `${read.formId} belongs to another place.`, code: 'other_place' })
    return undefined
  }
  const file = await readScan({ evidenceFiles }, workspaceId, evidence.scan, errors)
  const said = canonicalJson({ form: read.formId, numbers: numbers.toSorted(), topics: topics.toSorted() })
  const saidHash = secrets.keyedHash(`paper-entry/${workspaceId}`, said)
  const before = await paperForms.entriesOf(workspaceId, read.formId)
  const standing = before.find(({ state }) => state !== 'returned')
  if (standing !== undefined && !standing.saidHash.equals(saidHash)) {
    const message = `${read.formId} was entered on ${standing.enteredAt.toISOString().slice(0, 10)}, with other numbers or topics.`
    errors.push({ path: '/evidence/form_id', message, code: 'form_entered' })
    return undefined
  }
  const share = point.settings.paperForm?.secondCheckShare ?? secondCheckShare
  const drawn = isDrawn(secrets.keyedHash(`paper-check/${workspaceId}`, read.formId), share)
  return {
    formId: read.formId,
    run,
    file,
    returned: before.filter(({ state }) => state === 'returned').length,
    // Without its scan there is nothing that a second person could read.
    state: drawn && file !== undefined ? 'to_check' : 'waiting',
    saidHash,
  }
}

async function readScan(
  { evidenceFiles }: Pick<Stores, 'evidenceFiles'>,
  workspaceId: string,
  scan: unknown,
  errors: FieldError[],
): Promise<EvidenceFile | undefined> {
  if (scan === undefined) return undefined
  const file = typeof scan === 'string' && uuid.test(scan) ? await evidenceFiles.find(workspaceId, scan) : undefined
  if (file === undefined) {
    const message = 'Is no file of yours. Send it to /v1/evidence-files first, and its id here.'
    errors.push({ path: '/evidence/scan', message, code: 'unknown_file' })
  }
  return file
}
