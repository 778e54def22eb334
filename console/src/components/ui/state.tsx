/** A consent state: colour, icon and word, always the three together. */
import { type StateMark, stateIcon } from '@assent/look/state-icon.ts'
import { createElement } from 'react'

export type StateName = 'given' | 'pending' | 'withdrawn' | 'refused' | 'revoked' | 'expired' | 'unknown'

export const stateWord: Readonly<Record<StateName, string>> = {
  given: 'Given',
  pending: 'Pending',
  withdrawn: 'Withdrawn',
  refused: 'Refused',
  revoked: 'Revoked',
  expired: 'Expired',
  unknown: 'Unknown',
}

/** A refusal and a revocation are noes like a withdrawal: the same mark, their own words. */
export function markOf(state: StateName): StateMark {
  return state === 'refused' || state === 'revoked' ? 'withdrawn' : state
}

interface StateProps {
  readonly state: StateName
  /** In a tinted frame, where it stands alone. */
  readonly tag?: boolean
  /** Another word for the same mark, such as "Stopped in WhatsApp". */
  readonly word?: string
}

export function State({ state, tag = false, word = stateWord[state] }: StateProps) {
  return (
    <span className={tag ? 'state state--tag' : 'state'} data-state={markOf(state)}>
      <StateIcon state={state} />
      {word}
    </span>
  )
}

/** What it was before: a word without its colour. */
export function StateBefore({ state }: { readonly state: StateName }) {
  return <span className="state state--was">{stateWord[state]}</span>
}

export function StateIcon({ state }: { readonly state: StateName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {stateIcon[markOf(state)].map(([tag, attributes], index) =>
        createElement(tag, { key: index, ...Object.fromEntries(Object.entries(attributes).map(camel)) }),
      )}
    </svg>
  )
}

function camel([name, value]: [string, string]): [string, string] {
  return [name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()), value]
}
