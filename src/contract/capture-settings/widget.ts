/** Where the widget may stand. */
import { part } from '../shape.ts'
import { Origins } from './origins.ts'

export const WidgetSettings = part({ origins: Origins }, 'Widgets only. It answers nobody but these sites.')
