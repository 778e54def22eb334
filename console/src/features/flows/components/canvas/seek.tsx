/** Finding a step by what it says. */
import { Search } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Icon } from '../../../../components/ui/icon.tsx'
import type { FlowDefinition } from '../../definition.ts'
import { orderOf } from '../../order.ts'
import { nameOf, pieceOf } from '../../pieces.ts'
import { findSteps } from '../../search.ts'
import { sentenceOf } from '../../sentence.ts'
import { useNames } from '../names.tsx'

interface SeekProps {
  readonly flow: FlowDefinition
  readonly onStep: (id: string) => void
  readonly onClose: () => void
}

const shownMost = 12

export function Seek({ flow, onStep, onClose }: SeekProps) {
  const names = useNames()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const found = findSteps(flow, text).slice(0, shownMost)
  const active = Math.min(at, Math.max(0, found.length - 1))
  const order = orderOf(flow)
  const pick = (id: string | undefined) => {
    if (id === undefined) return
    onClose()
    onStep(id)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(active + 1, found.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(active - 1, 0))
    else if (event.key === 'Enter') pick(found[active])
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <search className="seek">
      <div className="found__field">
        <Icon of={Search} />
        <input
          ref={(input) => input?.focus()}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="seek-found"
          aria-activedescendant={found[active] === undefined ? undefined : `seek-${found[active]}`}
          aria-label="Find a step by its words"
          placeholder="Words of a step"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKey}
          onBlur={onClose}
        />
        <kbd>Esc</kbd>
      </div>
      <div className="found__list" id="seek-found" role="listbox" aria-label="Steps">
        {found.map((id, index) => {
          const node = flow.nodes[id]
          if (node === undefined) return null
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above works the list with the keyboard.
            // biome-ignore lint/a11y/useFocusableInteractive: as above; the field keeps the focus.
            <div
              key={id}
              id={`seek-${id}`}
              className="found__item"
              role="option"
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(id)}
            >
              <Icon of={pieceOf(node).icon} />
              <span className="num faint">{order.number(id)}</span>
              <span className="seek__text">
                {nameOf(node)}: {sentenceOf(node, flow.language, names).text}
              </span>
            </div>
          )
        })}
        {text.trim() !== '' && found.length === 0 ? <p className="found__none">No step says this.</p> : null}
      </div>
    </search>
  )
}
