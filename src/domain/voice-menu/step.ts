/**
 * One step of a voice menu: an answer in, what is said and asked next out. Pure, and every walk through it ends: a question
 * is asked three times, said again twice and chosen anew twice at most. The key that stops works wherever a key is heard.
 */
import { readPhone } from '../../base/phone.ts'
import type { KeyPress, MenuOutcome, MenuState, MenuStep } from './menu-state.ts'
import { type MenuScript, repeatKey, stopKey } from './script.ts'
import { type Speech, spokenKey } from './spoken-answer.ts'

export type MenuInput =
  | { readonly kind: 'keys'; readonly keys: string }
  | { readonly kind: 'speech'; readonly speech: Speech }
  | { readonly kind: 'recording'; readonly url: string; readonly keys: string | null }
  | { readonly kind: 'silence' }

/** A prompt to be said; the names in its gaps are filled in by whoever knows the call. */
export interface MenuTurn {
  readonly state: MenuState
  /** Keys of prompts. */
  readonly say: readonly string[]
  readonly expects: 'key' | 'number' | 'recording' | null
}

const triesMax = 3
const repeatsMax = 2
const restartsMax = 2

/** The first words of a call. */
export function beginMenu(script: MenuScript, state: MenuState): MenuTurn {
  return asking(script, state, ['welcome', 'stop_key'])
}

/** What is being asked now, said again as it was: for a webhook that came twice or late. */
export function sayAgain(script: MenuScript, state: MenuState): MenuTurn {
  if (state.step === 'over') return { state, say: [], expects: null }
  return asking(script, state, state.turn === 0 ? ['welcome', 'stop_key'] : [])
}

/** The most answers that any walk through this script takes. */
export function turnsMax(script: MenuScript): number {
  const questions = script.topicMode === 'list' ? script.topics.length + 1 : script.topics.length
  return (questions + 5) * (triesMax + repeatsMax + 1) * (restartsMax + 1)
}

export function step(script: MenuScript, state: MenuState, input: MenuInput, at: Date): MenuTurn {
  if (state.step === 'over') return { state, say: [], expects: null }
  const answered = noted(state, input, at)
  const key = keyOf(script, state, input, at)
  if (key === stopKey) return end(answered, 'stopped')
  if (state.step === 'record') return recorded(script, answered, input)
  if (key === repeatKey) {
    if (answered.repeats >= repeatsMax) return again(script, answered, 'not_understood')
    return asking(script, { ...answered, repeats: answered.repeats + 1 }, [])
  }
  if (key === undefined) return again(script, answered, input.kind === 'silence' ? 'silence' : 'not_understood')
  return answer[state.step](script, answered, key)
}

type Answer = (script: MenuScript, state: MenuState, key: string) => MenuTurn

const answer: Readonly<Record<Exclude<MenuStep, 'over' | 'record'>, Answer>> = {
  topic(script, state, key) {
    const topic = script.topics[state.topic]
    if (topic === undefined || (key !== '1' && key !== '2')) return again(script, state, 'not_understood')
    const chosen = key === '1' ? [...state.chosen, topic.topicId] : state.chosen
    const next = { ...state, chosen, topic: state.topic + 1 }
    return next.topic < script.topics.length ? asking(script, fresh(next, 'topic'), []) : chose(script, next)
  },

  list(script, state, key) {
    if (key === '#' || key === '0') return chose(script, state)
    const topic = script.topics[Number(key) - 1]
    if (topic === undefined) return again(script, state, 'not_understood')
    if (state.chosen.includes(topic.topicId)) return again(script, state, 'not_understood')
    const chosen = [...state.chosen, topic.topicId]
    // Chosen all there is: nothing is left to ask.
    if (chosen.length === script.topics.length) return chose(script, { ...state, chosen })
    return asking(script, fresh({ ...state, chosen }, 'list'), [], ['list_more'])
  },

  own_number(script, state, key) {
    if (key === '1') return asking(script, fresh(state, 'confirm'), [])
    if (key === '2') return asking(script, fresh(state, 'type_number'), [])
    return again(script, state, 'not_understood')
  },

  type_number(script, state, key) {
    // A keypad has no plus: what is no number at home may be one that begins with its country.
    const phone = readPhone(key, script.country ?? undefined) ?? readPhone(`+${key.replace(/^0+/, '')}`)
    if (phone === undefined) return again(script, state, 'not_understood')
    return asking(script, { ...fresh(state, 'check_number'), typed: phone.e164 }, [])
  },

  check_number(script, state, key) {
    if (key === '1') return asking(script, fresh(state, 'confirm'), [])
    if (key === '2') return restart(script, { ...state, typed: null }, 'type_number')
    return again(script, state, 'not_understood')
  },

  confirm(script, state, key) {
    if (key === '1') return script.recordsYes ? asking(script, fresh(state, 'record'), []) : end(state, 'agreed')
    if (key === '2') return end(state, 'refused')
    if (key === '3') {
      const first = script.topicMode === 'list' ? 'list' : 'topic'
      return restart(script, { ...state, chosen: [], topic: 0, typed: null }, first)
    }
    return again(script, state, 'not_understood')
  },
}

function recorded(script: MenuScript, state: MenuState, input: MenuInput): MenuTurn {
  if (input.kind === 'recording') return end({ ...state, recording: input.url }, 'agreed')
  return again(script, state, 'silence')
}

/** After the topics: nothing chosen ends the call, else the number comes next. */
function chose(script: MenuScript, state: MenuState): MenuTurn {
  if (state.chosen.length === 0) return end(state, 'nothing')
  if (script.direction === 'outbound') return asking(script, fresh(state, 'confirm'), [])
  return asking(script, fresh(state, state.knowsNumber ? 'own_number' : 'type_number'), [])
}

function restart(script: MenuScript, state: MenuState, first: MenuStep): MenuTurn {
  if (state.restarts >= restartsMax) return end(state, 'left')
  return asking(script, { ...fresh(state, first), restarts: state.restarts + 1 }, [])
}

function again(script: MenuScript, state: MenuState, why: 'not_understood' | 'silence'): MenuTurn {
  const tries = state.tries + 1
  return tries >= triesMax ? end(state, 'left') : asking(script, { ...state, tries }, [why])
}

function fresh(state: MenuState, to: MenuStep): MenuState {
  return { ...state, step: to, tries: 0, repeats: 0 }
}

function asking(
  script: MenuScript,
  state: MenuState,
  before: readonly string[],
  instead?: readonly string[],
): MenuTurn {
  const say = [...before, ...(instead ?? questionsOf(script, state))]
  const expects = state.step === 'type_number' ? 'number' : state.step === 'record' ? 'recording' : 'key'
  return { state: { ...state, heard: [...new Set([...state.heard, ...say])] }, say, expects }
}

function questionsOf({ topicMode }: MenuScript, state: MenuState): string[] {
  if (state.step === 'topic') return [`topic.${state.topic + 1}`]
  return state.step === 'list' && topicMode === 'list' ? ['list'] : [state.step]
}

/** What is said then depends on what became of it: whoever records the outcome adds the last words. */
function end(state: MenuState, outcome: MenuOutcome): MenuTurn {
  return { state: { ...state, step: 'over', outcome }, say: [], expects: null }
}

function keyOf(script: MenuScript, state: MenuState, input: MenuInput, at: Date): string | undefined {
  switch (input.kind) {
    case 'keys':
      return input.keys
    case 'recording':
      return input.keys === stopKey ? stopKey : undefined
    case 'speech': {
      const key = spokenKey(input.speech, script.language, at, state.step === 'list' ? script.topics : null)
      // A number is typed: spoken digits are too easily misheard.
      return state.step === 'type_number' && key !== stopKey ? undefined : key
    }
    case 'silence':
      return undefined
  }
}

function noted(state: MenuState, input: MenuInput, at: Date): MenuState {
  const asked = state.step === 'topic' ? `topic.${state.topic + 1}` : state.step
  const hidesKeys = state.step === 'type_number' && input.kind === 'keys' && input.keys.length > 1
  const press: KeyPress = {
    turn: state.turn,
    asked,
    ...(input.kind === 'keys' ? { keys: hidesKeys ? `${input.keys.length} digits` : input.keys } : {}),
    ...(input.kind === 'recording' && input.keys !== null ? { keys: input.keys } : {}),
    ...(input.kind === 'speech' ? { spoken: input.speech.text } : {}),
    at: at.toISOString(),
  }
  return { ...state, turn: state.turn + 1, presses: [...state.presses, press] }
}
