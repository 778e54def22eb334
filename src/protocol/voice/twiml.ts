/** Twilio's words for what a call does next (TwiML). Only the verbs that are used here. */
import { type Instruction, type Spoken, voiceOf } from './instruction.ts'
import { type Element, writeXml } from './xml.ts'

export function twiml(instructions: readonly Instruction[]): string {
  return writeXml({ name: 'Response', children: instructions.map(elementOf) })
}

function elementOf(instruction: Instruction): Element {
  switch (instruction.kind) {
    case 'say':
    case 'play':
      return spoken(instruction)
    case 'gather': {
      const hears = instruction.speech === null ? null : voiceOf(instruction.speech.language).hears
      return {
        name: 'Gather',
        attributes: {
          input: hears === null ? 'dtmf' : 'dtmf speech',
          action: instruction.action,
          method: 'POST',
          // Silence is an answer too: the menu asks again or ends.
          actionOnEmptyResult: 'true',
          numDigits: instruction.keys,
          finishOnKey: instruction.finishOnKey ?? '',
          timeout: instruction.timeoutSeconds,
          ...(hears === null || instruction.speech === null
            ? {}
            : { speechTimeout: 'auto', language: hears, hints: instruction.speech.hints.join(', ') }),
        },
        children: instruction.prompts.map(spoken),
      }
    }
    case 'record':
      return {
        name: 'Record',
        attributes: {
          action: instruction.action,
          method: 'POST',
          maxLength: instruction.maxSeconds,
          timeout: 3,
          finishOnKey: '1234567890*#',
          playBeep: 'true',
        },
      }
    case 'redirect':
      return { name: 'Redirect', attributes: { method: 'POST' }, children: [instruction.url] }
    case 'hangup':
      return { name: 'Hangup' }
    case 'reject':
      return { name: 'Reject', attributes: { reason: 'rejected' } }
  }
}

function spoken(prompt: Spoken): Element {
  if (prompt.kind === 'play') return { name: 'Play', children: [prompt.url] }
  const { voice, locale } = voiceOf(prompt.language)
  return { name: 'Say', attributes: { language: locale, voice }, children: [prompt.text] }
}
