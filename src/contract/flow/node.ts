/** Every kind of node, as it is written in a definition. */
import { type TProperties, Type } from 'typebox'
import { Tag } from '../audience.ts'
import { grounds } from '../invitation.ts'
import { part, text, word } from '../shape.ts'
import { SlugOrId, TopicKey } from '../terms.ts'
import { Assignment, Expected, FlowCondition, MessageContent } from './node-parts.ts'
import { Choice, EventName, Exits, FlowKey, FlowName, LocalText, NodeId, ValueSource, WaitMinutes } from './terms.ts'

function node<Properties extends TProperties>(properties: Properties, description: string) {
  return part(
    {
      name: Type.Optional(text(80, 'What people call it; otherwise its kind names it.', 1)),
      at: Type.Optional(part({ x: Type.Number(), y: Type.Number() }, 'Where it stands on the canvas.')),
      exits: Exits,
      ...properties,
    },
    description,
  )
}

const framed = { header: Type.Optional(LocalText), text: LocalText, footer: Type.Optional(LocalText) }
const waiting = { wait_minutes: Type.Optional(WaitMinutes) }
const asking = {
  ...waiting,
  asks_again: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 3, description: 'How often it asks again; once where it is left out.' }),
  ),
  not_understood: Type.Optional(LocalText),
}
const choices = (most: number, description: string, least = 1) =>
  Type.Array(Choice, { minItems: least, maxItems: most, description })
const tags = Type.Array(Tag, { maxItems: 20, description: 'By name.' })

export const FlowNode = Type.Union(
  [
    node({ kind: Type.Literal('message'), content: MessageContent }, 'Says something.'),
    node(
      {
        kind: Type.Literal('buttons'),
        buttons: choices(
          10,
          'Up to three are shown as buttons; more, or longer ones, as a list, and as numbered text where that has no room.',
        ),
        variable: Type.Optional(FlowName),
        ...framed,
        ...asking,
      },
      'Asks with buttons.',
    ),
    node(
      {
        kind: Type.Literal('list'),
        label: LocalText,
        sections: Type.Array(
          part({ title: Type.Optional(LocalText), rows: choices(30, 'In their order.') }, 'Some of the rows.'),
          { minItems: 1, maxItems: 10, description: 'Ten rows in all are shown as a list; more as numbered text.' },
        ),
        variable: Type.Optional(FlowName),
        ...framed,
        ...asking,
      },
      'Asks with a list.',
    ),
    node(
      { kind: Type.Literal('question'), text: LocalText, expects: Expected, variable: FlowName, ...asking },
      'Asks for words, and checks them.',
    ),
    node(
      {
        kind: Type.Literal('variable'),
        set: Type.Array(Assignment, { minItems: 1, maxItems: 30, description: 'In this order.' }),
      },
      'Sets variables, attributes and consent.',
    ),
    node(
      {
        kind: Type.Literal('condition'),
        cases: Type.Array(
          part(
            {
              id: FlowName,
              label: Type.Optional(text(80, 'What people call it.', 1)),
              all: Type.Array(FlowCondition, { minItems: 1, maxItems: 20, description: 'All of them hold.' }),
            },
            'A way out, and when it is taken.',
          ),
          { minItems: 1, maxItems: 20, description: 'The first that holds.' },
        ),
      },
      'Goes one of several ways.',
    ),
    node(
      {
        kind: Type.Literal('branch'),
        by: word(['language', 'channel'], 'What decides.'),
        cases: Type.Array(
          part(
            {
              id: FlowName,
              values: Type.Array(text(35, 'A BCP 47 tag, or `whatsapp`.', 1), { minItems: 1, maxItems: 30 }),
            },
            'A way out, and for whom.',
          ),
          { minItems: 1, maxItems: 30, description: 'The nearest one.' },
        ),
      },
      'Goes by language or channel.',
    ),
    node(
      {
        kind: Type.Literal('consent_request'),
        capture_point: SlugOrId,
        topics: Type.Optional(
          Type.Array(TopicKey, { minItems: 1, maxItems: 50, description: 'Of the capture point.' }),
        ),
        style: word(['buttons', 'list'], 'How it asks.'),
        ...waiting,
      },
      'Asks for consent with the wording of a capture point.',
    ),
    node({ kind: Type.Literal('preferences'), text: LocalText, label: LocalText }, "The person's page of choices."),
    node(
      { kind: word(['webview', 'whatsapp_flow'], 'Where it opens.'), capture_point: SlugOrId, ...waiting },
      "A capture point's page, or its WhatsApp Flow.",
    ),
    node(
      {
        kind: Type.Literal('api_call'),
        method: word(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'], 'HTTP.'),
        url: text(2_048, 'HTTPS. May hold variables in its path and query.', 1),
        headers: Type.Record(Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }), text(1_000, 'May hold variables.'), {
          additionalProperties: false,
          maxProperties: 20,
          description: 'By name.',
        }),
        body: Type.Optional(text(20_000, 'May hold variables.')),
        save: Type.Record(
          Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }),
          text(200, 'Where it stands in the JSON of the answer: `customer.tier`.', 1),
          { additionalProperties: false, maxProperties: 20, description: 'Variables from the answer.' },
        ),
      },
      'Asks another system.',
    ),
    node(
      { kind: Type.Literal('wait'), minutes: Type.Integer({ minimum: 1, maximum: 525_600, description: 'So long.' }) },
      'Waits.',
    ),
    node(
      {
        kind: word(['send_sms', 'send_email'], 'By which channel.'),
        capture_point: SlugOrId,
        ground: part(
          {
            kind: word(grounds, 'Why this person may be asked over that channel.'),
            note: text(500, 'Where that comes from.', 3),
          },
          'Kept with the invitation.',
        ),
      },
      'Invites by SMS or e-mail.',
    ),
    node(
      {
        kind: Type.Literal('notify'),
        mailbox: Type.String({ format: 'email', maxLength: 254, description: 'Of the team.' }),
        subject: text(200, 'May hold variables.', 1),
        text: text(4_000, 'May hold variables.', 1),
      },
      'Writes to the team.',
    ),
    node(
      {
        kind: Type.Literal('confirmation'),
        text: Type.Optional(LocalText),
        buttons: Type.Optional(choices(3, 'Why, or a pause: nothing else may leave after a no.')),
        ...waiting,
      },
      'The one confirmation of the no that started the run.',
    ),
    node({ kind: Type.Literal('tag'), add: tags, remove: tags }, 'Tags the person.'),
    node(
      {
        kind: Type.Literal('event'),
        event: EventName,
        data: Type.Record(Type.String({ pattern: '^[a-z][a-z0-9_]{0,39}$' }), ValueSource, {
          additionalProperties: false,
          maxProperties: 20,
          description: 'What it carries.',
        }),
      },
      'Raises an event.',
    ),
    node(
      {
        kind: Type.Literal('pause_messages'),
        days: Type.Integer({ minimum: 1, maximum: 365, description: 'Nothing but answers for so long.' }),
      },
      'Pauses messages.',
    ),
    node(
      { kind: Type.Literal('undo_stop') },
      "Gives back exactly what the no just before ended, as START does. Stands only right after the person's own tap or choice.",
    ),
    node(
      {
        kind: Type.Literal('hand_off'),
        note: Type.Optional(text(500, 'For the team. May hold variables.')),
        text: Type.Optional(LocalText),
      },
      'A person of the team takes over.',
    ),
    node({ kind: Type.Literal('jump'), to: NodeId }, 'Goes on elsewhere.'),
    node({ kind: Type.Literal('run_flow'), flow: FlowKey }, 'Runs another flow, and goes on when that has ended.'),
    node(
      {
        kind: Type.Literal('transform'),
        variable: FlowName,
        value: ValueSource,
        by: word(
          ['trim', 'upper', 'lower', 'first_word', 'digits', 'round', 'add_one', 'length', 'date_iso', 'json'],
          'How.',
        ),
      },
      'Makes a value of another.',
    ),
    node({ kind: Type.Literal('end') }, 'Ends the run.'),
  ],
  { description: 'A step of the conversation, by its kind.' },
)
