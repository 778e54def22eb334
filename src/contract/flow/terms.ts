/** The small shapes that a flow is written with: words in several languages, values and where they come from, names. */
import { Type } from 'typebox'
import { nullable, part, text } from '../shape.ts'

export const NodeId = Type.String({
  pattern: '^[A-Za-z0-9_]{1,40}$',
  maxLength: 40,
  description: 'A node of the flow, such as `ask_topics`.',
})

export const FlowKey = Type.String({
  pattern: '^[a-z][a-z0-9_]{0,39}$',
  maxLength: 40,
  description: 'A flow by its key, such as `opt_out`.',
})

export const FlowName = Type.String({
  pattern: '^[a-z][a-z0-9_]{0,39}$',
  maxLength: 40,
  description: 'A name within flows: of a variable, a choice, a case, an attribute.',
})

export const EventName = Type.String({
  pattern: '^[a-z][a-z0-9_.]{0,63}$',
  maxLength: 64,
  description:
    '`opted_out`, `opted_in`, `missed_call`, `consent_expiring`, `came_back`, or one of your own such as `order.shipped`.',
})

export const LocalText = Type.Record(
  Type.String({ pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' }),
  text(8_000, 'May hold `{{contact.first_name}}`, `{{variables.size}}`, `{{business}}`, `{{choices_link}}`.'),
  {
    additionalProperties: false,
    maxProperties: 60,
    description: "Words by BCP 47 tag. Those in the flow's own language are always there.",
  },
)

export const FlowValue = Type.Union([Type.String({ maxLength: 4_000 }), Type.Number(), Type.Boolean(), Type.Null()], {
  description: 'Text, a number, true, false or null.',
})

export const FlowValues = Type.Record(Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_]{0,63}$' }), FlowValue, {
  additionalProperties: false,
  maxProperties: 100,
  description: 'Values by name.',
})

export const ValueSource = Type.Union(
  [
    part({ is: FlowValue }, 'A fixed value.'),
    part(
      {
        from: Type.String({
          pattern: '^((variables|contact|trigger|consent)\\.[A-Za-z][A-Za-z0-9_]{0,63}|message\\.text)$',
          maxLength: 80,
          description: '`variables.x`, `contact.x`, `trigger.x`, `consent.<topic>`, or `message.text`.',
        }),
      },
      'What stands there when the node is reached.',
    ),
  ],
  { description: 'Where a value comes from.' },
)

export const Choice = part(
  {
    id: FlowName,
    title: LocalText,
    description: Type.Optional(LocalText),
  },
  'A button or a row. Its id is its way out.',
)

export const Exits = Type.Record(Type.String({ pattern: '^[A-Za-z0-9_]{1,40}$' }), nullable(NodeId), {
  additionalProperties: false,
  maxProperties: 60,
  description: 'Where each way out leads. One that leads nowhere ends the run.',
})

export const WaitMinutes = Type.Integer({
  minimum: 1,
  maximum: 525_600,
  description: 'After so long its way out `timeout` is taken. Without it the run ends by itself, as the flow says.',
})
