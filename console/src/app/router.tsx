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
import { sessionQuery } from '../resources/session.ts'
import { onSignedOut, queryClient } from './query.ts'
import { AppRoute } from './routes/app.tsx'
import { PageFailed, PageMissing } from './routes/error.tsx'
import { RootRoute } from './routes/root.tsx'
import { readContactSearch, readContactTab, readNext } from './searches.ts'

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
      await context.queryClient.ensureQueryData(sessionQuery)
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        throw redirect({ to: paths.signIn, search: location.href === '/' ? {} : { next: location.href } })
      }
      throw error
    }
  },
})

const overview = createRoute({
  getParentRoute: () => app,
  path: paths.overview,
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

const parts = createRoute({
  getParentRoute: () => root,
  path: paths.parts,
  component: lazyRouteComponent(() => import('./routes/parts.tsx'), 'PartsRoute'),
})

const pages = [app.addChildren([overview, contacts, contact, topics, notices, notice]), signIn, setup] as const

export const router = createRouter({
  // The sheet of parts is for those who build the console.
  routeTree: root.addChildren(import.meta.env.DEV ? [...pages, parts] : [...pages]),
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
}
