/** Names and values, line by line. What has no value is left out. */
import type { ReactNode } from 'react'

interface FactsProps {
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
  readonly tight?: boolean
}

export function Facts({ facts, tight = false }: FactsProps) {
  return (
    <dl className={tight ? 'facts facts--tight' : 'facts'}>
      {facts.flatMap(([name, value]) =>
        value === null || value === undefined || value === ''
          ? []
          : [<dt key={`${name}?`}>{name}</dt>, <dd key={name}>{value}</dd>],
      )}
    </dl>
  )
}
