/** Asks once more before something that cannot be undone, and says what will be lost. */
import { AlertDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { explain } from '../../lib/problem.ts'
import { Button } from './button.tsx'
import { Note } from './note.tsx'

interface ConfirmProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  /** What it does and what will be lost, in a sentence or two. */
  readonly children: ReactNode
  /** The verb itself, never "OK". */
  readonly action: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly error?: unknown
  readonly onConfirm: () => void
}

export function Confirm({
  open,
  onClose,
  title,
  children,
  action,
  danger = true,
  busy = false,
  error,
  onConfirm,
}: ConfirmProps) {
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="scrim scrim--dialog" />
        <AlertDialog.Content className="dialog">
          <div className="dialog__body">
            <AlertDialog.Title asChild>
              <h2>{title}</h2>
            </AlertDialog.Title>
            <AlertDialog.Description asChild>
              <div>{children}</div>
            </AlertDialog.Description>
            {error ? <Note tone="danger">{explain(error)}</Note> : null}
          </div>
          <div className="dialog__foot">
            <AlertDialog.Cancel asChild>
              <Button>Cancel</Button>
            </AlertDialog.Cancel>
            <Button look={danger ? 'danger-fill' : 'primary'} busy={busy} onClick={onConfirm}>
              {action}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
