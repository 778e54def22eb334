/** The door through which a form or shop tool reaches us: an address that cannot be guessed, and the secret it signs with. */
import type { FieldError } from '../base/fault.ts'

export interface FormHook {
  readonly workspaceId: string
  readonly capturePointId: string
  /** The last part of `/inbound/forms/{path}`. */
  readonly path: string
  /** JSON of `FormSecret[]`, sealed with the master key; the newest first. */
  readonly sealedSecrets: Buffer
  readonly madeAt: Date
  readonly madeBy: string
}

export interface FormSecret {
  readonly secret: string
  /** Milliseconds since 1970 until which it holds beside the newer one; null for the newest. */
  readonly until: number | null
}

/** What became of one delivery. */
export type FormResult = 'recorded' | 'registered' | 'set_aside' | 'refused'

/** A delivery that could not be used whole. No value of a person stands in it: the tool has them and can send again. */
export interface FormSetAside {
  readonly receivedAt: Date
  readonly result: Extract<FormResult, 'set_aside' | 'refused'>
  readonly errors: readonly FieldError[]
}

export interface FormHookStore {
  /** Replaces the secrets of the hook that is there; its path stays. Answers the hook as it is kept. */
  keep(hook: FormHook): Promise<FormHook>
  find(workspaceId: string, capturePointId: string): Promise<FormHook | undefined>
  findByPath(path: string): Promise<FormHook | undefined>
  /** Keeps the newest fifty of a place. */
  setAside(hook: Pick<FormHook, 'workspaceId' | 'capturePointId'>, what: FormSetAside): Promise<void>
  /** Newest first. */
  listSetAside(workspaceId: string, capturePointId: string): Promise<FormSetAside[]>
}
