/** Icons that lucide lacks, drawn on its grid. */
import { createLucideIcon } from 'lucide-react'

/** A place where consent is asked: a frame with a tick. */
export const CaptureIcon = createLucideIcon('capture', [
  [
    'path',
    {
      d: 'M4 8.5V6a2 2 0 0 1 2-2h2.5M15.5 4H18a2 2 0 0 1 2 2v2.5M20 15.5V18a2 2 0 0 1-2 2h-2.5M8.5 20H6a2 2 0 0 1-2-2v-2.5',
      key: 'frame',
    },
  ],
  ['path', { d: 'm8.5 12.2 2.5 2.5 4.6-5', key: 'tick' }],
])

/** Things to choose among. */
export const TopicIcon = createLucideIcon('topic', [
  ['path', { d: 'M4 6.5h9M4 12h5M4 17.5h7', key: 'lines' }],
  ['circle', { cx: '17.5', cy: '6.5', r: '2', key: 'first' }],
  ['circle', { cx: '13.5', cy: '12', r: '2', key: 'second' }],
  ['circle', { cx: '15.5', cy: '17.5', r: '2', key: 'third' }],
])

/** A message with its buttons. */
export const TemplateIcon = createLucideIcon('template', [
  ['rect', { x: '3.5', y: '4', width: '17', height: '12.5', rx: '1.8', key: 'body' }],
  ['path', { d: 'M3.5 12.5h17M12 12.5v4M8 20h8', key: 'buttons' }],
])

/** A speech bubble of nobody's, as the pages draw it where the official mark has not been added. */
export const NeutralMarkIcon = createLucideIcon('neutral-mark', [
  ['path', { d: 'M4.5 5h15v11.5H11l-4.5 3.6v-3.6h-2z', key: 'bubble' }],
  ['path', { d: 'M8.5 9.3h7M8.5 12.4h4.5', key: 'lines' }],
])
