/**
 * Does what a step wants, in the transaction of the step: messages are queued, records written. What is known
 * at once comes back as an outcome; the rest comes when the person, or the world outside, has answered.
 */
import { newId } from '../../base/ids.ts'
import { nearestLanguage } from '../../copy/languages.ts'
import type { FlowDefinition, NodeId } from '../../domain/flow/definition.ts'
import type { Effect, RunInput } from '../../domain/flow/run.ts'
import type { Errand, Run, SaidBy } from '../../domain/flow/run-store.ts'
import { handOff } from '../chat/hand-off.ts'
import { lines, voiceIn } from '../speak.ts'
import { stoppedText } from '../stopped-text.ts'
import { askInFlow } from './ask-in-flow.ts'
import { changeTagsOf, pauseMessages, setAttribute } from './change-person.ts'
import { confirmStop } from './confirm-stop.ts'
import { giveConsent } from './give-consent.ts'
import { inviteInFlow } from './invite-in-flow.ts'
import { causeIn, raiseInFlow } from './raise-in-flow.ts'
import { languageOf } from './run-facts.ts'
import { sayInTurn } from './say.ts'
import { sendTemplate } from './send-template.ts'
import { tapIdOf } from './tap-id.ts'
import type { Turn } from './turn.ts'
import { undoStop } from './undo-stop.ts'
import { withdrawInFlow } from './withdraw-in-flow.ts'
import { type Spoken, wordsOf } from './words-of.ts'

/** What came of the effects of one step. */
export interface Applied {
  readonly outcomes: readonly Extract<RunInput, { kind: 'outcome' }>[]
  /** Another flow goes first. */
  readonly calls: { readonly node: NodeId; readonly flow: string } | undefined
  readonly saidYes: boolean
  /** The request for consent that it waits for now. */
  readonly askedToken: Buffer | undefined
  readonly said: readonly SaidBy[]
  /** To be kept with the run. */
  readonly errands: readonly Errand[]
}

export interface Applying {
  readonly run: Run
  readonly flowKey: string
  readonly definition: FlowDefinition
}

export async function applyEffects(turn: Turn, applying: Applying, effects: readonly Effect[]): Promise<Applied> {
  const outcomes: Extract<RunInput, { kind: 'outcome' }>[] = []
  let calls: Applied['calls']
  let saidYes = false
  let askedToken: Buffer | undefined
  const came = (node: NodeId, exit: string) => outcomes.push({ kind: 'outcome', node, exit, values: {} })
  const { run, definition } = applying
  const said: SaidBy[] = []
  const errands: Errand[] = []
  for (const [at, effect] of effects.entries()) {
    const { node } = effect
    const before = turn.queued.length
    switch (effect.kind) {
      case 'say':
      case 'media':
      case 'offer':
      case 'link':
        await say(turn, run, effect)
        break
      case 'confirm_stop':
        await confirmStop(turn, run, effect)
        break
      case 'template':
        await sendTemplate(turn, run, effect)
        break
      case 'set_attribute':
        await setAttribute(turn, effect.name, effect.value, causeIn(turn, applying))
        break
      case 'consent':
        if (effect.answer === 'given') {
          await giveConsent(turn, run, definition, effect)
          saidYes = true
        } else {
          await withdrawInFlow(turn, run, effect)
        }
        break
      case 'undo_stop': {
        const back = await undoStop(turn, run, effect)
        saidYes ||= back
        came(node, back ? 'given_back' : 'nothing')
        break
      }
      case 'ask_consent': {
        const asked = await askInFlow(turn, run, effect)
        if (typeof asked === 'string') came(node, asked)
        else askedToken = asked.tokenHash
        break
      }
      case 'call_api':
      case 'notify':
        errands.push({
          key: turn.key,
          errandId: newId(turn.now.getTime()),
          runId: run.runId,
          node,
          awaited: effect.kind === 'call_api',
          work: effect,
          attempts: 0,
          createdAt: turn.now,
        })
        break
      case 'invite':
        came(node, await inviteInFlow(turn, effect))
        break
      case 'tag':
        await changeTagsOf(turn, effect, causeIn(turn, applying))
        break
      case 'raise':
        await raiseInFlow(turn, effect, causeIn(turn, applying))
        break
      case 'pause_messages':
        await pauseMessages(turn, effect.days)
        break
      case 'hand_off':
        await handOff(
          turn.stores,
          turn.key,
          turn.sender.senderId,
          { note: effect.note, by: `flow:${run.flowId}`, behind: turn.queued.length },
          turn.now,
        )
        break
      case 'run_flow':
        calls = { node, flow: effect.flow }
        break
    }
    said.push(...turn.queued.slice(before).map((deliveryId) => ({ effect: at, deliveryId })))
  }
  await confirmWhatIsLeft(turn, run)
  return { outcomes, calls, saidYes, askedToken, said, errands }
}

async function say(turn: Turn, run: Run, effect: Spoken): Promise<void> {
  const idOf = tapIdOf(run)
  const words = wordsOf(effect, {
    idOf: (exit) => idOf(effect.node, exit),
    choicesLink: turn.choicesLink,
    choose: voiceIn(nearestLanguage(languageOf(turn, run)), turn.world).words.consentRequest.choose,
  })
  for (const content of words) await sayInTurn(turn, content)
}

/** A step that wrote a no and said nothing: the person is told all the same, in the product's words. */
export async function confirmWhatIsLeft(turn: Turn, run: Run): Promise<void> {
  if (turn.freshNo === undefined) return
  const voice = voiceIn(nearestLanguage(languageOf(turn, run)), turn.world)
  const { scope, topicIds } = turn.freshNo
  await sayInTurn(turn, {
    kind: 'text',
    body: lines(stoppedText(turn.world, voice, scope, topicIds), voice.words.stopped.comeBack),
  })
}
