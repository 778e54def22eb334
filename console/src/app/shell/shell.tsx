/** The console's frame. The side becomes a rail, and on a phone a bar at the top and one at the foot. */
import { Link, useMatches, useNavigate } from '@tanstack/react-router'
import { Ellipsis, Menu as MenuIcon, Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Icon } from '../../components/ui/icon.tsx'
import { IconButton } from '../../components/ui/icon-button.tsx'
import { Mark } from '../../components/ui/mark.tsx'
import { Sheet } from '../../components/ui/sheet.tsx'
import { useKeys } from '../../lib/use-key.ts'
import { useWorkspace } from '../../resources/session.ts'
import { KeysSheet } from './keys-sheet.tsx'
import { FootNav, MainNav } from './nav.tsx'
import { barPlaces, places } from './navigation.ts'
import { SearchDialog } from './search-dialog.tsx'
import { WorkspaceMenu } from './workspace-menu.tsx'

type Open = 'search' | 'keys' | 'menu' | undefined

export function Shell({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate()
  const workspace = useWorkspace()
  const [open, setOpen] = useState<Open>()
  const rail = useMatches({ select: (matches) => matches.some((match) => match.staticData.rail === true) })
  const close = () => setOpen(undefined)

  useKeys({
    '/': () => setOpen('search'),
    '?': () => setOpen('keys'),
    ...Object.fromEntries(places.map((place) => [`g ${place.key}`, () => void navigate({ to: place.to })])),
  })

  return (
    <div className={rail ? 'app app--rail' : 'app'}>
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <aside className="side" aria-label="Workspace">
        <WorkspaceMenu onKeys={() => setOpen('keys')} />
        <button className="side__search" type="button" aria-label="Search" onClick={() => setOpen('search')}>
          <Icon of={Search} />
          <span className="nav__text">Search</span>
          <kbd>/</kbd>
        </button>
        <MainNav />
        <div className="side__foot">
          <FootNav />
        </div>
      </aside>
      <header className="topbar">
        <IconButton icon={MenuIcon} label="Menu" look="ghost" size="lg" onClick={() => setOpen('menu')} />
        <span className="topbar__title">
          <Mark />
          {workspace.name}
        </span>
        <IconButton icon={Search} label="Search" look="ghost" size="lg" onClick={() => setOpen('search')} />
      </header>
      <main className="main" id="main" tabIndex={-1}>
        {children}
      </main>
      <nav className="tabbar" aria-label="Main">
        {barPlaces.map((place) => (
          <Link
            key={place.to}
            to={place.to}
            activeOptions={{ exact: place.to === '/' }}
            activeProps={{ 'aria-current': 'page' }}
          >
            <Icon of={place.icon} size="lg" />
            {place.short ?? place.name}
          </Link>
        ))}
        <button type="button" onClick={() => setOpen('menu')}>
          <Icon of={Ellipsis} size="lg" />
          More
        </button>
      </nav>
      <SearchDialog open={open === 'search'} onClose={close} />
      <KeysSheet open={open === 'keys'} onClose={close} />
      <Sheet open={open === 'menu'} onClose={close} title={workspace.name}>
        <WorkspaceMenu onKeys={() => setOpen('keys')} />
        <MainNav onGo={close} />
        <FootNav onGo={close} />
      </Sheet>
    </div>
  )
}
