/** Says that something is done, and offers the way back where there is one. */
import { Check } from 'lucide-react'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { Icon } from './icon.tsx'

interface Toast {
  readonly text: string
  readonly undo?: () => void
}

const shownMs = 6000

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** `const toast = useToast(); toast({ text: 'Capture point closed', undo })`. */
export function useToast(): (toast: Toast) => void {
  return use(ToastContext)
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (Toast & { readonly id: number })[]>([])
  const show = useCallback(
    (toast: Toast) => setToasts((all) => [...all.slice(-2), { ...toast, id: performance.now() }]),
    [],
  )
  const drop = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  return (
    <ToastContext value={useMemo(() => show, [show])}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} onDone={() => drop(toast.id)} />
        ))}
      </div>
    </ToastContext>
  )
}

function ToastLine({ toast, onDone }: { readonly toast: Toast; readonly onDone: () => void }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onDone, shownMs)
    return () => clearTimeout(timer)
  }, [held, onDone])
  const undo = toast.undo
  return (
    // Whoever points at it or has the keyboard on it is not hurried.
    <p
      className="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon of={Check} />
      <span>{toast.text}</span>
      {undo === undefined ? null : (
        <button
          type="button"
          className="toast__act"
          onClick={() => {
            undo()
            onDone()
          }}
        >
          Undo
        </button>
      )}
    </p>
  )
}
