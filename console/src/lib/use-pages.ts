/** The way through a list whose server hands out cursors: it can only go on, so the way back is remembered here. */
import { useState } from 'react'

export interface Pages {
  readonly cursor: string | undefined
  /** 0 for the first page. */
  readonly page: number
  readonly onNext: (cursor: string) => void
  readonly onPrevious: (() => void) | undefined
}

/** `of` names the list; another list begins at its first page. */
export function usePages(of: string): Pages {
  const [kept, setKept] = useState<{ readonly of: string; readonly cursors: readonly string[] }>({ of, cursors: [] })
  const cursors = kept.of === of ? kept.cursors : []
  return {
    cursor: cursors.at(-1),
    page: cursors.length,
    onNext: (cursor) => setKept({ of, cursors: [...cursors, cursor] }),
    onPrevious: cursors.length === 0 ? undefined : () => setKept({ of, cursors: cursors.slice(0, -1) }),
  }
}
