/** Pages of one thing; over a list, its states with their counts. Each is a link, so it can be kept and sent. */
import type { ReactNode } from 'react'

/** Its children are links with `className="tab"`; the router marks the one that is open. */
export function Tabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav className="tabs" aria-label={label}>
      {children}
    </nav>
  )
}
