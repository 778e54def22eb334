/** The navigation: at the side, and behind "More" on a phone. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Smartphone } from 'lucide-react'
import { Icon } from '../../components/ui/icon.tsx'
import { paths, served } from '../../config/paths.ts'
import { liveCampaignsQuery } from '../../resources/campaigns.ts'
import { demoClockQuery } from '../../resources/demo-clock.ts'
import { inboxCountsQuery } from '../../resources/inbox.ts'
import { reviewsQuery } from '../../resources/reviews.ts'
import { useMay, useWorkspace } from '../../resources/session.ts'
import { groups, type Place, settings } from './navigation.ts'

export function MainNav({ onGo }: { readonly onGo?: () => void }) {
  return (
    <nav className="nav" aria-label="Console">
      {groups.map((group) => (
        <div key={group.name ?? ''}>
          {group.name === null ? null : <p className="nav__group">{group.name}</p>}
          {group.places.map((place) => (
            <NavItem key={place.to} place={place} {...(onGo && { onGo })} />
          ))}
        </div>
      ))}
    </nav>
  )
}

/** The simulated phone, where there is one, and the settings. */
export function FootNav({ onGo }: { readonly onGo?: () => void }) {
  const workspace = useWorkspace()
  return (
    <nav className="nav" aria-label="Tools">
      {workspace.kind === 'demo' ? (
        <a className="nav__item" href={served.phone} title="Phone">
          <Icon of={Smartphone} />
          <span className="nav__text">Phone</span>
          <ClockAhead />
        </a>
      ) : null}
      <NavItem place={settings} {...(onGo && { onGo })} />
    </nav>
  )
}

function NavItem({ place, onGo }: { readonly place: Place; readonly onGo?: () => void }) {
  return (
    <Link
      to={place.to}
      className="nav__item"
      title={place.name}
      activeOptions={{ exact: place.to === '/' }}
      activeProps={{ 'aria-current': 'page' }}
      onClick={onGo}
    >
      <Icon of={place.icon} />
      <span className="nav__text">{place.name}</span>
      {place.to === paths.campaigns ? <LiveCampaigns /> : null}
      {place.to === paths.inbox ? <WaitingChats /> : null}
      {place.to === paths.reviews ? <Waiting /> : null}
    </Link>
  )
}

/** A demo whose clock has been wound says so wherever one is. */
function ClockAhead() {
  const hours = Math.floor((useQuery(demoClockQuery).data ?? 0) / 3_600_000)
  if (hours === 0) return null
  return <span className="nav__count num">{hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`} ahead</span>
}

/** Whoever may not read messages is not told how many wait. */
function Waiting() {
  const may = useMay()
  const waiting = useQuery({ ...reviewsQuery, enabled: may('message:read') }).data?.waiting ?? 0
  return waiting === 0 ? null : <span className="nav__count num">{waiting}</span>
}

/** People who wait for an answer of the team. */
function WaitingChats() {
  const may = useMay()
  const waiting = useQuery({ ...inboxCountsQuery, enabled: may('message:read') }).data?.waiting ?? 0
  return waiting === 0 ? null : <span className="nav__count num">{waiting}</span>
}

function LiveCampaigns() {
  const live = useQuery(liveCampaignsQuery).data ?? 0
  return live === 0 ? null : <span className="nav__count num">{live} live</span>
}
