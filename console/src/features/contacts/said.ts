/** A no as somebody enters it, and the withdrawals that it means. */
import type { WithdrawalsIn } from '@contract/consent.ts'
import type { Address } from '@contract/contact.ts'

export interface Said {
  readonly number: string
  readonly scope: 'all' | 'marketing' | 'topics'
  readonly topics: readonly string[]
  /** Ids of the addresses that were named. All of them is the same as none: then it holds for the person. */
  readonly addresses: readonly string[]
  readonly means: NonNullable<WithdrawalsIn['means']>
  /** As `<input type="datetime-local">` has it. */
  readonly at: string
  readonly words: string
}

export const meansWords: Readonly<Record<Said['means'], string>> = {
  telephone: 'By telephone',
  letter: 'By letter',
  email: 'By e-mail',
  counter: 'At the counter',
  sms: 'By SMS',
  web: 'On a website',
  chat: 'In another chat',
  other: 'Another way',
}

interface Whose {
  readonly contact: string
  readonly addresses: readonly Address[]
}

/**
 * A no without a named number is one withdrawal for the whole person, and covers numbers that are added later. Where only
 * some were named, each gets its own; "all marketing" then becomes the topics, for only a whole no has a form for one number.
 */
export function noesOf(
  said: Said,
  marketingTopics: readonly string[],
  whose: Whose | undefined,
  now: number,
): WithdrawalsIn[] {
  const common: WithdrawalsIn = {
    means: said.means,
    ...(said.at === '' ? {} : { occurred_at: occurredAt(said.at, now) }),
    ...(said.words.trim() === '' ? {} : { evidence: { words: said.words.trim() } }),
  }
  const wide =
    said.scope === 'all'
      ? { all: true as const }
      : said.scope === 'marketing'
        ? { marketing: true as const }
        : { topics: [...said.topics] }
  if (whose === undefined) return [{ number: said.number.trim(), ...wide, ...common }]
  const named = whose.addresses.filter((address) => said.addresses.includes(address.id))
  if (named.length === whose.addresses.length) return [{ contact: whose.contact, ...wide, ...common }]
  const narrow =
    said.scope === 'all'
      ? { all: true as const, only_this_address: true }
      : { topics: said.scope === 'marketing' ? [...marketingTopics] : [...said.topics] }
  return named.flatMap((address) => {
    const subject = subjectOf(address)
    return subject === undefined ? [] : [{ ...subject, ...narrow, ...common }]
  })
}

/** How a withdrawal names this address; undefined where its names are hidden from this role. */
export function subjectOf(address: Address): Pick<WithdrawalsIn, 'number' | 'user_id' | 'email'> | undefined {
  if (address.masked) return undefined
  for (const { kind, value, valid_to } of address.identifiers) {
    if (value === null || valid_to !== null) continue
    if (kind === 'phone') return { number: value }
    if (kind === 'email') return { email: value }
    if (kind === 'bsuid') return { user_id: value }
  }
  return undefined
}

/** A field knows minutes only. A no counts from the end of its minute, so that no yes of that minute outlives it. */
function occurredAt(at: string, now: number): string {
  return new Date(Math.min(new Date(at).getTime() + 59_000, now)).toISOString()
}
