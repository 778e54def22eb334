/** What stands at the end of the drawing: one thing at a time, which can be closed. On a phone it is a sheet of its own. */
import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { Sheet } from '../../../../components/ui/sheet.tsx'

interface PanelProps {
  readonly title: string
  readonly beside?: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  readonly foot?: ReactNode
  readonly small: boolean
  /** Takes the keyboard when it opens. Whoever only looks around with the arrows keeps it on the drawing. */
  readonly focus: boolean
}

export function Panel({ title, beside, onClose, children, foot, small, focus }: PanelProps) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (focus && !small) ref.current?.querySelector<HTMLElement>('h2')?.focus()
  }, [focus, small])
  if (small) {
    return (
      <Sheet open title={title} onClose={onClose} foot={foot}>
        {beside}
        {children}
      </Sheet>
    )
  }
  return (
    <aside
      className="panel"
      aria-label={title}
      ref={ref}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <div className="panel__head">
        <h2 tabIndex={-1}>{title}</h2>
        {beside}
        <IconButton icon={X} label="Close" look="ghost" className="push" onClick={onClose} />
      </div>
      <div className="panel__body">{children}</div>
      {foot === undefined ? null : <footer className="panel__foot">{foot}</footer>}
    </aside>
  )
}
