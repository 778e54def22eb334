/** What signing in, setting up and joining have in common: one narrow sheet, nothing else on the page. */
import type { ReactNode } from 'react'
import { Mark } from '../../../components/ui/mark.tsx'

interface SignFrameProps {
  readonly title: string
  readonly children: ReactNode
  readonly lead?: ReactNode
}

export function SignFrame({ title, lead, children }: SignFrameProps) {
  return (
    <main className="sign">
      <title>{`${title} · Assent`}</title>
      <header className="sign__head">
        <Mark />
        <h1>{title}</h1>
        {lead === undefined ? null : <p>{lead}</p>}
      </header>
      {children}
    </main>
  )
}
