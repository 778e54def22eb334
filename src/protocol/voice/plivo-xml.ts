/** Plivo's words for what a call does next. Only the elements that are used here. */
import { type Instruction, type Spoken, voiceOf } from './instruction.ts'
import { type Element, writeXml } from './xml.ts'

export function plivoXml(instructions: readonly Instruction[]): string {
  return writeXml({ name: 'Response', children: instructions.flatMap(elementsOf) })
}

function elementsOf(instruction: Instruction): Element[] {
  switch (instruction.kind) {
    case 'say':
    case 'play':
      return [spoken(instruction)]
    case 'gather': {
      const hears = instruction.speech === null ? null : voiceOf(instruction.speech.language).hears
      return [
        {
          name: 'GetInput',
          attributes: {
            action: instruction.action,
            method: 'POST',
            inputType: hears === null ? 'dtmf' : 'dtmf speech',
            executionTimeout: Math.max(5, instruction.timeoutSeconds),
            digitEndTimeout: instruction.keys === 1 ? 2 : 5,
            numDigits: instruction.keys,
            finishOnKey: instruction.finishOnKey ?? 'none',
            redirect: 'true',
            ...(hears === null || instruction.speech === null
              ? {}
              : { speechEndTimeout: 2, language: hears, hints: instruction.speech.hints.join(',') }),
          },
          children: instruction.prompts.map(spoken),
        },
        // Silence goes on behind the element: it is an answer too.
        { name: 'Redirect', attributes: { method: 'POST' }, children: [instruction.action] },
      ]
    }
    case 'record':
      return [
        {
          name: 'Record',
          attributes: {
            action: instruction.action,
            method: 'POST',
            maxLength: instruction.maxSeconds,
            timeout: 3,
            finishOnKey: '1234567890*#',
            playBeep: 'true',
            redirect: 'true',
          },
        },
      ]
    case 'redirect':
      return [{ name: 'Redirect', attributes: { method: 'POST' }, children: [instruction.url] }]
    case 'hangup':
      return [{ name: 'Hangup' }]
    case 'reject':
      // As the first element it ends the call before it is answered.
      return [{ name: 'Hangup', attributes: { reason: 'rejected' } }]
  }
}

function spoken(prompt: Spoken): Element {
  if (prompt.kind === 'play') return { name: 'Play', children: [prompt.url] }
  const { voice, locale } = voiceOf(prompt.language)
  return { name: 'Speak', attributes: { language: locale, voice }, children: [prompt.text] }
}
