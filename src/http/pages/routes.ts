/** The pages that a person sees: forms in, HTML out. */
import type { Routes } from '../routes.ts'
import { assetRoutes } from './assets.ts'
import { demoShopRoutes } from './demo-shop.ts'
import { emailStopRoutes } from './email-stop/routes.ts'
import { optInRoutes } from './opt-in/routes.ts'
import { byNumberRoutes } from './preferences/by-number.ts'
import { preferenceRoutes } from './preferences/routes.ts'
import { printRoutes } from './print/routes.ts'
import { answerWithPages } from './problem-page.ts'
import { qrRedirectRoutes } from './qr-redirect/routes.ts'
import { receiptPageRoutes } from './receipts/routes.ts'
import { tillFileRoutes } from './till/files.ts'
import { tillPageRoutes } from './till/routes.ts'

export const pageRoutes: Routes = (server, deps) => {
  answerWithPages(server)
  for (const routes of [
    assetRoutes,
    optInRoutes,
    preferenceRoutes,
    byNumberRoutes,
    receiptPageRoutes,
    emailStopRoutes,
    qrRedirectRoutes,
    printRoutes,
    tillFileRoutes,
    tillPageRoutes,
    demoShopRoutes,
  ])
    routes(server, deps)
}
