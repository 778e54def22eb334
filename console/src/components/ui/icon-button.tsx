/** A button that shows only an icon; its label is read out, and shown as a tip. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { Tip } from './tip.tsx'

interface IconButtonProps extends Omit<ComponentProps<typeof Button>, 'children' | 'asChild'> {
  readonly icon: LucideIcon
  readonly label: string
  readonly flip?: boolean
}

export function IconButton({ icon, label, flip = false, size, className = '', ...rest }: IconButtonProps) {
  const iconSize = size === 'sm' ? 'sm' : size === 'lg' ? 'lg' : undefined
  return (
    <Tip text={label}>
      <Button
        {...rest}
        {...(size === 'sm' ? { size } : {})}
        className={`btn--icon ${className}`.trim()}
        aria-label={label}
      >
        <Icon of={icon} flip={flip} {...(iconSize && { size: iconSize })} />
      </Button>
    </Tip>
  )
}
