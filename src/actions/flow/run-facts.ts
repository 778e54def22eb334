/** What a run sees of the person: attributes, what they have said yes and no to, and the language they are spoken to in. */
import { emptyTopic } from '../../domain/consent-fold.ts'
import { consentState } from '../../domain/consent-state.ts'
import type { FlowValue } from '../../domain/flow/definition.ts'
import type { RunFacts } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { businessName } from '../world.ts'
import type { Turn } from './turn.ts'

export async function factsOf(turn: Turn, run: Pick<Run, 'state'>): Promise<RunFacts> {
  const { address, world, now } = turn
  const contact = await turn.person()
  const name = contact?.name ?? null
  const language = languageOf(turn, run)
  return {
    now: now.getTime(),
    language,
    channel: 'whatsapp',
    business: businessName(world),
    choicesLink: turn.choicesLink,
    contact: {
      ...contact?.attributes,
      name,
      first_name: name?.split(/\s+/)[0] ?? null,
      language,
      country: address.country,
      opt_in: contact?.optIn ?? null,
    },
    consent: Object.fromEntries(
      world.topics.map(({ key, topicId, category }) => [
        key,
        consentState(address.fold, address.topics.get(topicId) ?? emptyTopic, category, now.getTime()).state,
      ]),
    ),
  }
}

/** Of the person where it is known; else the one in which this run began: a tapped button tells no language. */
export function languageOf({ address, language }: Turn, { state }: Pick<Run, 'state'>): string {
  const began: FlowValue | undefined = state.trigger.language
  return address.language ?? (typeof began === 'string' ? began : language)
}
