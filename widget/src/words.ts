/** Words of the server with elements set into their gaps, and the mark before the first WhatsApp that they say. */
import type { Widget } from '../../src/contract/widget.ts'
import { h, icon, icons } from './dom.ts'

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, gap: string) => String(values[gap] ?? whole))
}

/** Every gap filled by an element of its own. */
export function filledWithMark(
  widget: Widget,
  text: string,
  values: Readonly<Record<string, Node>> = {},
): (Node | string)[] {
  let marked = false
  return text.split(/(\{\w+\})/).flatMap((piece): (Node | string)[] => {
    const gap = /^\{(\w+)\}$/.exec(piece)?.[1]
    if (gap !== undefined) return values[gap] === undefined ? [] : [values[gap]]
    const at = piece.indexOf(name)
    if (marked || at === -1) return [piece]
    marked = true
    return [piece.slice(0, at), whatsApp(widget), piece.slice(at + name.length)]
  })
}

const name = 'WhatsApp'

/** The name with its mark, which no line end may come between. */
function whatsApp({ mark, name_only }: Widget): HTMLElement {
  const drawn = mark === null ? icon(icons.bubble) : h('img', { src: mark.url, alt: '', class: 'mark' })
  return h('span', { class: 'wa' }, name_only ? null : drawn, h('bdi', null, name))
}

/** From left to right in every script. */
export function numberText(text: string): HTMLElement {
  return h('bdi', { dir: 'ltr', class: 'num' }, text)
}
