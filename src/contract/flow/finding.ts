/** What is wrong with a definition, and what two of them differ in. */
import { Type } from 'typebox'
import { nullable, part, text, word } from '../shape.ts'
import { NodeId } from './terms.ts'

export const FlowFinding = part(
  {
    severity: word(['error', 'warning'], 'Nothing is published while there is an error.'),
    path: text(400, 'JSON pointer into the definition.'),
    node: Type.Optional(text(40, 'The node that it is about.')),
    code: text(60, 'A machine word for it.'),
    message: text(1_000, 'What is wrong, and the way out.'),
  },
  'Something wrong with a definition.',
)

export const FlowFindings = Type.Array(FlowFinding, { maxItems: 500, description: 'Errors first.' })

export const FlowChange = part(
  {
    node: nullable(NodeId),
    kind: word(['added', 'removed', 'changed'], 'What became of it.'),
    fields: Type.Array(text(120, 'A field, such as `text` or `exits.yes`.'), { maxItems: 100 }),
  },
  'A difference; without a node, of the flow itself. Where a node stands on the canvas is none.',
)
