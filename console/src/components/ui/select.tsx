/** One of a list. */
import { Check, ChevronDown } from 'lucide-react'
import { Select as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Field } from './field.tsx'
import { Icon } from './icon.tsx'

export interface Choice<V extends string> {
  readonly value: V
  readonly label: ReactNode
  /** What is read and searched where the label is more than text. */
  readonly text?: string
  readonly disabled?: boolean
}

interface SelectProps<V extends string> {
  readonly value: V | undefined
  readonly onValue: (value: V) => void
  readonly choices: readonly Choice<V>[]
  readonly placeholder?: string
  readonly disabled?: boolean
  /** For whoever makes the choices only once they are looked at. */
  readonly onOpen?: (open: boolean) => void
  readonly 'aria-label'?: string
  readonly id?: string
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: true | undefined
}

export function Select<V extends string>({
  value,
  onValue,
  choices,
  placeholder,
  disabled = false,
  onOpen,
  ...rest
}: SelectProps<V>) {
  return (
    // Radix shows the placeholder for an empty string.
    <Radix.Root
      value={value ?? ''}
      onValueChange={(picked) => onValue(picked as V)}
      disabled={disabled}
      {...(onOpen === undefined ? {} : { onOpenChange: onOpen })}
    >
      <Radix.Trigger className="input select" {...rest}>
        <Radix.Value placeholder={<span className="faint">{placeholder ?? 'Choose'}</span>} />
        <Icon of={ChevronDown} />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="pop" position="popper" sideOffset={4}>
          <Radix.Viewport className="menu menu--select">
            {choices.map((choice) => (
              <Radix.Item
                key={choice.value}
                value={choice.value}
                className="menu__item"
                {...(choice.text === undefined ? {} : { textValue: choice.text })}
                {...(choice.disabled ? { disabled: true } : {})}
              >
                <Radix.ItemText>{choice.label}</Radix.ItemText>
                <Radix.ItemIndicator className="push">
                  <Icon of={Check} size="sm" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

interface SelectFieldProps<V extends string> extends Omit<SelectProps<V>, 'id' | 'aria-describedby' | 'aria-invalid'> {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly path?: string
}

export function SelectField<V extends string>({ label, hint, error, path, ...rest }: SelectFieldProps<V>) {
  return (
    <Field label={label} hint={hint} error={error} {...(path === undefined ? {} : { path })}>
      {(control) => <Select {...rest} {...control} />}
    </Field>
  )
}
