/**
 * A yes that a flow writes: only for what the person has just tapped or said to a question of this run, vouched for by
 * WhatsApp, with the question as it was shown. The engine hands over the act; without one nothing comes here.
 */
import { Fault } from '../../base/fault.ts'
import { sha256 } from '../../base/secret.ts'
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { shapeOf } from '../../domain/flow/offer.ts'
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { expiresAt, packFor } from '../../domain/policy-pack.ts'
import type { Topic } from '../../domain/topic.ts'
import { recordStatements } from '../record-statements.ts'
import { languageOf } from './run-facts.ts'
import { shownQuestion } from './shown-question.ts'
import type { Turn } from './turn.ts'

type Given = Extract<Effect, { kind: 'consent'; answer: 'given' }>

/** Throws a Fault where a topic is not of this workspace: then nothing is written. */
export async function giveConsent(turn: Turn, run: Run, definition: FlowDefinition, effect: Given): Promise<void> {
  const { stores, deps, world, key, address, now, said } = turn
  const { act } = effect
  const topics = topicsNamed(turn, effect.topics)
  const language = languageOf(turn, run)
  const question = shownQuestion(definition, act.node, language)
  const asked = await stores.runs.lastSaid(key, run.runId, act.node)
  if (question === undefined || asked === undefined) {
    throw new Fault('conflict', 'A yes was to be written to a question that was never asked.')
  }
  await stores.wordings.keep(key.workspaceId, [question])
  const wording = sha256(question)
  const pack = packFor({
    numberCountry: address.country,
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  const occurredAt = new Date(act.at)
  const { recorded } = await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [key],
    now,
    () => [
      {
        key,
        statements: topics.map(({ topicId, category }) => {
          const ends = expiresAt(pack, category, occurredAt)
          return {
            address: key,
            state: 'given' as const,
            scope: { kind: 'topic' as const, topicId },
            act: actOf(asked.effects, act),
            channel: 'whatsapp',
            actor: 'subject',
            strength: 'vouched' as const,
            clock: 'whatsapp' as const,
            occurredAt,
            policyPack: pack.id,
            lawfulBasis: 'consent',
            ...(address.country === null ? {} : { jurisdiction: address.country }),
            ...(ends === undefined ? {} : { expiresAt: ends }),
            afterSeq: asked.records,
            noticeSha256: wording,
            renderedSha256: wording,
            language,
            source: `whatsapp/${act.messageId}`,
            evidence: {
              text: said?.messageId === act.messageId ? said.text : null,
              payload: said?.messageId === act.messageId ? said.payload : null,
              shown: asked.effects.filter(({ node }) => node === act.node),
              flow: run.flowId,
              version: run.version,
              run: run.runId,
              node: act.node,
              exit: act.exit,
              written_by: effect.node,
            },
          }
        }),
      },
    ],
  )
  turn.recorded.push(...recorded)
  await turn.readAgain()
}

/** By their keys. Throws a Fault that names the first one that is not there. */
export function topicsNamed({ world }: Pick<Turn, 'world'>, keys: readonly string[]): Topic[] {
  return keys.map((key) => {
    const topic = world.topics.find((one) => one.key === key)
    if (topic === undefined) throw new Fault('not_found', `There is no topic ${key}.`, { detail: { topic: key } })
    return topic
  })
}

/** Buttons may have been shown as a list. */
function actOf(asked: readonly Effect[], { node, tapped }: Given['act']) {
  if (!tapped) return 'typed_words' as const
  const offer = asked.find((effect) => effect.kind === 'offer' && effect.node === node)
  return offer?.kind === 'offer' && shapeOf(offer) === 'list'
    ? ('chose_from_list' as const)
    : ('tapped_button' as const)
}
