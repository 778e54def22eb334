/** What a step says of itself on the drawing and in the list: its words, and a fainter line about what it does besides. */
import { counted } from '../../lib/count.ts'
import { attributePath, sayCondition } from './condition-words.ts'
import type { Assignment, FlowNode, Trigger } from './definition.ts'
import { textIn } from './definition.ts'
import { sayMinutes } from './minutes.ts'

export interface Sentence {
  readonly text: string
  readonly more?: string
  /** Where it writes a consent: the state, shown with its mark. */
  readonly state?: 'given' | 'withdrawn'
}

/** `names` turns the keys of capture points, topics and flows into what people call them. */
export function sentenceOf(node: FlowNode, language: string, names: (key: string) => string = (key) => key): Sentence {
  const say = (text: Parameters<typeof textIn>[0]) => textIn(text, language).trim()
  switch (node.kind) {
    case 'message':
      return sayMessage(node.content, language, names)
    case 'buttons':
    case 'list':
      return { text: say(node.text) || 'No words yet' }
    case 'question':
      return {
        text: say(node.text) || 'No words yet',
        more: `${expected[node.expects.kind]}, kept as ${node.variable}`,
      }
    case 'variable':
      return sayAssignments(node.set, names)
    case 'condition':
      return { text: node.cases.map((one) => one.label || one.all.map(sayCondition).join(' and ')).join('; ') }
    case 'branch':
      return { text: node.by === 'language' ? 'By the language of the person' : 'By the channel' }
    case 'consent_request':
      return {
        text: node.capture_point === '' ? 'No capture point yet' : `With the wording of ${names(node.capture_point)}`,
        more: node.topics === undefined ? 'All of its topics' : node.topics.map(names).join(', '),
      }
    case 'preferences':
      return { text: say(node.text) || 'No words yet', more: `Link: ${say(node.label)}` }
    case 'webview':
    case 'whatsapp_flow':
      return { text: node.capture_point === '' ? 'No capture point yet' : names(node.capture_point) }
    case 'api_call':
      return { text: `${node.method} ${node.url}`, ...kept(Object.keys(node.save)) }
    case 'wait':
      return { text: sayMinutes(node.minutes) }
    case 'send_sms':
    case 'send_email':
      return {
        text: node.capture_point === '' ? 'No capture point yet' : `The invitation of ${names(node.capture_point)}`,
        more: 'Leaves by the gate',
      }
    case 'notify':
      return { text: node.subject || 'No subject yet', more: node.mailbox }
    case 'confirmation':
      return { text: say(node.text) || 'The one confirmation of the no, in its usual words' }
    case 'tag':
      return {
        text:
          [...node.add.map((tag) => `Add ${tag}`), ...node.remove.map((tag) => `Remove ${tag}`)].join(', ') ||
          'No tag yet',
      }
    case 'event':
      return { text: node.event || 'No event yet' }
    case 'pause_messages':
      return { text: `No messages for ${counted(node.days, 'day')}`, more: 'Answers still leave' }
    case 'undo_stop':
      return { state: 'given', text: 'for what the stop just ended', more: 'Only behind the person’s own tap' }
    case 'hand_off':
      return { text: say(node.text) || 'A person of the team takes over', ...(node.note ? { more: node.note } : {}) }
    case 'jump':
      return { text: node.to === '' ? 'To no step yet' : 'Goes on there' }
    case 'run_flow':
      return { text: node.flow === '' ? 'No flow yet' : names(node.flow) }
    case 'transform':
      return { text: `${node.variable} = ${transformWords[node.by]} of ${sayValue(node.value)}` }
    case 'end':
      return { text: 'The run ends here' }
  }
}

/** What starts a flow, one line for each. */
export function sayTrigger(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'keyword':
      return `Message is ${trigger.words.join(', ') || '…'}`
    case 'intent':
      return `Intent “${trigger.intent || '…'}”`
    case 'template_button':
      return trigger.button === undefined
        ? `A button of ${trigger.template || '…'}`
        : `“${trigger.button}” of ${trigger.template || '…'}`
    case 'event':
      return eventWords[trigger.event] ?? `Event ${trigger.event || '…'}`
    case 'first_message':
      return 'Somebody writes for the first time'
    case 'segment_entered':
      return `Somebody comes into ${trigger.segment || '…'}`
    case 'api':
      return 'By the API, or by another flow'
    case 'schedule':
      return `At ${trigger.at}, for everybody in ${trigger.segment || '…'}`
    case 'fallback':
      return 'Nothing else understood the message'
  }
}

export const eventWords: Readonly<Record<string, string>> = {
  opted_out: 'Somebody has said no',
  opted_in: 'Somebody has said yes',
  missed_call: 'A missed call',
  consent_expiring: 'A consent is about to expire',
  came_back: 'Somebody who had left has come back',
}

export const transformWords: Readonly<Record<Extract<FlowNode, { kind: 'transform' }>['by'], string>> = {
  trim: 'the text, without spaces around it,',
  upper: 'the capitals',
  lower: 'the small letters',
  first_word: 'the first word',
  digits: 'the figures',
  round: 'the nearest whole number',
  add_one: 'one more',
  length: 'the length',
  date_iso: 'the date',
  json: 'the JSON',
}

const expected = {
  text: 'Any words',
  number: 'A number',
  phone: 'A phone number',
  email: 'A mailbox',
  date: 'A date',
  choice: 'One of several',
} as const

function sayMessage(
  content: Extract<FlowNode, { kind: 'message' }>['content'],
  language: string,
  names: (key: string) => string,
): Sentence {
  if (content.kind === 'text') return { text: textIn(content.text, language).trim() || 'No words yet' }
  if (content.kind === 'template') {
    return {
      text: content.template || 'No template yet',
      more: content.topic === '' ? 'No topic yet' : `Under the yes to ${names(content.topic)}, by the gate`,
    }
  }
  const file = 'link' in content.source ? content.source.link : 'An upload'
  return { text: textIn(content.caption, language).trim() || file || 'No file yet', more: media[content.kind] }
}

const media = { image: 'Picture', video: 'Film', audio: 'Sound', document: 'Document' } as const

function sayAssignments(set: readonly Assignment[], names: (key: string) => string): Sentence {
  const consent = set.find(({ target }) => target === 'opt_in' || target === 'topic')
  const rest = set.flatMap((one) =>
    one.target === 'variable' || one.target === 'contact'
      ? [`${one.target === 'contact' ? 'contact.' : ''}${one.name} = ${sayValue(one.value)}`]
      : [],
  )
  if (consent === undefined) return { text: rest.join(', ') || 'Nothing yet' }
  const also = rest.length === 0 ? '' : `. ${rest.join(', ')}`
  if (consent.target === 'topic') {
    const topics = set.flatMap((one) => (one.target === 'topic' ? [names(one.topic)] : [])).join(', ')
    return {
      state: consent.value ? 'given' : 'withdrawn',
      text: `for ${topics}`,
      ...(also === '' ? {} : { more: also.slice(2) }),
    }
  }
  if (consent.target !== 'opt_in') return { text: rest.join(', ') }
  return consent.value
    ? { state: 'given', text: `for ${consent.topics.map(names).join(', ') || '…'}`, more: `opt_in becomes true${also}` }
    : { state: 'withdrawn', text: 'for all topics', more: `opt_in becomes false${also}` }
}

export function sayValue(value: { is: unknown } | { from: string }): string {
  return 'from' in value ? attributePath(value.from) : JSON.stringify(value.is)
}

function kept(names: readonly string[]): { more?: string } {
  return names.length === 0 ? {} : { more: `Keeps ${names.join(', ')}` }
}
