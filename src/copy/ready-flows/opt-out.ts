/**
 * The separate flow for an opt-out. It is started by the no, which is written already; its variable is the CDP's opt-in, set
 * to false; its first message is the one confirmation. A reason, and a break instead of an end, are choices inside it that
 * nobody needs to make.
 */
import type { Choice, FlowDefinition } from '../../domain/flow/definition.ts'
import type { FlowWords } from '../flows.ts'
import { inEveryLanguage } from './in-every-language.ts'

export const optOutFlow: FlowDefinition = {
  format: 1,
  language: 'en',
  triggers: [
    { kind: 'event', event: 'opted_out' },
    { kind: 'intent', intent: 'stop' },
  ],
  priority: 100,
  interruptible: true,
  ends_after_minutes: 1_440,
  start: 'set_opt_in',
  nodes: {
    set_opt_in: {
      kind: 'variable',
      name: 'opt_in is false',
      set: [{ target: 'opt_in', value: false }],
      exits: { next: 'confirm' },
    },
    confirm: {
      kind: 'confirmation',
      buttons: [
        { id: 'rest', title: inEveryLanguage(({ flow }) => flow.optOut.rest) },
        { id: 'why', title: inEveryLanguage(({ flow }) => flow.optOut.why) },
      ],
      wait_minutes: 720,
      exits: { rest: 'give_back', why: 'reason', other: 'end', timeout: null },
    },
    give_back: { kind: 'undo_stop', exits: { given_back: 'break', nothing: 'thanks' } },
    break: { kind: 'pause_messages', days: 30, exits: { next: 'resting' } },
    resting: {
      kind: 'message',
      content: { kind: 'text', text: inEveryLanguage(({ flow }) => flow.optOut.resting) },
      exits: { next: null },
    },
    reason: {
      kind: 'list',
      text: inEveryLanguage(({ flow }) => flow.optOut.ask),
      label: inEveryLanguage(({ flow }) => flow.optOut.reasons),
      sections: [
        {
          rows: [
            reason('too_many', (words) => words.tooMany),
            reason('not_useful', (words) => words.notUseful),
            reason('wrong_time', (words) => words.wrongTime),
            reason('never_asked', (words) => words.neverAsked),
            reason('something_else', (words) => words.somethingElse),
          ],
        },
      ],
      variable: 'reason',
      asks_again: 0,
      wait_minutes: 720,
      exits: {
        too_many: 'keep',
        not_useful: 'keep',
        wrong_time: 'keep',
        never_asked: 'keep',
        something_else: 'keep',
        other: 'end',
        timeout: null,
      },
    },
    keep: {
      kind: 'variable',
      name: 'Keep the reason',
      set: [{ target: 'contact', name: 'opt_out_reason', value: { from: 'variables.reason' } }],
      exits: { next: 'thanks' },
    },
    thanks: {
      kind: 'message',
      content: { kind: 'text', text: inEveryLanguage(({ flow }) => flow.optOut.thanks) },
      exits: { next: null },
    },
    end: { kind: 'end', exits: {} },
  },
}

function reason(id: string, pick: (words: FlowWords['optOut']) => string): Choice {
  return { id, title: inEveryLanguage(({ flow }) => pick(flow.optOut)) }
}
