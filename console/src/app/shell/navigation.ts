/** Where one can go, in the order in which it is shown. */
import {
  FileText,
  Inbox,
  LayoutDashboard,
  type LucideIcon,
  Megaphone,
  MessageCircleQuestionMark,
  Settings2,
  TextQuote,
  Users,
  UsersRound,
  Workflow,
} from 'lucide-react'
import { CaptureIcon, TemplateIcon, TopicIcon } from '../../components/ui/product-icons.ts'
import { paths } from '../../config/paths.ts'

/** An address without a parameter. */
type PlainPath = Exclude<(typeof paths)[keyof typeof paths], `${string}$${string}`>

export interface Place {
  readonly name: string
  /** On the bar at the foot of a phone, where there is less room. */
  readonly short?: string
  readonly to: PlainPath
  readonly icon: LucideIcon
  /** The second key after `g`. */
  readonly key: string
}

const overview: Place = { name: 'Overview', to: paths.overview, icon: LayoutDashboard, key: 'o' }
const contacts: Place = { name: 'Contacts', to: paths.contacts, icon: Users, key: 'c' }
const segments: Place = { name: 'Segments', to: paths.segments, icon: UsersRound, key: 'q' }
const capture: Place = {
  name: 'Capture points',
  short: 'Capture',
  to: paths.capturePoints,
  icon: CaptureIcon,
  key: 'p',
}
const topics: Place = { name: 'Topics', to: paths.topics, icon: TopicIcon, key: 't' }
const notices: Place = { name: 'Notices', to: paths.notices, icon: FileText, key: 'n' }
const inbox: Place = { name: 'Inbox', to: paths.inbox, icon: Inbox, key: 'i' }
const review: Place = { name: 'Review', to: paths.reviews, icon: MessageCircleQuestionMark, key: 'r' }
const campaigns: Place = { name: 'Campaigns', to: paths.campaigns, icon: Megaphone, key: 'm' }
const templates: Place = { name: 'Templates', to: paths.templates, icon: TemplateIcon, key: 'e' }
const flows: Place = { name: 'Flows', to: paths.flows, icon: Workflow, key: 'f' }
const intents: Place = { name: 'Intents', to: paths.intents, icon: TextQuote, key: 'u' }
export const settings: Place = { name: 'Settings', to: paths.settings, icon: Settings2, key: 's' }

export const groups: readonly { readonly name: string | null; readonly places: readonly Place[] }[] = [
  { name: null, places: [overview, contacts, segments] },
  { name: 'Consent', places: [capture, topics, notices] },
  { name: 'Messages', places: [inbox, review, campaigns, templates, flows, intents] },
]

export const places: readonly Place[] = [...groups.flatMap((group) => group.places), settings]

/** On the bar at the foot of a phone; the rest is behind "More". */
export const barPlaces: readonly Place[] = [overview, contacts, capture, campaigns]
