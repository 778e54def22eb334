/** A widget answers nobody but the sites of its business: without one it shows nothing anywhere. */
import { type GuidelineRule, met } from './rule.ts'

export const widgetSites: GuidelineRule = {
  key: 'widget_sites',
  group: 'channel',
  title: 'A site that carries the widget',
  channels: ['widget'],
  find: ({ settings }) =>
    (settings.widget?.origins ?? []).length === 0
      ? {
          result: 'missing',
          detail: 'No site may show it yet.',
          mend: 'Add the sites of yours, such as https://shop.example.',
        }
      : met,
}
