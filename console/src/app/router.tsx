/** Every address of the console. Pages are loaded when they are opened; only the frame is there from the start. */

import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import { paths } from '../config/paths.ts'
import { Problem } from '../lib/problem.ts'
import { demoClockQuery } from '../resources/demo-clock.ts'
import { sessionQuery } from '../resources/session.ts'
import { onSignedOut, queryClient } from './query.ts'
import { AppRoute } from './routes/app.tsx'
import { PageFailed, PageMissing } from './routes/error.tsx'
import { RootRoute } from './routes/root.tsx'
import {
  readCampaignSearch,
  readCapturePointSearch,
  readContactSearch,
  readContactTab,
  readInboxSearch,
  readIntentTab,
  readNewCampaignSearch,
  readNewCapturePointSearch,
  readNext,
  readOverviewSearch,
} from './searches.ts'

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: RootRoute,
  notFoundComponent: PageMissing,
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.signIn,
  validateSearch: readNext,
  component: lazyRouteComponent(() => import('./routes/sign-in.tsx'), 'SignInRoute'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: paths.setup,
  component: lazyRouteComponent(() => import('./routes/setup.tsx'), 'SetupRoute'),
})

const app = createRoute({
  getParentRoute: () => root,
  id: 'app',
  component: AppRoute,
  errorComponent: PageFailed,
  beforeLoad: async ({ context, location }) => {
    try {
      const { workspace } = await context.queryClient.ensureQueryData(sessionQuery)
      if (workspace?.kind === 'demo') await context.queryClient.ensureQueryData(demoClockQuery)
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        throw redirect({ to: paths.signIn, search: location.href === '/' ? {} : { next: location.href } })
      }
      throw error
    }
  },
})

const join = createRoute({
  getParentRoute: () => root,
  path: paths.join,
  component: lazyRouteComponent(() => import('./routes/join.tsx'), 'JoinRoute'),
})

const overview = createRoute({
  getParentRoute: () => app,
  path: paths.overview,
  validateSearch: readOverviewSearch,
  component: lazyRouteComponent(() => import('./routes/overview.tsx'), 'OverviewRoute'),
})

const contacts = createRoute({
  getParentRoute: () => app,
  path: paths.contacts,
  validateSearch: readContactSearch,
  component: lazyRouteComponent(() => import('./routes/contacts.tsx'), 'ContactsRoute'),
})

const contact = createRoute({
  getParentRoute: () => app,
  path: paths.contact,
  validateSearch: readContactTab,
  component: lazyRouteComponent(() => import('./routes/contact.tsx'), 'ContactRoute'),
})

const inbox = createRoute({
  getParentRoute: () => app,
  path: paths.inbox,
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./routes/inbox.tsx'), 'InboxRoute'),
})

const inboxChat = createRoute({
  getParentRoute: () => app,
  path: paths.inboxChat,
  validateSearch: readInboxSearch,
  component: lazyRouteComponent(() => import('./routes/inbox.tsx'), 'InboxRoute'),
})

const reviews = createRoute({
  getParentRoute: () => app,
  path: paths.reviews,
  component: lazyRouteComponent(() => import('./routes/reviews.tsx'), 'ReviewsRoute'),
})

const segments = createRoute({
  getParentRoute: () => app,
  path: paths.segments,
  component: lazyRouteComponent(() => import('./routes/segments.tsx'), 'SegmentsRoute'),
})

const newSegment = createRoute({
  getParentRoute: () => app,
  path: paths.newSegment,
  component: lazyRouteComponent(() => import('./routes/new-segment.tsx'), 'NewSegmentRoute'),
})

const segment = createRoute({
  getParentRoute: () => app,
  path: paths.segment,
  component: lazyRouteComponent(() => import('./routes/segment.tsx'), 'SegmentRoute'),
})

const imports = createRoute({
  getParentRoute: () => app,
  path: paths.imports,
  component: lazyRouteComponent(() => import('./routes/imports.tsx'), 'ImportsRoute'),
})

const newImport = createRoute({
  getParentRoute: () => app,
  path: paths.newImport,
  component: lazyRouteComponent(() => import('./routes/new-import.tsx'), 'NewImportRoute'),
})

const oneImport = createRoute({
  getParentRoute: () => app,
  path: paths.import,
  component: lazyRouteComponent(() => import('./routes/import.tsx'), 'ImportRoute'),
})

const capturePoints = createRoute({
  getParentRoute: () => app,
  path: paths.capturePoints,
  validateSearch: readCapturePointSearch,
  component: lazyRouteComponent(() => import('./routes/capture-points.tsx'), 'CapturePointsRoute'),
})

const newCapturePoint = createRoute({
  getParentRoute: () => app,
  path: paths.newCapturePoint,
  validateSearch: readNewCapturePointSearch,
  component: lazyRouteComponent(() => import('./routes/new-capture-point.tsx'), 'NewCapturePointRoute'),
})

const capturePoint = createRoute({
  getParentRoute: () => app,
  path: paths.capturePoint,
  component: lazyRouteComponent(() => import('./routes/capture-point.tsx'), 'CapturePointRoute'),
})

const paperEntry = createRoute({
  getParentRoute: () => app,
  path: paths.paperEntry,
  component: lazyRouteComponent(() => import('./routes/paper-entry.tsx'), 'PaperEntryRoute'),
})

const paperChecks = createRoute({
  getParentRoute: () => app,
  path: paths.paperChecks,
  component: lazyRouteComponent(() => import('./routes/paper-checks.tsx'), 'PaperChecksRoute'),
})

const topics = createRoute({
  getParentRoute: () => app,
  path: paths.topics,
  component: lazyRouteComponent(() => import('./routes/topics.tsx'), 'TopicsRoute'),
})

const notices = createRoute({
  getParentRoute: () => app,
  path: paths.notices,
  component: lazyRouteComponent(() => import('./routes/notices.tsx'), 'NoticesRoute'),
})

const notice = createRoute({
  getParentRoute: () => app,
  path: paths.notice,
  component: lazyRouteComponent(() => import('./routes/notice.tsx'), 'NoticeRoute'),
})

const campaigns = createRoute({
  getParentRoute: () => app,
  path: paths.campaigns,
  validateSearch: readCampaignSearch,
  component: lazyRouteComponent(() => import('./routes/campaigns.tsx'), 'CampaignsRoute'),
})

const newCampaign = createRoute({
  getParentRoute: () => app,
  path: paths.newCampaign,
  validateSearch: readNewCampaignSearch,
  component: lazyRouteComponent(() => import('./routes/new-campaign.tsx'), 'NewCampaignRoute'),
})

const campaign = createRoute({
  getParentRoute: () => app,
  path: paths.campaign,
  component: lazyRouteComponent(() => import('./routes/campaign.tsx'), 'CampaignRoute'),
})

const templates = createRoute({
  getParentRoute: () => app,
  path: paths.templates,
  component: lazyRouteComponent(() => import('./routes/templates.tsx'), 'TemplatesRoute'),
})

const newTemplate = createRoute({
  getParentRoute: () => app,
  path: paths.newTemplate,
  component: lazyRouteComponent(() => import('./routes/new-template.tsx'), 'NewTemplateRoute'),
})

const template = createRoute({
  getParentRoute: () => app,
  path: paths.template,
  component: lazyRouteComponent(() => import('./routes/template.tsx'), 'TemplateRoute'),
})

const flows = createRoute({
  getParentRoute: () => app,
  path: paths.flows,
  component: lazyRouteComponent(() => import('./routes/flows.tsx'), 'FlowsRoute'),
})

const flow = createRoute({
  getParentRoute: () => app,
  path: paths.flow,
  staticData: { rail: true },
  component: lazyRouteComponent(() => import('./routes/flow.tsx'), 'FlowRoute'),
})

const flowVersions = createRoute({
  getParentRoute: () => app,
  path: paths.flowVersions,
  staticData: { rail: true },
  component: lazyRouteComponent(() => import('./routes/flow-versions.tsx'), 'FlowVersionsRoute'),
})

const flowRuns = createRoute({
  getParentRoute: () => app,
  path: paths.flowRuns,
  component: lazyRouteComponent(() => import('./routes/flow-runs.tsx'), 'FlowRunsRoute'),
})

const flowRun = createRoute({
  getParentRoute: () => app,
  path: paths.flowRun,
  staticData: { rail: true },
  component: lazyRouteComponent(() => import('./routes/flow-run.tsx'), 'FlowRunRoute'),
})

const intents = createRoute({
  getParentRoute: () => app,
  path: paths.intents,
  validateSearch: readIntentTab,
  component: lazyRouteComponent(() => import('./routes/intents.tsx'), 'IntentsRoute'),
})

const intent = createRoute({
  getParentRoute: () => app,
  path: paths.intent,
  component: lazyRouteComponent(() => import('./routes/intent.tsx'), 'IntentRoute'),
})

const settings = createRoute({
  getParentRoute: () => app,
  path: paths.settings,
  component: lazyRouteComponent(() => import('./routes/settings.tsx'), 'SettingsRoute'),
})

const settingsProfile = createRoute({
  getParentRoute: () => app,
  path: paths.settingsProfile,
  component: lazyRouteComponent(() => import('./routes/settings-profile.tsx'), 'SettingsProfileRoute'),
})

const settingsWhatsApp = createRoute({
  getParentRoute: () => app,
  path: paths.settingsWhatsApp,
  component: lazyRouteComponent(() => import('./routes/settings-whatsapp.tsx'), 'SettingsWhatsAppRoute'),
})

const settingsChannels = createRoute({
  getParentRoute: () => app,
  path: paths.settingsChannels,
  component: lazyRouteComponent(() => import('./routes/settings-channels.tsx'), 'SettingsChannelsRoute'),
})

const settingsLaws = createRoute({
  getParentRoute: () => app,
  path: paths.settingsLaws,
  component: lazyRouteComponent(() => import('./routes/settings-laws.tsx'), 'SettingsLawsRoute'),
})

const settingsBrand = createRoute({
  getParentRoute: () => app,
  path: paths.settingsBrand,
  component: lazyRouteComponent(() => import('./routes/settings-brand.tsx'), 'SettingsBrandRoute'),
})

const settingsMembers = createRoute({
  getParentRoute: () => app,
  path: paths.settingsMembers,
  component: lazyRouteComponent(() => import('./routes/settings-members.tsx'), 'SettingsMembersRoute'),
})

const settingsKeys = createRoute({
  getParentRoute: () => app,
  path: paths.settingsKeys,
  component: lazyRouteComponent(() => import('./routes/settings-keys.tsx'), 'SettingsKeysRoute'),
})

const settingsAudit = createRoute({
  getParentRoute: () => app,
  path: paths.settingsAudit,
  component: lazyRouteComponent(() => import('./routes/settings-audit.tsx'), 'SettingsAuditRoute'),
})

const settingsAccount = createRoute({
  getParentRoute: () => app,
  path: paths.settingsAccount,
  component: lazyRouteComponent(() => import('./routes/settings-account.tsx'), 'SettingsAccountRoute'),
})

const pages = [
  app.addChildren([
    overview,
    contacts,
    contact,
    segments,
    newSegment,
    segment,
    inbox,
    inboxChat,
    reviews,
    imports,
    newImport,
    oneImport,
    capturePoints,
    newCapturePoint,
    capturePoint,
    paperEntry,
    paperChecks,
    topics,
    notices,
    notice,
    campaigns,
    newCampaign,
    campaign,
    templates,
    newTemplate,
    template,
    flows,
    flow,
    flowVersions,
    flowRuns,
    flowRun,
    intents,
    intent,
    settings,
    settingsProfile,
    settingsWhatsApp,
    settingsChannels,
    settingsLaws,
    settingsBrand,
    settingsMembers,
    settingsKeys,
    settingsAudit,
    settingsAccount,
  ]),
  signIn,
  setup,
  join,
] as const

/** The sheet of parts is for those who build the console, and is not in what they hand out. */
const parts = () =>
  createRoute({
    getParentRoute: () => root,
    path: paths.parts,
    component: lazyRouteComponent(() => import('./routes/parts.tsx'), 'PartsRoute'),
  })

export const router = createRouter({
  routeTree: root.addChildren(import.meta.env.DEV ? [...pages, parts()] : [...pages]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
})

onSignedOut(() => {
  if (router.state.location.pathname === paths.signIn) return
  void router.navigate({ to: paths.signIn, search: { next: router.state.location.href } })
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface StaticDataRouteOption {
    /** The page needs the width: the side is a rail. */
    rail?: true
  }
}
