/** Buttons. One primary in view. `asChild` gives a link the look of one. */
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'

interface ButtonLook {
  readonly look?: 'primary' | 'danger' | 'danger-fill' | 'ghost' | 'no'
  readonly size?: 'sm' | 'lg'
}

interface ButtonProps extends ComponentProps<'button'>, ButtonLook {
  readonly asChild?: boolean
  /** Something is under way: it stays, says so, and does nothing when pressed again. */
  readonly busy?: boolean
}

export function buttonName({ look, size }: ButtonLook, more = ''): string {
  return ['btn', look && `btn--${look}`, size && `btn--${size}`, more].filter(Boolean).join(' ')
}

export function Button({ look, size, asChild = false, busy = false, className, onClick, ...rest }: ButtonProps) {
  const name = buttonName({ ...(look && { look }), ...(size && { size }) }, className)
  if (asChild) return <Slot.Root className={name} {...rest} />
  return (
    <button
      type="button"
      className={name}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  )
}
