import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FlowDefinition, startId } from './definition.ts'
import { applyEdit, type DraftAction, openDraft, reduceDraft } from './draft.ts'
import { pieces } from './pieces.ts'
import { sampleFlow } from './sample-flow.ts'

const edit = (draft: ReturnType<typeof openDraft>, ...actions: DraftAction[]) => actions.reduce(reduceDraft, draft)
const text = (words: string, at: number): DraftAction => ({
  kind: 'edit',
  edit: {
    kind: 'change',
    id: 'thanks',
    node: { kind: 'message', content: { kind: 'text', text: { en: words } }, exits: {} },
  },
  typing: { key: 'thanks text', at },
})

describe('whoever draws', () => {
  test('takes back every edit, and takes it up again', () => {
    const removed = edit(openDraft(sampleFlow), { kind: 'edit', edit: { kind: 'remove', ids: ['thanks'] } })
    expect(removed.now.nodes.thanks).toBeUndefined()
    const undone = edit(removed, { kind: 'undo' })
    expect(undone.now).toBe(sampleFlow)
    expect(edit(undone, { kind: 'redo' }).now).toEqual(removed.now)
  })

  test('takes back what was typed in one go at once, and after a pause only what came then', () => {
    const typed = edit(openDraft(sampleFlow), text('T', 0), text('Th', 300), text('Thx', 600), text('Thx!', 9000))
    const once = edit(typed, { kind: 'undo' })
    expect(once.now.nodes.thanks).toMatchObject({ content: { text: { en: 'Thx' } } })
    expect(edit(once, { kind: 'undo' }).now).toBe(sampleFlow)
  })

  test('has nothing to take back after an edit that changes nothing', () => {
    const same = edit(openDraft(sampleFlow), { kind: 'edit', edit: { kind: 'remove', ids: ['nobody'] } })
    expect(same.past).toEqual([])
  })

  test('removes a step, and what led to it leads nowhere', () => {
    const flow = applyEdit(sampleFlow, { kind: 'remove', ids: ['write'] })
    expect(flow.nodes.ask?.exits).toEqual({ no: 'thanks', other: null })
  })

  test('removes the first step, and the flow begins where that led', () => {
    expect(applyEdit(sampleFlow, { kind: 'remove', ids: ['ask'] }).start).toBe('write')
  })

  test('keeps one step at least', () => {
    expect(applyEdit(sampleFlow, { kind: 'remove', ids: Object.keys(sampleFlow.nodes) })).toBe(sampleFlow)
  })

  test('connects, says that a run ends there, and leaves open again', () => {
    const from = { node: 'ask', exit: 'no' }
    expect(applyEdit(sampleFlow, { kind: 'connect', from, to: 'write' }).nodes.ask?.exits.no).toBe('write')
    expect(applyEdit(sampleFlow, { kind: 'connect', from, to: null }).nodes.ask?.exits.no).toBeNull()
    expect('no' in (applyEdit(sampleFlow, { kind: 'connect', from, to: undefined }).nodes.ask?.exits ?? {})).toBe(false)
    const start = { node: startId, exit: 'next' }
    expect(applyEdit(sampleFlow, { kind: 'connect', from: start, to: 'thanks' }).start).toBe('thanks')
  })

  test('takes a button away, and its way out goes with it; one that is renamed leads where it did', () => {
    const { ask } = sampleFlow.nodes
    if (ask?.kind !== 'buttons') throw new Error('The sample asks with buttons.')
    const [yes, no] = ask.buttons
    if (yes === undefined || no === undefined) throw new Error('The sample has two buttons.')
    const fewer = applyEdit(sampleFlow, { kind: 'change', id: 'ask', node: { ...ask, buttons: [no] } })
    expect(fewer.nodes.ask?.exits).toEqual({ no: 'thanks', other: null })
    const renamed = { ...ask, buttons: [{ ...yes, id: 'sure' }, no] }
    expect(applyEdit(sampleFlow, { kind: 'change', id: 'ask', node: renamed }).nodes.ask?.exits).toEqual({
      sure: 'write',
      no: 'thanks',
      other: null,
    })
  })
})

test('whatever is drawn, no wire leads to a step that is not there, and undoing it all gives the first drawing', () => {
  const ids = ['ask', 'write', 'thanks', 'n1', 'n2']
  const id = fc.constantFrom(...ids)
  const one = fc.oneof(
    fc.record({ kind: fc.constant('remove' as const), ids: fc.array(id, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('connect' as const),
      from: fc.record({ node: fc.constantFrom(...ids, startId), exit: fc.constantFrom('yes', 'no', 'next') }),
      to: fc.option(id, { nil: null }),
    }),
    fc
      .record({ kind: fc.constant('add' as const), id, piece: fc.constantFrom(...pieces) })
      .map(({ kind, ...rest }) => ({
        kind,
        nodes: { [rest.id]: rest.piece.fresh('en') },
      })),
  )
  fc.assert(
    fc.property(fc.array(one, { maxLength: 25 }), (edits) => {
      const drawn = edits.reduce(
        (draft, each) => reduceDraft(draft, { kind: 'edit', edit: each }),
        openDraft(sampleFlow),
      )
      expect(lostWires(drawn.now)).toEqual([])
      expect(drawn.now.nodes[drawn.now.start]).toBeDefined()
      const back = drawn.past.reduce((draft) => reduceDraft(draft, { kind: 'undo' }), drawn)
      expect(back.now).toBe(sampleFlow)
    }),
  )
})

function lostWires(flow: FlowDefinition): readonly string[] {
  return Object.values(flow.nodes).flatMap((node) =>
    Object.values(node.exits).filter((to): to is string => to !== null && flow.nodes[to] === undefined),
  )
}
