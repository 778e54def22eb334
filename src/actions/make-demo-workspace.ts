/**
 * What a first start finds ready: a made-up shop with five topics, a notice in every language and a page that asks, so
 * that the first yes is minutes away. Nobody has said anything yet; that is left to whoever picks up the phone.
 */
import { exampleNotice } from '../copy/example-notice.ts'
import { exampleTopics } from '../copy/example-topics.ts'
import { languageTags } from '../copy/languages.ts'
import { type By, systemActor } from '../domain/actor.ts'
import type { Workspace } from '../domain/workspace.ts'
import { addReadyIntents } from './add-ready-intents.ts'
import { createCapturePoint } from './create-capture-point.ts'
import { createNotice } from './create-notice.ts'
import { createTopic } from './create-topic.ts'
import { addWorkspace } from './create-workspace.ts'
import { acmeProfile, acmeStore, welcomeSlug } from './demo/acme-store.ts'
import type { Deps } from './deps.ts'
import { publishCapturePoint } from './publish-capture-point.ts'
import { addNoticeVersion } from './publish-notice-version.ts'
import type { Stores } from './stores.ts'

export async function makeDemoWorkspace(deps: Pick<Deps, 'transaction' | 'secrets'>, now: Date): Promise<Workspace> {
  return deps.transaction(async (stores) => {
    const made = await addWorkspace(stores, deps.secrets.check(), firstRun('', now), acmeStore)
    const workspace = { ...made, profile: acmeProfile }
    await stores.workspaces.update(workspace.workspaceId, workspace)
    const by = firstRun(workspace.workspaceId, now)
    for (const topic of exampleTopics) await createTopic(stores, by, topic)
    await addReadyIntents(stores, by)
    const noticeId = await makeNotice(stores, by, workspace)
    await makeWelcomePage(stores, by, noticeId)
    return workspace
  })
}

function firstRun(workspaceId: string, now: Date): By {
  return { actor: systemActor(workspaceId, 'First run'), now }
}

/** Every language as one version. They ship, so they are live in a demo though nobody has reviewed them. */
async function makeNotice(stores: Stores, by: By, { name, profile }: Workspace): Promise<string> {
  const [first, ...others] = languageTags.map((language) => ({
    language,
    content: exampleNotice(language, {
      business: profile.tradingName ?? name,
      topics: exampleTopics.map(({ key }) => key),
      ageMin: profile.ageMin,
    }),
  }))
  if (first === undefined) throw new Error('the product speaks no language')
  const { notice } = await createNotice(stores, by, { name: 'Welcome', ...first })
  for (const version of others) await addNoticeVersion(stores, by, notice, version)
  return notice.noticeId
}

async function makeWelcomePage(stores: Stores, by: By, noticeId: string): Promise<void> {
  const point = await createCapturePoint(stores, by, {
    name: 'Welcome page',
    slug: welcomeSlug,
    channel: 'web_page',
    noticeId,
    topics: exampleTopics.map(({ key }) => key),
  })
  await publishCapturePoint(stores, by, point.capturePointId)
}
