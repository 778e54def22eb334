/** On or off, at once. */
import type { ComponentProps } from 'react'

interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'checked' | 'onChange'> {
  readonly 'aria-label': string
  readonly on: boolean
  readonly onSwitch: (on: boolean) => void
}

export function Switch({ on, onSwitch, ...rest }: SwitchProps) {
  return (
    <input
      className="switch"
      type="checkbox"
      role="switch"
      checked={on}
      aria-checked={on}
      onChange={(event) => onSwitch(event.target.checked)}
      {...rest}
    />
  )
}
