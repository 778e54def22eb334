/** The sites on which the widget may stand. */

import type { OwnProps } from './channel-settings.tsx'
import { LinesField } from './lines-field.tsx'

export function WidgetSettings({ own, onOwn }: OwnProps) {
  return (
    <LinesField
      label="Your sites"
      path="/settings/widget/origins"
      hint="One a line, as browsers name them. The widget answers nobody else."
      placeholder="https://shop.example"
      lines={own.widget?.origins ?? []}
      onLines={(origins) => onOwn({ ...own, widget: { origins } })}
    />
  )
}
