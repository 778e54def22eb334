/** A task beside its page; on a phone it is the page. Closing it with something entered is up to the task. */
import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'

interface SheetProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** At its foot: who does it, and the buttons. */
  readonly foot?: ReactNode
}

export function Sheet({ open, onClose, title, children, foot }: SheetProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="scrim" />
        <Dialog.Content className="sheet" aria-describedby={undefined} onOpenAutoFocus={focusFirst}>
          <div className="sheet__head">
            <Dialog.Title asChild>
              <h2>{title}</h2>
            </Dialog.Title>
            <IconButton icon={X} label="Close" look="ghost" className="push" onClick={onClose} />
          </div>
          <div className="sheet__body">{children}</div>
          {foot === undefined ? null : <footer className="sheet__foot">{foot}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Where the task begins, and not on the button that closes it. */
function focusFirst(event: Event): void {
  const sheet = event.currentTarget
  if (!(sheet instanceof HTMLElement)) return
  event.preventDefault()
  const first = sheet.querySelector<HTMLElement>('.sheet__body :is(input:not(:disabled), textarea, select, button, a)')
  ;(first ?? sheet).focus()
}
