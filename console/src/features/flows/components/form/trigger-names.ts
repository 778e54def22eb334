/** What can start a flow, and what one is before anything is written into it. */
import type { Trigger } from '../../definition.ts'

export const triggerNames: Readonly<Record<Trigger['kind'], string>> = {
  keyword: 'The message is a keyword',
  intent: 'The message means something',
  template_button: 'A button of a template is tapped',
  event: 'An event happens',
  first_message: 'Somebody writes for the first time',
  segment_entered: 'Somebody comes into a segment',
  api: 'The API or another flow calls it',
  schedule: 'At a time of the day',
  fallback: 'Nothing else understood the message',
}

export function freshTrigger(kind: Trigger['kind']): Trigger {
  switch (kind) {
    case 'keyword':
      return { kind, words: [] }
    case 'intent':
      return { kind, intent: '' }
    case 'template_button':
      return { kind, template: '' }
    case 'event':
      return { kind, event: 'opted_out' }
    case 'segment_entered':
      return { kind, segment: '' }
    case 'schedule':
      return { kind, at: '10:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'], segment: '' }
    default:
      return { kind }
  }
}
