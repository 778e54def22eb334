/** Keeps the draft on the server a moment after each edit, and says so; what somebody else has saved is never written over. */
import type { Flow, FlowDraftIn } from '@contract/flow.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { api } from '../../lib/api-client.ts'
import { explain, Problem } from '../../lib/problem.ts'
import type { FlowDefinition } from './definition.ts'
import { type Finding, findingsOf } from './findings.ts'

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  /** Somebody else has saved since. */
  | { readonly kind: 'conflict' }
  /** It is not whole enough to be kept: a step lacks something. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'failed'; readonly why: string }

export interface Autosave {
  readonly state: SaveState
  /** What is wrong with what was last sent. */
  readonly findings: readonly Finding[]
  /** Sends what is not saved yet, at once. Says whether all is kept now. */
  readonly flush: () => Promise<boolean>
  /** Whoever has seen that somebody else has saved, and wants this draft all the same. */
  readonly overwrite: () => void
}

const restMs = 700

export function useAutosave(flow: Flow, draft: FlowDefinition, enabled: boolean): Autosave {
  const client = useQueryClient()
  const [state, setState] = useState<SaveState>({ kind: 'saved' })
  const [findings, setFindings] = useState<readonly Finding[]>(flow.findings)
  const revision = useRef<number | undefined>(flow.draft_revision)
  const kept = useRef(draft)
  const keptFindings = useRef<readonly Finding[]>(flow.findings)
  const latest = useRef(draft)
  const conflict = useRef(false)
  const sending = useRef<Promise<boolean>>(Promise.resolve(true))
  const isSending = useRef(false)

  const send = useCallback(async (): Promise<boolean> => {
    const definition = latest.current
    if (kept.current === definition) return true
    if (conflict.current) return false
    const body: FlowDraftIn = { definition, ...(revision.current === undefined ? {} : { revision: revision.current }) }
    isSending.current = true
    try {
      const saved = await api.put<Flow>(`/v1/flows/${flow.id}/draft`, body)
      revision.current = saved.draft_revision
      kept.current = definition
      keptFindings.current = saved.findings
      setFindings(saved.findings)
      setState(latest.current === definition ? { kind: 'saved' } : { kind: 'waiting' })
      void client.invalidateQueries({ queryKey: ['flows', 'list'] })
      return true
    } catch (error) {
      const state = refused(error)
      conflict.current = state.kind === 'conflict'
      setState(state)
      if (error instanceof Problem && error.fields.length > 0) setFindings(findingsOf(error.fields))
      return false
    } finally {
      isSending.current = false
    }
  }, [flow.id, client])

  /** One after the other, each with what is drawn by then. */
  const flush = useCallback((): Promise<boolean> => {
    sending.current = sending.current.then(send)
    return sending.current
  }, [send])

  useEffect(() => {
    latest.current = draft
    if (!enabled) return
    if (kept.current === draft && !isSending.current) {
      // Nothing was edited, or it was all taken back.
      if (!conflict.current) {
        setState((before) => (before.kind === 'saved' ? before : { kind: 'saved' }))
        setFindings(keptFindings.current)
      }
      return
    }
    if (!conflict.current) setState({ kind: 'waiting' })
    const timer = setTimeout(() => void flush(), restMs)
    return () => clearTimeout(timer)
  }, [draft, enabled, flush])

  // Whoever goes to another page a moment after an edit has made it all the same.
  useEffect(() => () => void flush(), [flush])

  const unsaved = state.kind !== 'saved'
  useEffect(() => {
    if (!unsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  const overwrite = useCallback(() => {
    revision.current = undefined
    conflict.current = false
    void flush()
  }, [flush])

  return { state, findings, flush, overwrite }
}

function refused(error: unknown): SaveState {
  if (error instanceof Problem && error.status === 409) return { kind: 'conflict' }
  if (error instanceof Problem && error.status === 400 && error.fields.length > 0) return { kind: 'unfinished' }
  return { kind: 'failed', why: explain(error) }
}
