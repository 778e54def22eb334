/**
 * Which intent a message has, how sure that is, and why. A message that is written like an utterance, to the letter, is
 * certain. Any other is as sure as it is like the utterances of one intent, and unlike everything else; what is nearly as
 * much like two is asked about.
 */
import { addedStop } from './built-in.ts'
import { compare } from './intent.ts'
import { type IntentModel, type Likeness, likenessTo, type Utterance } from './intent-model.ts'
import { type Piece, piecesOf, utteranceKey } from './pieces.ts'

export interface IntentReading {
  /** `ask` where it may be meant, and the person is asked. */
  readonly outcome: 'found' | 'ask' | 'none'
  /** The likeliest, whatever the outcome; undefined where the message is like nothing. */
  readonly intent: string | undefined
  /** 0 to 1; 1 only where the message is written as an utterance is. */
  readonly score: number
  readonly exact: boolean
  /** What to ask about, the likeliest first, at most three; only where the outcome is `ask`. */
  readonly options: readonly string[]
  /** A stop by words that the workspace has added holds; it is never certain. */
  readonly hold: 'likely' | 'unsure' | undefined
  readonly runnersUp: readonly { readonly intent: string; readonly score: number }[]
  /** The utterance that it is most like. */
  readonly nearest: { readonly text: string; readonly language: string; readonly likeness: number } | undefined
  /** The words of the message that made it so, the weightiest first, with their part of the whole. */
  readonly why: readonly Reason[]
}

export interface Reason {
  readonly piece: string
  /** 0 to 1; those of all pieces together are 1. */
  readonly weight: number
}

const optionsMost = 3
const reasonsMost = 6

/** `skip` leaves the utterance at this place out, as if it had never been written. */
export function readIntentOf(model: IntentModel, text: string, language?: string, skip?: number): IntentReading {
  const key = utteranceKey(text)
  if (key === '') return nothing
  const written = skip === undefined ? writtenSo(model, key, language) : undefined
  if (written?.intent !== undefined) return certain(written, written.intent)
  const likeness = likenessTo(model, key)
  if (skip !== undefined) likeness[skip] = 0
  const ranked = rank(model, likeness)
  const [best, second] = ranked.intents
  if (best === undefined || best.strength === 0) return nothing
  const score = surenessOf(best.strength, Math.max(second?.strength ?? 0, ranked.other))
  const { askFrom } = model.thresholds
  const threshold = model.intents.get(best.intent)?.threshold ?? model.thresholds.threshold
  const isTied = second !== undefined && second.strength > tiedFrom * best.strength
  const isFound = score >= threshold && !isTied
  const offered = offeredOf(ranked.intents)
  // Asked is about all that is offered: only what is not offered speaks against it.
  const oneOfThem = surenessOf(best.strength, Math.max(ranked.intents[offered.length]?.strength ?? 0, ranked.other))
  const isAsked = oneOfThem >= Math.min(askFrom, threshold)
  const isOther = ranked.other >= best.strength
  const outcome = isOther ? 'none' : isFound ? 'found' : isAsked ? 'ask' : 'none'
  const nearest = model.utterances[best.place]
  return {
    outcome,
    intent: best.intent,
    score,
    exact: false,
    options: outcome === 'ask' ? offered.map(({ intent }) => intent) : [],
    hold: best.intent === 'stop' && outcome === 'found' ? addedStop(false) : undefined,
    runnersUp: ranked.intents.slice(1, 4).map(({ intent, strength }) => ({
      intent,
      score: surenessOf(strength, Math.max(best.strength, ranked.other)),
    })),
    nearest:
      nearest === undefined
        ? undefined
        : { text: nearest.text, language: nearest.language, likeness: likeness[best.place] ?? 0 },
    why: nearest === undefined ? [] : whyOf(model, key, nearest),
  }
}

const nothing: IntentReading = {
  outcome: 'none',
  intent: undefined,
  score: 0,
  exact: false,
  options: [],
  hold: undefined,
  runnersUp: [],
  nearest: undefined,
  why: [],
}

/** The stop before all others, then the language in which the person writes. */
function writtenSo({ exact }: IntentModel, key: string, language: string | undefined): Utterance | undefined {
  const written = exact.get(key) ?? []
  return (
    written.find(({ intent }) => intent === 'stop') ??
    written.find((one) => one.language === language) ??
    written.toSorted((a, b) => compare(a.language, b.language))[0]
  )
}

function certain({ text, language }: Utterance, intent: string): IntentReading {
  return {
    ...nothing,
    outcome: 'found',
    intent,
    score: 1,
    exact: true,
    hold: intent === 'stop' ? addedStop(true) : undefined,
    nearest: { text, language, likeness: 1 },
    why: [{ piece: text, weight: 1 }],
  }
}

interface Ranked {
  readonly intents: readonly Candidate[]
  /** Of what people write besides, noes among it; nothing of that kind speaks against a stop but what is no no. */
  readonly other: number
}

interface Candidate {
  readonly intent: string
  /** How like its utterances the message is: mostly the nearest, and a little the two behind it. */
  readonly strength: number
  /** Of the nearest. */
  readonly place: number
}

const behindShare = 0.4

function rank({ utterances, muted }: IntentModel, likeness: Likeness): Ranked {
  const nearest = new Map<string, { place: number; likeness: number }[]>()
  for (const [place, { intent, isNo }] of utterances.entries()) {
    const like = likeness[place] ?? 0
    if (like === 0 || muted.has(place)) continue
    const kind = intent ?? (isNo ? noes : others)
    const own = nearest.get(kind) ?? []
    nearest.set(kind, own)
    const at = own.findIndex((one) => like > one.likeness)
    if (at === -1 && own.length >= 3) continue
    own.splice(at === -1 ? own.length : at, 0, { place, likeness: like })
    if (own.length > 3) own.pop()
  }
  const strengthOf = ([first, ...behind]: readonly { likeness: number }[]) => {
    const top = first?.likeness ?? 0
    const two = ((behind[0]?.likeness ?? 0) + (behind[1]?.likeness ?? 0)) / 2
    return top * (1 - behindShare) + Math.sqrt(top * two) * behindShare
  }
  const besides = [others, noes].map((kind) => strengthOf(nearest.get(kind) ?? []))
  const intents = [...nearest]
    .filter(([kind]) => kind !== others && kind !== noes)
    .map(([intent, own]) => ({ intent, strength: strengthOf(own), place: own[0]?.place ?? 0 }))
    .sort((a, b) => b.strength - a.strength || compare(a.intent, b.intent))
  const [other = 0, no = 0] = besides
  return { intents, other: intents[0]?.intent === 'stop' ? other : Math.max(other, no) }
}

// No keys of intents, for those begin with a letter.
const others = '-other'
const noes = '-noes'

// Fitted on the ready-made utterances, each left out in turn, against what people write besides.
const sureness = { strength: 26, margin: 17, from: 7.2, most: 0.99 }
const tiedFrom = 0.85
const optionFrom = 0.55

function surenessOf(strength: number, others: number): number {
  const sum = sureness.strength * strength + sureness.margin * (strength - others) - sureness.from
  return Math.min(sureness.most, 1 / (1 + Math.exp(-sum)))
}

function offeredOf(candidates: readonly Candidate[]): readonly Candidate[] {
  const best = candidates[0]?.strength ?? 0
  return candidates.filter(({ strength }) => strength >= optionFrom * best).slice(0, optionsMost)
}

/** What the message and its nearest utterance have in common, gathered by the words in which it stands. */
function whyOf({ weightOf }: IntentModel, key: string, nearest: Utterance): readonly Reason[] {
  const theirs = piecesOf(nearest.key)
  const byHome = new Map<string, number>()
  const add = (piece: string, { weight, home }: Piece) => {
    if (theirs.has(piece)) byHome.set(home, (byHome.get(home) ?? 0) + (weight * weightOf(piece)) ** 2)
  }
  for (const [piece, own] of piecesOf(key)) add(piece, own)
  const whole = [...byHome.values()].reduce((sum, weight) => sum + weight, 0)
  if (whole === 0) return []
  return [...byHome]
    .map(([piece, weight]) => ({ piece, weight: weight / whole }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || compare(a.piece, b.piece))
    .slice(0, reasonsMost)
}
