/** A webhook has to know whose it is: each tool signs in its own way. */
import { type GuidelineRule, met } from './rule.ts'

export const formTool: GuidelineRule = {
  key: 'form_tool',
  group: 'channel',
  title: 'A form or shop tool that sends',
  channels: ['form_webhook'],
  find: ({ settings }) =>
    settings.formWebhook === undefined
      ? { result: 'missing', detail: 'No tool has been chosen.', mend: 'Choose which one sends, and map its fields.' }
      : met,
}
