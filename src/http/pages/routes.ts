/** The pages that a person sees: forms in, HTML out. */
import type { Routes } from '../routes.ts'
import { assetRoutes } from './assets.ts'
import { optInRoutes } from './opt-in/routes.ts'
import { answerWithPages } from './problem-page.ts'

export const pageRoutes: Routes = (server, deps) => {
  answerWithPages(server)
  for (const routes of [assetRoutes, optInRoutes]) routes(server, deps)
}
