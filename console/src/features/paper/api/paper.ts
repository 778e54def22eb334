/** Forms on paper: ranges to print, the form behind an id, what was entered, and the second reading. */
import type { ConsentsIn, ConsentsOfPerson, ConsentsOut, WithdrawalsOut } from '@contract/consent.ts'
import type { EvidenceFile } from '@contract/evidence-file.ts'
import type {
  PaperCheckIn,
  PaperEntry,
  PaperEntryList,
  PaperForm,
  PaperRun,
  PaperRunIn,
  PaperRunList,
} from '@contract/paper-form.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'
import { readProblem } from '../../../lib/problem.ts'

export function paperRunsQuery(pointId: string) {
  return queryOptions({
    queryKey: ['paper', 'runs', pointId],
    queryFn: ({ signal }) => api.get<PaperRunList>('/v1/paper-runs', { query: { capture_point: pointId }, signal }),
    select: (list) => list.data,
  })
}

export function usePrintRun() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (run: PaperRunIn) => api.post<PaperRun>('/v1/paper-runs', run),
    onSuccess: () => client.invalidateQueries({ queryKey: ['paper', 'runs'] }),
  })
}

/** Asked once the id is whole; a slip of the finger is told at once. */
export function paperFormQuery(formId: string) {
  return queryOptions({
    queryKey: ['paper', 'form', formId],
    queryFn: ({ signal }) => api.get<PaperForm>(`/v1/paper-forms/${encodeURIComponent(formId)}`, { signal }),
    enabled: formId.replace(/[^0-9A-Za-z]/g, '').length >= 9,
    retry: false,
    gcTime: 0,
  })
}

/** What stands for a number: whether it is one, and whether it said something before. */
export function numberQuery(number: string, country: string | undefined) {
  return queryOptions({
    queryKey: ['paper', 'number', number, country],
    queryFn: ({ signal }) =>
      api.get<ConsentsOfPerson>('/v1/consents', {
        query: { number, limit: 1, ...(country === undefined ? {} : { country }) },
        signal,
      }),
    enabled: number.replace(/\D/g, '').length >= 5,
    retry: false,
  })
}

export interface Entered {
  readonly formId: string
  readonly capturePoint: string
  readonly numbers: readonly string[]
  readonly country: string | undefined
  readonly topics: readonly string[]
  /** The box that says no to everything was ticked. */
  readonly no: boolean
  readonly name: string
  readonly email: string
  /** `2026-11-23`, as it stands on the form. */
  readonly signedOn: string
  readonly scan: File | undefined
}

export function useEnterForm() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entered: Entered) => (entered.no ? enterNo(entered) : enterYes(entered)),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['paper', 'entries'] }),
        client.invalidateQueries({ queryKey: ['paper', 'form'] }),
        client.invalidateQueries({ queryKey: ['paper', 'number'] }),
        client.invalidateQueries({ queryKey: ['contacts'] }),
      ]),
  })
}

async function enterYes({ scan, ...entered }: Entered): Promise<void> {
  const file = scan === undefined ? undefined : await sendFile(scan)
  const body: ConsentsIn = {
    numbers: [...entered.numbers],
    ...(entered.country === undefined ? {} : { country: entered.country }),
    topics: [...entered.topics],
    act: 'signed_paper',
    capture_point: entered.capturePoint,
    occurred_at: signedAt(entered.signedOn),
    evidence: {
      form_id: entered.formId,
      ...(file === undefined ? {} : { scan: file.id }),
      ...(entered.email === '' ? {} : { email: entered.email }),
    },
    ...(entered.name === '' ? {} : { contact: { name: entered.name } }),
  }
  await api.post<ConsentsOut>('/v1/consents', body)
}

/** A no is taken for each number by itself, at once and for good. */
async function enterNo({ numbers, country, formId, signedOn }: Entered): Promise<void> {
  for (const number of numbers) {
    await api.post<WithdrawalsOut>('/v1/withdrawals', {
      number,
      ...(country === undefined ? {} : { country }),
      all: true,
      means: 'letter',
      occurred_at: signedAt(signedOn),
      evidence: { form_id: formId },
    })
  }
}

/** A form says a day, and no hour: its first moment, so that a no of the same day counts after it. */
function signedAt(day: string): string {
  return new Date(Math.min(Date.parse(`${day}T00:00:00Z`), Date.now())).toISOString()
}

async function sendFile(file: File): Promise<EvidenceFile> {
  const response = await fetch('/v1/evidence-files', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', accept: 'application/json' },
    body: file,
  })
  if (!response.ok) throw await readProblem(response)
  return (await response.json()) as EvidenceFile
}

export function entriesQuery(pointId: string, state: 'to_check' | 'returned') {
  return queryOptions({
    queryKey: ['paper', 'entries', pointId, state],
    queryFn: ({ signal }) =>
      api.get<PaperEntryList>('/v1/paper-entries', { query: { capture_point: pointId, state, limit: 200 }, signal }),
  })
}

export function useCheckEntry() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, check }: { readonly id: string; readonly check: PaperCheckIn }) =>
      api.post<PaperEntry>(`/v1/paper-entries/${id}/checks`, check),
    onSuccess: () => client.invalidateQueries({ queryKey: ['paper', 'entries'] }),
  })
}
