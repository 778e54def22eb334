/** What somebody filled in on an opt-in page, and what is still to be put right before it can be taken. */
import { foldPhone, readPhone, showPhone } from '../../../base/phone.ts'
import type { Language } from '../../../copy/languages.ts'
import { optInPage } from '../../../copy/opt-in-page.ts'
import { fill, fillPlural } from '../../../copy/words.ts'
import type { FormBody } from '../form-body.ts'

/** As many as are still read through at a counter. */
export const numbersMost = 5

export type Does =
  | { readonly kind: 'yes' | 'no' | 'add' | 'each' | 'same' | 'language' | 'nothing' }
  | { readonly kind: 'remove'; readonly at: number }

/** A number of theirs that we know already: offered, never ticked. */
export interface HeldNumber {
  readonly id: string
  /** As the page may name it: all but two digits hidden. */
  readonly label: string
}

export interface OptInForm {
  readonly mark: string
  /** Somebody has sent this form before, to add a number or because something was missing. */
  readonly started: boolean
  /** Ids of the known numbers that were ticked. */
  readonly held: ReadonlySet<string>
  /** As they were typed; at least one. */
  readonly numbers: readonly string[]
  /** Topics are chosen for each number, or once for all of them. */
  readonly each: boolean
  /** Keys that were ticked, for each number; where it is once for all, the first. */
  readonly ticks: readonly ReadonlySet<string>[]
  /** The same for each known number, by its id. */
  readonly heldTicks: ReadonlyMap<string, ReadonlySet<string>>
  readonly age: boolean
}

export const emptyForm: OptInForm = {
  mark: '',
  started: false,
  held: new Set(),
  numbers: [''],
  each: false,
  ticks: [],
  heldTicks: new Map(),
  age: false,
}

/** `topics` are the keys that this page offers, `held` the numbers that it knows; others are not read. */
export function readOptInForm(
  body: FormBody,
  topics: readonly string[],
  held: readonly HeldNumber[] = [],
): { form: OptInForm; does: Does } {
  const numbers = body.list('number').map((number) => number.trim().slice(0, 60))
  const each = body.text('each') === '1'
  const ticked = (name: string) => new Set(body.list(name).filter((key) => topics.includes(key)))
  const rows = numbers.length === 0 ? [''] : numbers.slice(0, numbersMost + 1)
  return {
    does: readDoes(body.text('do')),
    form: {
      mark: body.text('form'),
      started: body.text('started') === '1',
      held: new Set(body.list('held').filter((id) => held.some((one) => one.id === id))),
      numbers: rows,
      each,
      ticks: each ? rows.map((_, at) => ticked(`topic-${at}`)) : [ticked('topic')],
      heldTicks: new Map(each ? held.map(({ id }) => [id, ticked(`topic-${id}`)]) : []),
      age: body.text('age') === '1',
    },
  }
}

function readDoes(text: string): Does {
  const remove = /^remove-(\d)$/.exec(text)
  if (remove !== null) return { kind: 'remove', at: Number(remove[1]) }
  const known = (['yes', 'no', 'add', 'each', 'same', 'language'] as const).find((kind) => kind === text)
  return { kind: known ?? 'nothing' }
}

/** The keys ticked for one number. */
export function ticksFor({ each, ticks }: OptInForm, at: number): ReadonlySet<string> {
  return ticks[each ? at : 0] ?? new Set()
}

/** The keys ticked for a known number. */
export function heldTicksFor(form: OptInForm, id: string): ReadonlySet<string> {
  return form.each ? (form.heldTicks.get(id) ?? new Set()) : ticksFor(form, 0)
}

/** The form after a button that only changes the form. */
export function changed(form: OptInForm, does: Does): OptInForm {
  switch (does.kind) {
    case 'add':
      return form.numbers.length >= numbersMost
        ? form
        : { ...form, numbers: [...form.numbers, ''], ticks: form.each ? [...form.ticks, new Set()] : form.ticks }
    case 'remove': {
      const without = <T>(all: readonly T[]) => all.filter((_, at) => at !== does.at)
      const numbers = without(form.numbers)
      const kept = { ...form, numbers: numbers.length === 0 ? [''] : numbers }
      const withTicks = form.each ? { ...kept, ticks: without(form.ticks) } : kept
      // One number has nothing to be told apart from.
      return withTicks.numbers.length + withTicks.held.size === 1 ? once(withTicks) : withTicks
    }
    case 'each':
      return form.each
        ? form
        : {
            ...form,
            each: true,
            ticks: form.numbers.map(() => ticksFor(form, 0)),
            heldTicks: new Map([...form.held].map((id) => [id, ticksFor(form, 0)])),
          }
    case 'same':
      return once(form)
    default:
      return form
  }
}

/** Once for all numbers: what had been ticked for every one of them. */
function once(form: OptInForm): OptInForm {
  if (!form.each) return form
  const [first = new Set<string>(), ...others] = [...form.heldTicks.values(), ...form.ticks]
  const common = new Set([...first].filter((key) => others.every((set) => set.has(key))))
  return { ...form, each: false, ticks: [common], heldTicks: new Map() }
}

export interface ToMend {
  /** The element that it is about: `number-0`, `topics`, `topics-1`, `age`, `answer`. */
  readonly id: string
  readonly text: string
}

export interface Checked {
  /** What was typed, read. */
  readonly people: readonly { readonly phone: string; readonly topics: readonly string[] }[]
  /** The known numbers that were chosen. */
  readonly held: readonly { readonly id: string; readonly topics: readonly string[] }[]
  readonly toMend: readonly ToMend[]
}

export interface CheckGround {
  readonly language: Language
  readonly severalNumbers: boolean
  readonly held: readonly HeldNumber[]
  /** How the no button is labelled. */
  readonly no: string
  readonly ageMin: number | undefined
  /** ISO 3166 alpha-2: whose national form a number without a country code has. */
  readonly country: string | undefined
  readonly example: string
}

export function checkOptInForm(form: OptInForm, ground: CheckGround): Checked {
  const words = optInPage[ground.language].errors
  const toMend: ToMend[] = []
  const seen = new Set<string>()
  const most = ground.severalNumbers ? numbersMost : 1
  const filled = form.numbers.flatMap((typed, at) => (typed === '' ? [] : [{ typed, at }]))
  const chosen = ground.held.filter(({ id }) => form.held.has(id))
  if (filled.length + chosen.length === 0) toMend.push({ id: 'number-0', text: words.numberMissing })
  if (filled.length + chosen.length > most) {
    toMend.push({ id: `number-${most}`, text: fillPlural(ground.language, words.numbersMost, most, {}) })
  }
  const held = chosen.map(({ id, label }) => {
    const topics = [...heldTicksFor(form, id)]
    if (form.each && topics.length === 0) {
      toMend.push({ id: `topics-${id}`, text: fill(words.topicMissingFor, { number: label }) })
    }
    return { id, topics }
  })
  const people = filled.flatMap(({ typed, at }) => {
    const phone = readPhone(typed, ground.country)
    const id = `number-${at}`
    if (phone === undefined) {
      toMend.push({ id, text: fill(words.numberInvalid, { number: typed, example: ground.example }) })
      return []
    }
    const folded = foldPhone(phone.e164)
    if (seen.has(folded)) toMend.push({ id, text: words.numberTwice })
    seen.add(folded)
    const topics = [...ticksFor(form, at)]
    if (form.each && topics.length === 0) {
      toMend.push({
        id: `topics-${at}`,
        text: fill(words.topicMissingFor, { number: showPhone(phone.e164) }),
      })
    }
    return [{ phone: phone.e164, topics }]
  })
  if (!form.each && ticksFor(form, 0).size === 0) {
    toMend.push({ id: 'topics', text: fill(words.topicMissing, { no: ground.no }) })
  }
  if (ground.ageMin !== undefined && !form.age) {
    toMend.push({ id: 'age', text: fill(words.age, { age: ground.ageMin }) })
  }
  return { people, held, toMend }
}
