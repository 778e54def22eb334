/** Keys of the builder that hold wherever the focus is: undo, search, everything selected, and the clipboard. */
import { useEffect, useEffectEvent } from 'react'

interface BuilderKeys {
  readonly onUndo: () => void
  readonly onRedo: () => void
  readonly onSearch: () => void
  readonly onEscape: () => void
  readonly onSelectAll: () => void
  /** The text for the clipboard; undefined where nothing is selected. */
  readonly onCopy: () => string | undefined
  readonly onCut: () => void
  /** Says whether it was something to paste. */
  readonly onPaste: (text: string) => boolean
}

export function useBuilderKeys(keys: BuilderKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isDialogOpen()) return
    const ctrl = event.ctrlKey || event.metaKey
    const key = event.key.toLowerCase()
    if (ctrl && key === 'f') keys.onSearch()
    else if (isTyping(event.target)) return
    else if (!ctrl && key === '/') keys.onSearch()
    else if (!ctrl && key === 'escape' && !isInPanel(event.target)) keys.onEscape()
    else if (ctrl && key === 'z') event.shiftKey ? keys.onRedo() : keys.onUndo()
    else if (ctrl && key === 'y') keys.onRedo()
    else if (ctrl && key === 'a') keys.onSelectAll()
    else return
    event.preventDefault()
  })
  const onClip = useEffectEvent((event: ClipboardEvent) => {
    // Text that somebody has marked on the page is theirs to copy.
    const marked = event.type !== 'paste' && (window.getSelection()?.toString() ?? '') !== ''
    if (isDialogOpen() || isTyping(event.target) || marked) return
    if (event.type === 'paste') {
      if (keys.onPaste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
      return
    }
    const text = keys.onCopy()
    if (text === undefined) return
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    if (event.type === 'cut') keys.onCut()
  })
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event)
    const clip = (event: ClipboardEvent) => onClip(event)
    // Before the console's own search hears the same key.
    window.addEventListener('keydown', key, true)
    for (const name of ['copy', 'cut', 'paste'] as const) document.addEventListener(name, clip)
    return () => {
      window.removeEventListener('keydown', key, true)
      for (const name of ['copy', 'cut', 'paste'] as const) document.removeEventListener(name, clip)
    }
  }, [])
}

function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
}

/** Which closes itself, and gives the focus back to where it was. */
function isInPanel(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('.panel') !== null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
