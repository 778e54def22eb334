import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MenuState, startMenu } from './menu-state.ts'
import { type MenuScript, promptKeys } from './script.ts'
import { beginMenu, type MenuInput, type MenuTurn, sayAgain, step, turnsMax } from './step.ts'

const at = new Date('2026-11-24T09:00:00Z')
const topics = [
  { topicId: 'offers', name: 'Offers' },
  { topicId: 'orders', name: 'Order status' },
  { topicId: 'reminders', name: 'Reminders' },
]
const prompts = Object.fromEntries(
  [...promptKeys, 'topic.1', 'topic.2', 'topic.3', 'list'].map((key) => [key, { text: key, recordingUrl: null }]),
)
const script: MenuScript = {
  version: 1,
  language: 'en',
  direction: 'inbound',
  topicMode: 'one_by_one',
  recordsYes: false,
  topics,
  country: 'AU',
  prompts,
}

const keys = (text: string): MenuInput => ({ kind: 'keys', keys: text })
const said = (text: string, confidence: number | null = null): MenuInput => ({
  kind: 'speech',
  speech: { text, confidence },
})

function walk(over: Partial<MenuScript>, inputs: readonly MenuInput[], knowsNumber = true): MenuTurn {
  const own = { ...script, ...over }
  return inputs.reduce<MenuTurn>(
    (turn, input) => step(own, turn.state, input, at),
    beginMenu(own, startMenu(own, knowsNumber)),
  )
}

describe('a caller who presses keys', () => {
  test('is greeted, told how to stop, and asked about one topic after another', () => {
    expect(walk({}, [])).toMatchObject({ say: ['welcome', 'stop_key', 'topic.1'], expects: 'key' })
    expect(walk({}, [keys('1')])).toMatchObject({ say: ['topic.2'], expects: 'key' })
  })

  test('agrees to what they chose, for the number that they call from', () => {
    const end = walk({}, ['1', '2', '1', '1', '1'].map(keys))
    expect(end.state).toMatchObject({ outcome: 'agreed', chosen: ['offers', 'reminders'], typed: null })
    expect(end.expects).toBeNull()
    expect(end.state.presses.map(({ asked, keys: pressed }) => `${asked} ${pressed}`)).toEqual([
      'topic.1 1',
      'topic.2 2',
      'topic.3 1',
      'own_number 1',
      'confirm 1',
    ])
    expect(end.state.heard).toEqual(['welcome', 'stop_key', 'topic.1', 'topic.2', 'topic.3', 'own_number', 'confirm'])
  })

  test('may choose from a list, each once, and go on with a hash', () => {
    expect(walk({ topicMode: 'list' }, [keys('3')])).toMatchObject({ say: ['list_more'] })
    expect(walk({ topicMode: 'list' }, [keys('3'), keys('#')]).state).toMatchObject({
      step: 'own_number',
      chosen: ['reminders'],
    })
    expect(walk({ topicMode: 'list' }, ['1', '2', '3'].map(keys)).state.step).toBe('own_number')
  })

  test('may type another number, in its national form or with its country, and hears it before it counts', () => {
    for (const typed of ['0491570156', '61491570156', '0061491570156']) {
      const heard = walk({}, [...['1', '2', '2', '2'].map(keys), keys(typed)])
      expect(heard).toMatchObject({ say: ['check_number'], state: { typed: '+61491570156' } })
      expect(JSON.stringify(heard.state.presses)).not.toContain('491570156')
    }
    expect(walk({}, [...['1', '2', '2', '2'].map(keys), keys('12')])).toMatchObject({
      say: ['not_understood', 'type_number'],
      expects: 'number',
    })
  })

  test('is asked to type a number where the own one is withheld', () => {
    expect(walk({}, ['1', '1', '1'].map(keys), false)).toMatchObject({ say: ['type_number'], expects: 'number' })
  })

  test('hears something again with a star', () => {
    expect(walk({}, [keys('1'), keys('*')])).toMatchObject({ say: ['topic.2'], state: { turn: 2 } })
  })

  test('may choose anew, or say no to the whole', () => {
    const chosen = ['1', '1', '1', '1'].map(keys)
    expect(walk({}, [...chosen, keys('3')])).toMatchObject({ say: ['topic.1'], state: { chosen: [] } })
    expect(walk({}, [...chosen, keys('2')]).state.outcome).toBe('refused')
  })

  test('who chooses nothing ends there, and has said no to nothing', () => {
    expect(walk({}, ['2', '2', '2'].map(keys)).state.outcome).toBe('nothing')
  })

  test('who falls silent is asked three times', () => {
    const silence = { kind: 'silence' } as const
    expect(walk({}, [silence, silence])).toMatchObject({ say: ['silence', 'topic.1'] })
    expect(walk({}, [silence, silence, silence]).state.outcome).toBe('left')
  })

  test('speaks their yes after the tone where it is recorded', () => {
    const until = ['1', '2', '2', '1', '1'].map(keys)
    expect(walk({ recordsYes: true }, until)).toMatchObject({ say: ['record'], expects: 'recording' })
    const recording = { kind: 'recording', url: 'https://r.example/1', keys: null } as const
    expect(walk({ recordsYes: true }, [...until, recording]).state).toMatchObject({
      outcome: 'agreed',
      recording: 'https://r.example/1',
    })
  })
})

describe('a person whom we called', () => {
  test('is asked for no number', () => {
    expect(walk({ direction: 'outbound' }, ['1', '2', '2'].map(keys)).say).toEqual(['confirm'])
  })
})

describe('a caller who speaks', () => {
  test('is understood in their language, and asked again where the yes is doubtful', () => {
    expect(walk({}, [said('Yes.')]).state.chosen).toEqual(['offers'])
    expect(walk({}, [said('yes', 0.3)]).say).toEqual(['not_understood', 'topic.1'])
    expect(walk({}, [said('No!')]).state).toMatchObject({ chosen: [], topic: 1 })
    expect(walk({ language: 'de' }, [said('Ja')]).state.chosen).toEqual(['offers'])
    expect(walk({ language: 'hi' }, [said('हाँ')]).state.chosen).toEqual(['offers'])
    expect(walk({ topicMode: 'list' }, [said('order status')]).state.chosen).toEqual(['orders'])
    expect(walk({ topicMode: 'list' }, [said('yes')]).state.chosen).toEqual([])
  })

  test('stops everything with a word of any language, however badly it was heard', () => {
    expect(walk({}, [said('Stop', 0.1)]).state.outcome).toBe('stopped')
    expect(walk({}, [said('désabonner')]).state.outcome).toBe('stopped')
  })
})

describe('any walk through a menu', () => {
  const input: fc.Arbitrary<MenuInput> = fc.oneof(
    fc.constantFrom('1', '2', '3', '*', '#', '0', '8', '0491570156', '12345').map(keys),
    fc.constantFrom('yes', 'no', 'hello', 'offers').map((text) => said(text)),
    fc.constant({ kind: 'silence' } as const),
    fc.constant({ kind: 'recording', url: 'https://r.example/1', keys: null } as const),
  )
  const scripts = fc.record({
    topicMode: fc.constantFrom('one_by_one' as const, 'list' as const),
    direction: fc.constantFrom('inbound' as const, 'outbound' as const),
    recordsYes: fc.boolean(),
    topics: fc.constantFrom(topics.slice(0, 1), topics),
  })
  const walks = fc.tuple(scripts, fc.boolean(), fc.infiniteStream(input))

  function* states(over: Partial<MenuScript>, knowsNumber: boolean, inputs: Iterable<MenuInput>): Generator<MenuState> {
    const own = { ...script, ...over }
    let { state } = beginMenu(own, startMenu(own, knowsNumber))
    for (const one of inputs) {
      yield state
      if (state.step === 'over') return
      state = step(own, state, one, at).state
    }
  }

  test('ends within its bound', () => {
    fc.assert(
      fc.property(walks, ([over, knowsNumber, inputs]) => {
        const most = turnsMax({ ...script, ...over })
        let last: MenuState | undefined
        for (const state of states(over, knowsNumber, inputs)) last = state
        expect(last?.outcome).not.toBeNull()
        expect(last?.turn ?? Infinity).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('can be left at every moment with the key that stops', () => {
    fc.assert(
      fc.property(walks, ([over, knowsNumber, inputs]) => {
        for (const state of states(over, knowsNumber, inputs)) {
          if (state.step === 'over') break
          const stop: MenuInput =
            state.step === 'record' ? { kind: 'recording', url: 'https://r.example/1', keys: '9' } : keys('9')
          const stopped = step({ ...script, ...over }, state, stop, at)
          expect(stopped.state).toMatchObject({ step: 'over', outcome: 'stopped' })
        }
      }),
    )
  })

  test('agrees only after the confirming key, to topics that it offered, and says only what it has words for', () => {
    fc.assert(
      fc.property(walks, ([over, knowsNumber, inputs]) => {
        let last: MenuState | undefined
        for (const state of states(over, knowsNumber, inputs)) last = state
        expect(last?.heard.filter((key) => prompts[key] === undefined)).toEqual([])
        if (last?.outcome !== 'agreed') return
        expect(last.chosen.length).toBeGreaterThan(0)
        expect(over.topics?.map(({ topicId }) => topicId)).toEqual(expect.arrayContaining([...last.chosen]))
        const asked = over.recordsYes === true ? last.presses.at(-2) : last.presses.at(-1)
        expect(asked?.asked === 'confirm' || asked?.asked === 'record').toBe(true)
        expect(
          last.presses.some(
            ({ asked: what, keys: pressed, spoken }) => what === 'confirm' && (pressed === '1' || spoken === 'yes'),
          ),
        ).toBe(true)
      }),
    )
  })

  test('changes nothing once it is over, or when the same is said again', () => {
    fc.assert(
      fc.property(walks, input, ([over, knowsNumber, inputs], more) => {
        const own = { ...script, ...over }
        for (const state of states(over, knowsNumber, inputs)) {
          expect(sayAgain(own, state).state).toEqual(state)
          if (state.step === 'over') expect(step(own, state, more, at)).toEqual({ state, say: [], expects: null })
        }
      }),
    )
  })
})
