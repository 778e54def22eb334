/** Keyboard shortcuts: single keys, and two in a row such as `g c`. They rest while somebody types or a dialog is open. */
import { useEffect, useEffectEvent, useRef } from 'react'

const pauseMs = 900

/** `keys` maps `/`, `?` or `g c` to what they do. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const first = useRef({ key: '', at: 0 })
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return
    const pair = event.timeStamp - first.current.at < pauseMs ? `${first.current.key} ${event.key}` : ''
    const action = keys[pair] ?? keys[event.key]
    first.current = { key: event.key, at: event.timeStamp }
    if (action === undefined) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null)
    return true
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
