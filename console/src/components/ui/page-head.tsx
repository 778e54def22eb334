/** The head of a page: where it is, its title (the window's too), its actions. */
import { Link, type LinkProps } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface PageHeadProps {
  readonly title: string
  /** Beside the title, such as a state. */
  readonly beside?: ReactNode
  readonly sub?: ReactNode
  /** The page that this one belongs to. */
  readonly within?: { readonly name: string; readonly link: LinkProps }
  /** Before the title, such as a face. */
  readonly before?: ReactNode
  readonly actions?: ReactNode
  readonly line?: boolean
}

export function PageHead({ title, beside, sub, within, before, actions, line = false }: PageHeadProps) {
  return (
    <header className={line ? 'head head--line' : 'head'}>
      <title>{`${title} · Assent`}</title>
      {before}
      <div className="head__text">
        {within === undefined ? null : (
          <nav className="crumbs" aria-label="Path">
            <Link {...within.link}>{within.name}</Link>
            <Icon of={ChevronRight} flip />
          </nav>
        )}
        <h1 className={beside === undefined ? undefined : 'row row--wrap'}>
          {title}
          {beside === undefined ? null : <> {beside}</>}
        </h1>
        {sub === undefined ? null : <div className="head__sub">{sub}</div>}
      </div>
      {actions === undefined ? null : <div className="head__acts">{actions}</div>}
    </header>
  )
}
