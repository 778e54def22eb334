/** A menu of actions behind a button. */
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode
  readonly align?: 'start' | 'end'
  readonly children: ReactNode
}

export function Menu({ trigger, align = 'end', children }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="pop menu" align={align} sideOffset={4} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface MenuItemProps {
  readonly icon?: LucideIcon
  readonly onSelect?: () => void
  readonly danger?: boolean
  readonly disabled?: boolean
  /** The child is a link that takes the place of the item. */
  readonly asChild?: boolean
  readonly children: ReactNode
}

export function MenuItem({
  icon,
  onSelect,
  danger = false,
  disabled = false,
  asChild = false,
  children,
}: MenuItemProps) {
  return (
    <DropdownMenu.Item
      className={danger ? 'menu__item menu__item--danger' : 'menu__item'}
      onSelect={() => onSelect?.()}
      disabled={disabled}
      asChild={asChild}
    >
      {asChild ? (
        children
      ) : (
        <>
          {icon === undefined ? null : <Icon of={icon} />}
          {children}
        </>
      )}
    </DropdownMenu.Item>
  )
}

interface MenuRadioProps<V extends string> {
  readonly label?: string
  readonly value: V | undefined
  readonly onValue: (value: V) => void
  readonly choices: readonly { readonly value: V; readonly label: ReactNode }[]
}

/** One of several, the chosen one ticked. */
export function MenuRadio<V extends string>({ label, value, onValue, choices }: MenuRadioProps<V>) {
  return (
    <DropdownMenu.RadioGroup value={value ?? ''} onValueChange={(picked) => onValue(picked as V)}>
      {label === undefined ? null : <DropdownMenu.Label className="menu__group">{label}</DropdownMenu.Label>}
      {choices.map((choice) => (
        <DropdownMenu.RadioItem key={choice.value} value={choice.value} className="menu__item">
          {choice.label}
          <DropdownMenu.ItemIndicator className="push">
            <Icon of={Check} size="sm" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function MenuLine() {
  return <DropdownMenu.Separator className="menu__line" />
}

export function MenuGroup({ children }: { readonly children: ReactNode }) {
  return <DropdownMenu.Label className="menu__group">{children}</DropdownMenu.Label>
}
