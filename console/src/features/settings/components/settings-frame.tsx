/** Settings: their pages at the side; on a phone a list of its own. */
import { Link } from '@tanstack/react-router'
import {
  Building2,
  Image,
  KeyRound,
  type LucideIcon,
  MessageCircle,
  RadioTower,
  Scale,
  ScrollText,
  UserRound,
  UsersRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../../components/ui/icon.tsx'
import { paths } from '../../../config/paths.ts'
import { useMay } from '../../../resources/session.ts'

interface Page {
  readonly name: string
  readonly to: (typeof paths)[
    | 'settingsProfile'
    | 'settingsWhatsApp'
    | 'settingsChannels'
    | 'settingsLaws'
    | 'settingsBrand'
    | 'settingsMembers'
    | 'settingsKeys'
    | 'settingsAudit'
    | 'settingsAccount']
  readonly icon: LucideIcon
  /** Who may not read it does not see it. */
  readonly verb?: string
}

const pages: readonly Page[] = [
  { name: 'Workspace', to: paths.settingsProfile, icon: Building2 },
  { name: 'WhatsApp', to: paths.settingsWhatsApp, icon: MessageCircle },
  { name: 'Channels', to: paths.settingsChannels, icon: RadioTower },
  { name: 'Brand', to: paths.settingsBrand, icon: Image },
  { name: 'Laws', to: paths.settingsLaws, icon: Scale },
  { name: 'Members', to: paths.settingsMembers, icon: UsersRound, verb: 'member:read' },
  { name: 'API keys', to: paths.settingsKeys, icon: KeyRound, verb: 'key:read' },
  { name: 'Who did what', to: paths.settingsAudit, icon: ScrollText, verb: 'audit:read' },
  { name: 'Your account', to: paths.settingsAccount, icon: UserRound },
]

export function SettingsFrame({
  index = false,
  children,
}: {
  readonly index?: boolean
  readonly children?: ReactNode
}) {
  const may = useMay()
  return (
    <div className={index ? 'sets sets--index' : 'sets'}>
      <nav className="sets__nav" aria-label="Settings">
        <p className="title">Settings</p>
        {pages
          .filter((page) => page.verb === undefined || may(page.verb))
          .map((page) => (
            <Link key={page.to} to={page.to} className="nav__item" activeProps={{ 'aria-current': 'page' }}>
              <Icon of={page.icon} />
              {page.name}
            </Link>
          ))}
      </nav>
      <div className="sets__main">{children}</div>
    </div>
  )
}
