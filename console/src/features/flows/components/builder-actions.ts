/** What every part of the builder may do with the drawing. */
import type { Dispatch } from 'react'
import type { Draft, DraftAction, Edit } from '../draft.ts'

export interface BuilderActions {
  readonly draft: Draft
  readonly dispatch: Dispatch<DraftAction>
  /** `typing` names the field that is typed into. */
  readonly edit: (edit: Edit, typing?: string) => void
  /** Asks nothing: it can be taken back. */
  readonly remove: (ids: readonly string[]) => void
  readonly openStep: (id: string, focus?: boolean) => void
  readonly selected: readonly string[]
  readonly setSelected: (ids: readonly string[]) => void
  readonly readOnly: boolean
}
