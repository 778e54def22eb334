/** Filters that read as a sentence: "Country is France". */
import { ChevronDown, Plus, Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { Menu, MenuRadio } from './menu.tsx'

interface PickerProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly onValue: (value: V) => void
  readonly choices: readonly { readonly value: V; readonly label: ReactNode }[]
}

/** Always set to something, `Any` or `All` among it. */
export function Picker<V extends string>({ label, value, onValue, choices }: PickerProps<V>) {
  const shown = choices.find((choice) => choice.value === value)?.label ?? value
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="picker">
          <span className="picker__key">{label}</span> {shown}
          <Icon of={ChevronDown} />
        </button>
      }
    >
      <MenuRadio value={value} onValue={onValue} choices={choices} />
    </Menu>
  )
}

interface PickerSetProps {
  readonly label: string
  readonly children: ReactNode
  readonly onRemove: () => void
  /** What taking it away is called, where it is no filter. */
  readonly removal?: string
}

/** A filter that is on, and can be taken away. */
export function PickerSet({ label, children, onRemove, removal }: PickerSetProps) {
  return (
    <span className="picker picker--set">
      <span className="picker__key">{label}</span> {children}
      <button
        type="button"
        className="picker__x"
        aria-label={removal ?? `Remove the filter ${label}`}
        onClick={onRemove}
      >
        <Icon of={X} />
      </button>
    </span>
  )
}

/** Opens a menu of filters that are not on yet. */
export function PickerAdd({ children }: { readonly children: ReactNode }) {
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="picker picker--add">
          <Icon of={Plus} />
          Filter
        </button>
      }
    >
      {children}
    </Menu>
  )
}

interface PickerFindProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
}

export function PickerFind({ label, value, onText }: PickerFindProps) {
  return (
    <span className="picker picker--find">
      <Icon of={Search} />
      <input
        type="search"
        placeholder={label}
        aria-label={label}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </span>
  )
}
