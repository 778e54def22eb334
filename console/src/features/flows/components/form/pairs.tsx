/** Names and what belongs to each: headers, variables to keep, data of an event. */
import { Plus, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../../../components/ui/button.tsx'
import { FieldSet, TextField } from '../../../../components/ui/field.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { useFault, useFormScope } from './scope.tsx'

interface PairsProps<V> {
  readonly label: string
  readonly nameLabel: string
  readonly pairs: Readonly<Record<string, V>>
  readonly onPairs: (pairs: Record<string, V>, typing?: string) => void
  readonly path: string
  readonly fresh: V
  readonly children: (value: V, onValue: (value: V, typing?: string) => void, name: string) => ReactNode
}

export function Pairs<V>({ label, nameLabel, pairs, onPairs, path, fresh, children }: PairsProps<V>) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  const [name, setName] = useState('')
  const add = () => {
    const clean = name.trim()
    if (clean === '' || clean in pairs) return
    onPairs({ ...pairs, [clean]: fresh })
    setName('')
  }
  return (
    <FieldSet label={label} error={fault}>
      <div className="stack">
        {Object.entries(pairs).map(([one, value]) => (
          <div className="choice" key={one}>
            <div className="choice__words">
              <p className="xs">
                <code>{one}</code>
              </p>
              {children(value, (next, typing) => onPairs({ ...pairs, [one]: next }, typing), one)}
            </div>
            {readOnly ? null : (
              <IconButton
                icon={X}
                label={`Remove ${one}`}
                look="ghost"
                size="sm"
                onClick={() => {
                  const { [one]: _gone, ...rest } = pairs
                  onPairs(rest)
                }}
              />
            )}
          </div>
        ))}
        {readOnly ? null : (
          <div className="add-pair">
            <TextField
              label={nameLabel}
              value={name}
              onText={setName}
              autoComplete="off"
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return
                event.preventDefault()
                add()
              }}
            />
            <Button size="sm" onClick={add}>
              <Icon of={Plus} size="sm" />
              Add
            </Button>
          </div>
        )}
      </div>
    </FieldSet>
  )
}
