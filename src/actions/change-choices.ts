/**
 * What a person does on their own page. A no is recorded as wide as it was said and answered when the air is quiet. A yes
 * takes more: the link must have been sent to the address itself, after its newest no, within 48 hours, and it says yes
 * once; whatever else is switched on waits for a message from the address.
 */
import { newId } from '../base/ids.ts'
import { sha256 } from '../base/secret.ts'
import type { Capture } from '../capture/capture.ts'
import type { Identifier } from '../domain/address.ts'
import type { LockedAddress } from '../domain/address-store.ts'
import type { Statement } from '../domain/consent.ts'
import { lastNoSeq } from '../domain/consent-fold.ts'
import type { ShownAddress } from '../domain/contact-page.ts'
import { maySayYes, type PageLink } from '../domain/page-link.ts'
import { expiresAt, packFor } from '../domain/policy-pack.ts'
import { type StopWay, scopesOf, stopScopes } from '../domain/stop-scope.ts'
import type { Topic } from '../domain/topic.ts'
import { captureConsents } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import type { Choices } from './read-choices.ts'
import { type Recorded, recordStatements } from './record-statements.ts'
import { withdrawConsent } from './withdraw-consent.ts'

/** Who pressed, as far as a page can tell. */
export interface PageVisit {
  readonly ip: string
  readonly userAgent: string
  /** BCP 47, of the page. */
  readonly language: string
}

/** The ways of saying no that a page offers. */
export type PageStop = Extract<
  StopWay,
  'everything_switched_off' | 'marketing_switched_off' | 'topic_switched_off' | 'number_switched_off' | 'wrong_number'
>

const channel = 'preference_page'

/** Answers when nothing that was claimed before is still being handed over to the person. */
export async function stopFromPage(
  deps: Deps,
  choices: Choices,
  address: ShownAddress,
  stop: { readonly way: PageStop; readonly topics?: readonly Topic[] },
  visit: PageVisit,
): Promise<readonly Recorded[]> {
  const { workspace, categories } = choices.world
  const scope = stopScopes[stop.way]
  const now = deps.clock.now()
  const { recorded } = await withdrawConsent(
    deps,
    { workspaceKind: workspace.kind, categories },
    {
      key: address.key,
      scopes: scopesOf(
        scope,
        (stop.topics ?? []).map(({ topicId }) => topicId),
      ),
      of: scope.of,
      state: scope.state,
      act: 'switched_on_page',
      channel,
      actor: 'subject',
      strength: provesOwner(choices.link, address) ? 'vouched' : 'claimed',
      clock: 'ours',
      occurredAt: now,
      // Each press is an act of its own: a no is never taken for one that was heard before.
      source: `${channel}/${newId(now.getTime())}`,
      ...('reason' in scope ? { reason: scope.reason } : {}),
      language: visit.language,
      evidence: { ip: visit.ip, user_agent: visit.userAgent },
      ...('closes' in scope ? { effect: { closedAt: now } } : {}),
    },
  )
  return recorded
}

/** WhatsApp carried the link to this very address, so whoever opened it holds it. */
export function provesOwner({ sentAt, address }: PageLink, { key }: Pick<ShownAddress, 'key'>): boolean {
  return sentAt !== null && address.addressId === key.addressId
}

export interface SwitchOn {
  readonly address: ShownAddress
  readonly topics: readonly Topic[]
  /** The page as it was shown, without anything about the person. */
  readonly rendered: Buffer
}

export type SwitchedOn =
  /** The link said yes. */
  | { readonly kind: 'given' }
  /** The person has to send this code from the address. */
  | { readonly kind: 'requested'; readonly code: string; readonly expiresAt: Date }

export async function switchOn(
  deps: Pick<Deps, 'secrets' | 'transaction' | 'clock'>,
  choices: Choices,
  wanted: SwitchOn,
  visit: PageVisit,
): Promise<SwitchedOn> {
  const now = deps.clock.now()
  return deps.transaction(async (stores): Promise<SwitchedOn> => {
    if (provesOwner(choices.link, wanted.address)) {
      const link = await stores.pageLinks.lock(choices.link.tokenHash)
      if (link === undefined) throw new Error('a link that was there a moment ago')
      await stores.wordings.keep(link.address.workspaceId, [wanted.rendered])
      const { recorded } = await recordStatements(
        stores,
        { secrets: deps.secrets, categories: choices.world.categories },
        [wanted.address.key],
        now,
        (locked) => {
          const address = locked.find(({ key }) => key.addressId === link.address.addressId)
          if (address === undefined) return []
          if (!maySayYes(link, lastNoSeq(address.fold, address.topics.values()), now.getTime())) return []
          return [{ key: address.key, statements: yesOf(address, link, choices, wanted, visit, now) }]
        },
      )
      if (recorded.length > 0) {
        await stores.pageLinks.useForYes(link, now)
        return { kind: 'given' }
      }
    }
    const context = { workspaceKind: choices.world.workspace.kind, categories: choices.world.categories }
    const [outcomes] = await captureConsents(stores, deps, context, [requestOf(wanted, visit, now)], now)
    const confirmation = outcomes?.[0]?.confirmation
    if (confirmation === undefined) throw new Error('what is switched on without proof always waits for its code')
    return { kind: 'requested', ...confirmation }
  })
}

function yesOf(
  address: LockedAddress,
  link: PageLink,
  { world }: Choices,
  { topics, rendered }: SwitchOn,
  visit: PageVisit,
  now: Date,
): Statement[] {
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  return topics.map(({ topicId, category }) => {
    const expires = expiresAt(pack, category, now)
    return {
      address: address.key,
      state: 'given',
      scope: { kind: 'topic', topicId },
      act: 'switched_on_page',
      channel,
      actor: 'subject',
      strength: 'vouched',
      clock: 'ours',
      occurredAt: now,
      afterSeq: link.afterSeq,
      policyPack: pack.id,
      lawfulBasis: 'consent',
      ...(address.country === null ? {} : { jurisdiction: address.country }),
      ...(expires === undefined ? {} : { expiresAt: expires }),
      noticeSha256: sha256(rendered),
      renderedSha256: sha256(rendered),
      language: visit.language,
      source: `${channel}/${link.tokenHash.toString('hex')}`,
      evidence: {
        ip: visit.ip,
        user_agent: visit.userAgent,
        link_sent_at: link.sentAt?.toISOString() ?? null,
      },
    }
  })
}

function requestOf({ address, topics, rendered }: SwitchOn, visit: PageVisit, now: Date): Capture {
  const identifiers = address.identifiers.flatMap(({ kind, value, validTo }): Identifier[] =>
    value === null || validTo !== null ? [] : [{ kind, value }],
  )
  const [first, ...others] = identifiers
  if (first === undefined) throw new Error('an address without a name has no page')
  return {
    workspaceId: address.key.workspaceId,
    people: [{ identifiers: [first, ...others], topicIds: topics.map(({ topicId }) => topicId) }],
    answer: 'given',
    first: 'pending',
    missing: [],
    act: 'switched_on_page',
    channel,
    actor: 'subject',
    strength: 'claimed',
    clock: 'ours',
    occurredAt: now,
    capturePoint: null,
    notice: { sha256: sha256(rendered), language: visit.language },
    rendered,
    evidence: { ip: visit.ip, user_agent: visit.userAgent },
    source: `${channel}/${newId(now.getTime())}`,
    contact: {},
  }
}

/** Everything rests until then, on every address of the person; a moment that has passed ends a rest. */
export async function restUntil(
  deps: Pick<Deps, 'secrets' | 'transaction' | 'clock'>,
  { world }: Choices,
  address: ShownAddress,
  until: Date,
): Promise<void> {
  await deps.transaction((stores) =>
    recordStatements(
      stores,
      { secrets: deps.secrets, categories: world.categories },
      [address.key],
      deps.clock.now(),
      (locked) => locked.map(({ key }) => ({ key, statements: [], effect: { pausedUntil: until } })),
    ),
  )
}
