/** Nodes that say something and go on: a message, the page of choices, the confirmation of a no. */
import type { NodeOf } from '../definition.ts'
import { rowsOf } from '../offer.ts'
import type { Effect } from '../run.ts'
import { showValue, valueFrom } from '../value.ts'
import { answerUntil } from '../waiting.ts'
import { type Entered, type Entering, goesOn } from './entered.ts'

export function enterMessage({ content }: NodeOf<'message'>, { id, say, view }: Entering): Entered {
  return { effects: [effectOf()], next: goesOn }

  function effectOf(): Effect {
    switch (content.kind) {
      case 'text':
        return { node: id, kind: 'say', text: say(content.text) }
      case 'template':
        return {
          node: id,
          kind: 'template',
          template: content.template,
          topic: content.topic,
          variables: Object.fromEntries(
            Object.entries(content.variables).map(([name, source]) => [name, showValue(valueFrom(source, view))]),
          ),
        }
      default:
        return {
          node: id,
          kind: 'media',
          media: content.kind,
          source: content.source,
          ...(content.caption === undefined ? {} : { caption: say(content.caption) }),
          ...(content.filename === undefined ? {} : { filename: content.filename }),
        }
    }
  }
}

export function enterPreferences({ text, label }: NodeOf<'preferences'>, { id, say }: Entering): Entered {
  return { effects: [{ node: id, kind: 'link', text: say(text), label: say(label), to: 'choices' }], next: goesOn }
}

/** Once: where there is no no to confirm, nothing is said, and nothing can be chosen. */
export function enterConfirmation(node: NodeOf<'confirmation'>, entering: Entering): Entered {
  const { id, say, definition, view, confirms } = entering
  const rows = rowsOf(node.buttons ?? [], say)
  if (!confirms) return { effects: [], next: rows.length === 0 ? goesOn : { ended: 'finished' } }
  const text = node.text === undefined ? {} : { text: say(node.text) }
  return {
    effects: [{ node: id, kind: 'confirm_stop', ...text, rows }],
    confirms: false,
    next:
      rows.length === 0
        ? goesOn
        : { waits: { for: 'answer', until: answerUntil(node, definition, view.facts.now), again: 0 } },
  }
}
