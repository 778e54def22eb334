// What a call was told to do, read from TwiML or from Plivo's XML: one list for both. A verb that this network does not know
// ends the call with an error that says so, as the real ones do.

import { parseXml, type XmlElement, XmlFault } from './xml.ts'

export type Words = { kind: 'say'; text: string; language: string } | { kind: 'play'; url: string }

export type Instruction =
  | Words
  | {
      kind: 'gather'
      prompts: Words[]
      action: string
      keys: number
      /** Empty where no key ends it. */
      finishOnKey: string
      timeoutMs: number
      speech: boolean
      /** Whether silence is posted, too; else the call goes on behind it. */
      onSilence: 'post' | 'go on'
    }
  | { kind: 'record'; action: string; finishOnKey: string; maxMs: number }
  | { kind: 'pause'; ms: number }
  | { kind: 'redirect'; url: string }
  | { kind: 'hangup'; rejected: boolean }

export type Dialect = 'twilio' | 'plivo'

export function readInstructions(text: string, dialect: Dialect): Instruction[] {
  const root = parseXml(text)
  if (root.name !== 'Response') throw new XmlFault(`The document is a ${root.name} and not a Response.`)
  return elementsOf(root).map((element) => readers[dialect](element))
}

const readers: Record<Dialect, (element: XmlElement) => Instruction> = {
  twilio(element) {
    const { name, attributes } = element
    switch (name) {
      case 'Say':
      case 'Play':
        return words(element, 'Say')
      case 'Gather':
        return {
          kind: 'gather',
          prompts: elementsOf(element).map((each) => words(each, 'Say')),
          action: attributes.action ?? '',
          keys: Number(attributes.numDigits ?? Number.POSITIVE_INFINITY),
          finishOnKey: attributes.finishOnKey ?? '#',
          timeoutMs: seconds(attributes.timeout, 5),
          speech: (attributes.input ?? 'dtmf').includes('speech'),
          onSilence: attributes.actionOnEmptyResult === 'true' ? 'post' : 'go on',
        }
      case 'Record':
        return {
          kind: 'record',
          action: attributes.action ?? '',
          finishOnKey: attributes.finishOnKey ?? '1234567890*#',
          maxMs: seconds(attributes.maxLength, 3_600),
        }
      case 'Pause':
        return { kind: 'pause', ms: seconds(attributes.length, 1) }
      case 'Redirect':
        return { kind: 'redirect', url: textIn(element) }
      case 'Hangup':
        return { kind: 'hangup', rejected: false }
      case 'Reject':
        return { kind: 'hangup', rejected: true }
      default:
        throw new XmlFault(`Twilio's network knows no verb ${name} here.`)
    }
  },

  plivo(element) {
    const { name, attributes } = element
    switch (name) {
      case 'Speak':
      case 'Play':
        return words(element, 'Speak')
      case 'GetInput':
        return {
          kind: 'gather',
          prompts: elementsOf(element).map((each) => words(each, 'Speak')),
          action: attributes.action ?? '',
          keys: Number(attributes.numDigits ?? 99),
          finishOnKey: attributes.finishOnKey === 'none' ? '' : (attributes.finishOnKey ?? '#'),
          timeoutMs: seconds(attributes.executionTimeout, 15),
          speech: (attributes.inputType ?? 'dtmf').includes('speech'),
          onSilence: 'go on',
        }
      case 'Record':
        return {
          kind: 'record',
          action: attributes.action ?? '',
          finishOnKey: attributes.finishOnKey ?? '1234567890*#',
          maxMs: seconds(attributes.maxLength, 60),
        }
      case 'Wait':
        return { kind: 'pause', ms: seconds(attributes.length, 1) }
      case 'Redirect':
        return { kind: 'redirect', url: textIn(element) }
      case 'Hangup':
        return { kind: 'hangup', rejected: attributes.reason === 'rejected' || attributes.reason === 'busy' }
      default:
        throw new XmlFault(`Plivo's network knows no element ${name} here.`)
    }
  },
}

function words(element: XmlElement, say: 'Say' | 'Speak'): Words {
  const text = textIn(element)
  if (element.name === 'Play') return { kind: 'play', url: text }
  if (element.name !== say) throw new XmlFault(`${element.name} may not stand inside a question.`)
  if (text === '') throw new XmlFault(`${say} says nothing.`)
  return { kind: 'say', text, language: element.attributes.language ?? 'en-US' }
}

function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

function textIn({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join(' ')
}

function seconds(text: string | undefined, standard: number): number {
  const number = Number(text ?? standard)
  return (Number.isFinite(number) && number >= 0 ? number : standard) * 1_000
}
