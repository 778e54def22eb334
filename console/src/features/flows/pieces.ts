/** What a flow is made of, as people look for it: one kind of node may be several pieces, such as a message and an image. */
import {
  Bell,
  Braces,
  BrickWall,
  ClipboardCheck,
  Clock,
  CornerUpRight,
  Flag,
  GitBranch,
  Globe,
  Image,
  Languages,
  List,
  type LucideIcon,
  Mail,
  MessageCircle,
  MessageSquare,
  MessageSquareText,
  OctagonMinus,
  PauseCircle,
  RectangleHorizontal,
  ShieldCheck,
  SlidersHorizontal,
  Smartphone,
  Tag,
  Undo2,
  UserRound,
  Variable,
  WandSparkles,
  Workflow,
  Zap,
} from 'lucide-react'
import { CaptureIcon, TemplateIcon } from '../../components/ui/product-icons.ts'
import type { FlowNode } from './definition.ts'

export type Group = 'Ask' | 'Say' | 'Decide' | 'Do'

export interface Piece {
  readonly key: string
  readonly name: string
  readonly icon: LucideIcon
  readonly group: Group
  /** What one is before anybody has written into it, in the flow's language. */
  readonly fresh: (language: string) => FlowNode
}

const no = { exits: {} }
const words = (language: string) => ({ [language]: '' })

export const pieces: readonly Piece[] = [
  {
    key: 'buttons',
    name: 'Buttons',
    icon: RectangleHorizontal,
    group: 'Ask',
    fresh: (language) => ({
      kind: 'buttons',
      text: words(language),
      buttons: [
        { id: 'yes', title: { [language]: 'Yes' } },
        { id: 'no', title: { [language]: 'No' } },
      ],
      ...no,
    }),
  },
  {
    key: 'list',
    name: 'List',
    icon: List,
    group: 'Ask',
    fresh: (language) => ({
      kind: 'list',
      text: words(language),
      label: { [language]: 'Choose' },
      sections: [{ rows: [{ id: 'first', title: words(language) }] }],
      ...no,
    }),
  },
  {
    key: 'question',
    name: 'Question',
    icon: MessageSquareText,
    group: 'Ask',
    fresh: (language) => ({
      kind: 'question',
      text: words(language),
      expects: { kind: 'text' },
      variable: 'answer',
      ...no,
    }),
  },
  {
    key: 'phone',
    name: 'Phone number',
    icon: Smartphone,
    group: 'Ask',
    fresh: (language) => ({
      kind: 'question',
      text: words(language),
      expects: { kind: 'phone' },
      variable: 'phone',
      ...no,
    }),
  },
  {
    key: 'consent_request',
    name: 'Ask for consent',
    icon: CaptureIcon,
    group: 'Ask',
    fresh: () => ({ kind: 'consent_request', capture_point: '', style: 'buttons', ...no }),
  },
  {
    key: 'whatsapp_flow',
    name: 'Form',
    icon: ClipboardCheck,
    group: 'Ask',
    fresh: () => ({ kind: 'whatsapp_flow', capture_point: '', ...no }),
  },
  {
    key: 'webview',
    name: 'Page',
    icon: Globe,
    group: 'Ask',
    fresh: () => ({ kind: 'webview', capture_point: '', ...no }),
  },
  {
    key: 'message',
    name: 'Message',
    icon: MessageCircle,
    group: 'Say',
    fresh: (language) => ({ kind: 'message', content: { kind: 'text', text: words(language) }, ...no }),
  },
  {
    key: 'template',
    name: 'Template',
    icon: TemplateIcon,
    group: 'Say',
    fresh: () => ({ kind: 'message', content: { kind: 'template', template: '', topic: '', variables: {} }, ...no }),
  },
  {
    key: 'media',
    name: 'Media',
    icon: Image,
    group: 'Say',
    fresh: () => ({ kind: 'message', content: { kind: 'image', source: { link: '' } }, ...no }),
  },
  {
    key: 'confirmation',
    name: 'Confirm the no',
    icon: OctagonMinus,
    group: 'Say',
    fresh: () => ({ kind: 'confirmation', ...no }),
  },
  {
    key: 'preferences',
    name: 'Their choices',
    icon: SlidersHorizontal,
    group: 'Say',
    fresh: (language) => ({
      kind: 'preferences',
      text: words(language),
      label: { [language]: 'My choices' },
      ...no,
    }),
  },
  {
    key: 'send_sms',
    name: 'Send an SMS',
    icon: MessageSquare,
    group: 'Say',
    fresh: () => ({ kind: 'send_sms', capture_point: '', ground: { kind: 'asked_for_it', note: '' }, ...no }),
  },
  {
    key: 'send_email',
    name: 'Send an e-mail',
    icon: Mail,
    group: 'Say',
    fresh: () => ({ kind: 'send_email', capture_point: '', ground: { kind: 'asked_for_it', note: '' }, ...no }),
  },
  {
    key: 'condition',
    name: 'Condition',
    icon: GitBranch,
    group: 'Decide',
    fresh: () => ({
      kind: 'condition',
      cases: [{ id: 'case_1', all: [{ attribute: 'contact.opt_in', op: 'is', value: true }] }],
      ...no,
    }),
  },
  {
    key: 'branch',
    name: 'Language',
    icon: Languages,
    group: 'Decide',
    fresh: (language) => ({ kind: 'branch', by: 'language', cases: [{ id: 'first', values: [language] }], ...no }),
  },
  {
    key: 'wait',
    name: 'Wait',
    icon: Clock,
    group: 'Decide',
    fresh: () => ({ kind: 'wait', minutes: 60, ...no }),
  },
  {
    key: 'jump',
    name: 'Go to a step',
    icon: CornerUpRight,
    group: 'Decide',
    fresh: () => ({ kind: 'jump', to: '', ...no }),
  },
  {
    key: 'variable',
    name: 'Set variable',
    icon: Variable,
    group: 'Do',
    fresh: () => ({ kind: 'variable', set: [{ target: 'variable', name: 'value', value: { is: '' } }], ...no }),
  },
  {
    key: 'consent',
    name: 'Record consent',
    icon: ShieldCheck,
    group: 'Do',
    fresh: () => ({ kind: 'variable', set: [{ target: 'opt_in', value: false }], ...no }),
  },
  {
    key: 'transform',
    name: 'Change a value',
    icon: WandSparkles,
    group: 'Do',
    fresh: () => ({
      kind: 'transform',
      variable: 'value',
      value: { from: 'message.text' },
      by: 'trim',
      ...no,
    }),
  },
  {
    key: 'api_call',
    name: 'Call an API',
    icon: Braces,
    group: 'Do',
    fresh: () => ({ kind: 'api_call', method: 'GET', url: 'https://', headers: {}, save: {}, ...no }),
  },
  {
    key: 'run_flow',
    name: 'Run a flow',
    icon: Workflow,
    group: 'Do',
    fresh: () => ({ kind: 'run_flow', flow: '', ...no }),
  },
  { key: 'tag', name: 'Tag', icon: Tag, group: 'Do', fresh: () => ({ kind: 'tag', add: [], remove: [], ...no }) },
  {
    key: 'event',
    name: 'Raise an event',
    icon: Zap,
    group: 'Do',
    fresh: () => ({ kind: 'event', event: '', data: {}, ...no }),
  },
  {
    key: 'pause_messages',
    name: 'Pause messages',
    icon: PauseCircle,
    group: 'Do',
    fresh: () => ({ kind: 'pause_messages', days: 30, ...no }),
  },
  {
    key: 'undo_stop',
    name: 'Take the stop back',
    icon: Undo2,
    group: 'Do',
    fresh: () => ({ kind: 'undo_stop', ...no }),
  },
  {
    key: 'notify',
    name: 'Tell the team',
    icon: Bell,
    group: 'Do',
    fresh: () => ({ kind: 'notify', mailbox: '', subject: '', text: '', ...no }),
  },
  {
    key: 'hand_off',
    name: 'Hand to a person',
    icon: UserRound,
    group: 'Do',
    fresh: () => ({ kind: 'hand_off', ...no }),
  },
  { key: 'end', name: 'End', icon: Flag, group: 'Do', fresh: () => ({ kind: 'end', ...no }) },
]

export const groups: readonly Group[] = ['Ask', 'Say', 'Decide', 'Do']

const byKey = new Map(pieces.map((piece) => [piece.key, piece]))
const unknown: Piece = {
  key: 'unknown',
  name: 'Step',
  icon: BrickWall,
  group: 'Do',
  fresh: () => ({ kind: 'end', exits: {} }),
}

/** The piece as which this node is drawn. */
export function pieceOf(node: FlowNode): Piece {
  return byKey.get(pieceKey(node)) ?? unknown
}

function pieceKey(node: FlowNode): string {
  if (node.kind === 'message') {
    if (node.content.kind === 'template') return 'template'
    return node.content.kind === 'text' ? 'message' : 'media'
  }
  if (node.kind === 'question') return node.expects.kind === 'phone' ? 'phone' : 'question'
  if (node.kind === 'variable') {
    const consent = node.set.some(({ target }) => target === 'opt_in' || target === 'topic')
    return consent ? 'consent' : 'variable'
  }
  return node.kind
}

/** What people call it. */
export function nameOf(node: FlowNode): string {
  return node.name?.trim() || pieceOf(node).name
}
