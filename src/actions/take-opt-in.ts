/** Takes what somebody chose on a page. Whoever the numbers belong to is asked to confirm it, each from their own, unless the way to the page has proved it. */

import type { CapturedPerson } from '../capture/capture.ts'
import { fromPage } from '../capture/page.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { CaptureChannel } from '../domain/capture-point.ts'
import type { Topic } from '../domain/topic.ts'
import { askToConfirm, type ConfirmationRequest } from './ask-to-confirm.ts'
import { captureConsents } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import type { Stores } from './stores.ts'
import { businessName } from './world.ts'

export interface OptIn {
  /** Drawn when the page was made: the same form sent twice records once. */
  readonly formId: string
  readonly channel: CaptureChannel
  readonly people: readonly OptInPerson[]
  /** `given` where it is left out. */
  readonly answer?: 'given' | 'refused'
  /** The age that was ticked, where the page asks for one. */
  readonly ageTicked: number | undefined
  readonly ip: string
  readonly userAgent: string
  readonly url: string
  readonly cameBy?: Readonly<Record<string, unknown>>
  /** A site of the business showed a form of its own: that it showed this wording is its word. */
  readonly shownElsewhere?: boolean
  /** Done first, in the same transaction: somebody registers, whatever they ticked. */
  readonly before?: (stores: Stores, now: Date) => Promise<void>
  /** Spends what brought the person here, in the same transaction. False: it had been spent, and nothing is taken. */
  readonly use?: (stores: Stores, now: Date) => Promise<boolean>
}

export interface OptInPerson extends Omit<CapturedPerson, 'topicIds'> {
  /** How the page calls this number. */
  readonly label: string
  readonly topics: readonly Topic[]
}

export interface TakenFrom {
  readonly label: string
  readonly topics: readonly Topic[]
  /** What the owner has to send; undefined where nothing is left to confirm. */
  readonly toConfirm: { readonly code: string; readonly expiresAt: Date } | undefined
  /** This very form had been taken before. */
  readonly again: boolean
}

/** In the order of `people`; undefined where what brought the person here had been used before. */
export async function takeOptIn(
  deps: Pick<Deps, 'secrets' | 'transaction'>,
  { world, point }: OptInPage,
  wording: Wording,
  optIn: OptIn,
  now: Date,
): Promise<TakenFrom[] | undefined> {
  const { language, version, rendered, template } = wording
  const capture = fromPage(
    {
      ...optIn,
      people: optIn.people.map(({ label: _label, topics, ...person }) => ({
        ...person,
        topicIds: topics.map(({ topicId }) => topicId),
      })),
      language,
      rendered: optIn.shownElsewhere === true ? null : rendered,
    },
    optIn.channel,
    point,
    { sha256: version.sha256, language },
    now,
  )
  const context = { workspaceKind: world.workspace.kind, categories: world.categories }
  return deps
    .transaction(async (stores) => {
      await optIn.before?.(stores, now)
      const [outcomes = []] = await captureConsents(stores, deps, context, [capture], now)
      const isReplay = outcomes.every(({ replay }) => replay)
      if (!isReplay && optIn.use !== undefined && !(await optIn.use(stores, now))) throw new AlreadyUsed()
      const taken = optIn.people.map(({ label, topics }, at) => {
        const own = outcomes.filter(({ person }) => person === at)
        const [first] = own
        if (first === undefined) throw new Error('nothing came of a number on a page')
        const toConfirm = own.find(({ confirmation }) => confirmation !== undefined)?.confirmation
        return { label, topics, toConfirm, again: own.every(({ replay }) => replay), key: first.address }
      })
      if (template !== undefined) {
        const requests = taken.flatMap(({ key, topics, toConfirm, again }): ConfirmationRequest[] =>
          again || toConfirm === undefined
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
        await askToConfirm(stores, requests, now)
      }
      return taken
    })
    .catch((error: unknown) => {
      if (error instanceof AlreadyUsed) return undefined
      throw error
    })
}

/** Rolls the transaction back: of a link that was used before nothing more is taken. */
class AlreadyUsed extends Error {}

/** As the page calls them. */
export function namesOf(topics: readonly Pick<Topic, 'key'>[], { content }: Pick<Wording, 'content'>): string[] {
  return topics.flatMap(({ key }) => content.topics.find((one) => one.key === key)?.name ?? [])
}
