/** A line icon. It only repeats what a word beside it says, unless it is given a label of its own. */
import type { LucideIcon } from 'lucide-react'

interface IconProps {
  readonly of: LucideIcon
  readonly size?: 'sm' | 'lg'
  /** Turns with the direction of the script: arrows do, clocks and ticks do not. */
  readonly flip?: boolean
  readonly label?: string
}

export function Icon({ of: Drawing, size, flip = false, label }: IconProps) {
  const name = ['icon', size && `icon--${size}`, flip && 'icon--flip'].filter(Boolean).join(' ')
  return label === undefined ? (
    <Drawing className={name} aria-hidden />
  ) : (
    <Drawing className={name} role="img" aria-label={label} />
  )
}
