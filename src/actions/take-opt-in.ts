/** Takes what somebody chose on an opt-in page. Whoever the numbers belong to is asked to confirm it, each from their own. */

import { fromWebPage } from '../capture/web-page.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { Identifier } from '../domain/address.ts'
import type { Topic } from '../domain/topic.ts'
import { askToConfirm, type ConfirmationRequest } from './ask-to-confirm.ts'
import { captureConsents } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import { businessName } from './world.ts'

export interface OptIn {
  /** Drawn when the page was made: the same form sent twice records once. */
  readonly formId: string
  readonly people: readonly { readonly phone: string; readonly topics: readonly Topic[] }[]
  /** The age that was ticked, where the page asks for one. */
  readonly ageTicked: number | undefined
  readonly ip: string
  readonly userAgent: string
  readonly url: string
}

export interface ToConfirmFrom {
  /** E.164, as it was named. */
  readonly phone: string
  readonly topics: readonly Topic[]
  readonly code: string
  readonly expiresAt: Date
  /** This very form had been taken before. */
  readonly again: boolean
}

/** In the order of `people`. */
export async function takeOptIn(
  deps: Pick<Deps, 'secrets' | 'transaction'>,
  { world, point }: OptInPage,
  wording: Wording,
  optIn: OptIn,
  now: Date,
): Promise<ToConfirmFrom[]> {
  const { language, version, rendered, template } = wording
  const capture = fromWebPage(
    {
      formId: optIn.formId,
      people: optIn.people.map(({ phone, topics }) => ({
        identifiers: [{ kind: 'phone', value: phone }] satisfies [Identifier],
        topicIds: topics.map(({ topicId }) => topicId),
      })),
      ip: optIn.ip,
      userAgent: optIn.userAgent,
      url: optIn.url,
      language,
      rendered,
      ...(optIn.ageTicked === undefined ? {} : { ageTicked: optIn.ageTicked }),
    },
    point,
    { sha256: version.sha256, language },
    now,
  )
  const context = { workspaceKind: world.workspace.kind, categories: world.categories }
  return deps.transaction(async (stores) => {
    const [outcomes = []] = await captureConsents(stores, deps, context, [capture], now)
    const taken = optIn.people.map(({ phone, topics }, at) => {
      const own = outcomes.filter(({ person }) => person === at)
      const [first] = own
      if (first?.confirmation === undefined) throw new Error('an opt-in on a page always waits for its confirmation')
      const { code, expiresAt } = first.confirmation
      return { phone, topics, code, expiresAt, again: own.every(({ replay }) => replay), key: first.address }
    })
    if (template !== undefined) {
      const requests = taken
        .filter(({ again }) => !again)
        .map(
          ({ key, topics, code, expiresAt }): ConfirmationRequest => ({
            key,
            template,
            language: nearestLanguage(language),
            business: businessName(world),
            topics: namesOf(topics, wording),
            code,
            expiresAt,
          }),
        )
      await askToConfirm(stores, requests, now)
    }
    return taken
  })
}

/** As the page calls them. */
export function namesOf(topics: readonly Pick<Topic, 'key'>[], { content }: Pick<Wording, 'content'>): string[] {
  return topics.flatMap(({ key }) => content.topics.find((one) => one.key === key)?.name ?? [])
}
