/** The guideline check: each line is met, to look at, or missing, with the way to mend it. */
import { Check, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface Rule {
  /** Where two lines have the same name. */
  readonly key?: string
  readonly name: string
  readonly ok: 'yes' | 'look' | 'no'
  readonly more?: ReactNode
}

export interface RuleGroup {
  readonly name: string
  readonly rules: readonly Rule[]
}

const icons = { yes: Check, look: TriangleAlert, no: X } as const
const words = { yes: 'Met', look: 'To look at', no: 'Missing' } as const

export function Rules({ groups }: { readonly groups: readonly RuleGroup[] }) {
  const all = groups.flatMap((group) => group.rules)
  const met = all.filter((rule) => rule.ok === 'yes').length
  const toLookAt = all.filter((rule) => rule.ok === 'look').length
  const missing = all.length - met - toLookAt
  const rest = [toLookAt > 0 && `${toLookAt} to look at`, missing > 0 && `${missing} missing`].filter(Boolean)
  return (
    <>
      <p className="rules__sum row sm" aria-live="polite">
        <span className="strong num">
          {met} of {all.length}
        </span>
        <span className="quiet">met{rest.length === 0 ? '' : `, ${rest.join(', ')}`}</span>
      </p>
      <ul className="rules">
        {groups.flatMap((group) => [
          <li className="rules__group" key={group.name}>
            {group.name}
          </li>,
          ...group.rules.map((rule) => (
            <li key={`${group.name}/${rule.key ?? rule.name}`} data-ok={rule.ok}>
              <Icon of={icons[rule.ok]} label={words[rule.ok]} />
              <span>{rule.name}</span>
              {rule.more === undefined || rule.more === null || rule.more === '' ? null : <p>{rule.more}</p>}
            </li>
          )),
        ])}
      </ul>
    </>
  )
}
