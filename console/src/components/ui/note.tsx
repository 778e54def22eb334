/** Says what happens next, or what is in the way. */
import { Info, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { StateIcon } from './state.tsx'

interface NoteProps {
  readonly tone?: 'warn' | 'danger'
  readonly icon?: LucideIcon
  readonly children: ReactNode
}

export function Note({ tone, icon, children }: NoteProps) {
  return (
    <div className={tone === undefined ? 'note' : `note note--${tone}`}>
      {icon === undefined ? <NoteIcon {...(tone && { tone })} /> : <Icon of={icon} />}
      <div>{children}</div>
    </div>
  )
}

function NoteIcon({ tone }: { readonly tone?: 'warn' | 'danger' }) {
  if (tone === 'danger') return <StateIcon state="withdrawn" />
  return <Icon of={tone === 'warn' ? TriangleAlert : Info} />
}
