/** Every text of a node that a person reads, with its place and how long it may be there. */
import type { Choice, FlowNode, LocalText } from '../definition.ts'
import { offerLimits } from '../offer.ts'

export interface TextOf {
  /** Below the node: `buttons/0/title`. */
  readonly path: string
  readonly text: LocalText
  /** UTF-16 units, and what becomes of what is longer. */
  readonly limit?: { readonly most: number; readonly longer: string }
}

const becomesList = `The buttons become a list, and numbered text from ${offerLimits.rowTitle + 1} on`
const becomesNumbers = 'All of its choices become numbered text'
const joinsText = 'It is moved into the text'

export function textsOf(node: FlowNode): readonly TextOf[] {
  switch (node.kind) {
    case 'message':
      if (node.content.kind === 'text') return [{ path: 'content/text', text: node.content.text }]
      return 'caption' in node.content && node.content.caption !== undefined
        ? [
            {
              path: 'content/caption',
              text: node.content.caption,
              limit: { most: 1_024, longer: 'WhatsApp refuses it' },
            },
          ]
        : []
    case 'buttons':
      return [...framed(node), ...again(node), ...buttons('buttons', node.buttons)]
    case 'list':
      return [
        ...framed(node),
        ...again(node),
        { path: 'label', text: node.label, limit: { most: offerLimits.label, longer: becomesNumbers } },
        ...node.sections.flatMap(({ title, rows }, at) => [
          ...optional(`sections/${at}/title`, title, { most: offerLimits.sectionTitle, longer: becomesNumbers }),
          ...rowsOf(`sections/${at}/rows`, rows),
        ]),
      ]
    case 'question':
      return [
        { path: 'text', text: node.text },
        ...again(node),
        ...(node.expects.kind === 'choice' ? buttons('expects/choices', node.expects.choices) : []),
      ]
    case 'confirmation':
      return [...optional('text', node.text), ...buttons('buttons', node.buttons ?? [])]
    case 'preferences':
      return [
        { path: 'text', text: node.text },
        {
          path: 'label',
          text: node.label,
          limit: { most: offerLimits.label, longer: 'The link stands in the text instead of on a button' },
        },
      ]
    case 'hand_off':
      return optional('text', node.text)
    default:
      return []
  }
}

function framed({ header, text, footer }: { header?: LocalText; text: LocalText; footer?: LocalText }): TextOf[] {
  const limit = { most: offerLimits.frame, longer: joinsText }
  return [...optional('header', header, limit), { path: 'text', text }, ...optional('footer', footer, limit)]
}

function again(node: { readonly not_understood?: LocalText }): TextOf[] {
  return optional('not_understood', node.not_understood)
}

function buttons(path: string, choices: readonly Choice[]): TextOf[] {
  return choices.flatMap(({ title, description }, at) => [
    { path: `${path}/${at}/title`, text: title, limit: { most: offerLimits.buttonTitle, longer: becomesList } },
    ...optional(`${path}/${at}/description`, description),
  ])
}

function rowsOf(path: string, choices: readonly Choice[]): TextOf[] {
  return choices.flatMap(({ title, description }, at) => [
    { path: `${path}/${at}/title`, text: title, limit: { most: offerLimits.rowTitle, longer: becomesNumbers } },
    ...optional(`${path}/${at}/description`, description, {
      most: offerLimits.rowDescription,
      longer: becomesNumbers,
    }),
  ])
}

function optional(path: string, text: LocalText | undefined, limit?: TextOf['limit']): TextOf[] {
  return text === undefined ? [] : [{ path, text, ...(limit === undefined ? {} : { limit }) }]
}
