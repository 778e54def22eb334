/** The way to the next page of a list. The cursor is the server's; the way back is what the browser remembers. */
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button.tsx'

interface PagerProps {
  readonly children: ReactNode
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

export function Pager({ children, onPrevious, onNext }: PagerProps) {
  return (
    <div className="pager">
      <span className="num">{children}</span>
      <span className="push row">
        <IconButton
          icon={ChevronLeft}
          label="Previous page"
          size="sm"
          flip
          disabled={onPrevious === undefined}
          onClick={onPrevious}
        />
        <IconButton
          icon={ChevronRight}
          label="Next page"
          size="sm"
          flip
          disabled={onNext === undefined}
          onClick={onNext}
        />
      </span>
    </div>
  )
}
