/** Takes what a customer chose on the screen of a till. Whoever holds the number is asked to confirm it from there. */
import { fromTill, type TillEvidence } from '../capture/till.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { Topic } from '../domain/topic.ts'
import { askToConfirm, type ConfirmationRequest } from './ask-to-confirm.ts'
import { captureConsents } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import { namesOf } from './take-opt-in.ts'
import { businessName } from './world.ts'

export interface TillAct extends Omit<TillEvidence, 'people' | 'language' | 'rendered'> {
  readonly people: readonly { readonly phone: string; readonly topics: readonly Topic[] }[]
}

export interface TakenAtTill {
  readonly phone: string
  readonly topics: readonly Topic[]
  /** What the owner has to send; undefined where nothing is left to confirm. */
  readonly toConfirm: { readonly code: string; readonly expiresAt: Date } | undefined
}

/** In the order of `people`, and whether all of it had been taken before. */
export async function takeTillAct(
  deps: Pick<Deps, 'secrets' | 'transaction'>,
  { world, point }: OptInPage,
  wording: Wording,
  act: TillAct,
  now: Date,
): Promise<{ readonly taken: readonly TakenAtTill[]; readonly again: boolean }> {
  const { language, version, rendered, template } = wording
  const capture = fromTill(
    {
      ...act,
      language,
      rendered,
      people: act.people.map(({ phone, topics }) => ({ phone, topicIds: topics.map(({ topicId }) => topicId) })),
    },
    point,
    { sha256: version.sha256, language },
    now,
  )
  const context = { workspaceKind: world.workspace.kind, categories: world.categories }
  return deps.transaction(async (stores) => {
    const [outcomes = []] = await captureConsents(stores, deps, context, [capture], now)
    const taken = act.people.map(({ phone, topics }, at) => {
      const own = outcomes.filter(({ person }) => person === at)
      const toConfirm = own.find(({ confirmation }) => confirmation !== undefined)?.confirmation
      return { phone, topics, toConfirm, again: own.every(({ replay }) => replay), key: own[0]?.address }
    })
    const requests = taken.flatMap(({ key, topics, toConfirm, again }): ConfirmationRequest[] =>
      template === undefined || key === undefined || toConfirm === undefined || again
        ? []
        : [
            {
              key,
              template,
              language: nearestLanguage(language),
              business: businessName(world),
              topics: namesOf(topics, wording),
              ...toConfirm,
            },
          ],
    )
    if (requests.length > 0) await askToConfirm(stores, requests, now)
    return { taken, again: taken.every(({ again }) => again) }
  })
}
