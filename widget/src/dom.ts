/** Elements, made by script alone: no markup is parsed and no style attribute set, so a strict policy of the site holds. */
type Child = Node | string | null | undefined | false | readonly Child[]

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined | EventListener>>

const svgTags = new Set(['svg', 'path', 'circle'])

/** `on…` is a listener; true is an attribute without a value; false, null and undefined are none. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes?: Attributes | null,
  ...children: Child[]
): HTMLElementTagNameMap[Tag]
export function h(tag: 'svg' | 'path' | 'circle', attributes?: Attributes | null, ...children: Child[]): SVGElement
export function h(tag: string, attributes: Attributes | null = {}, ...children: Child[]): Element {
  const element = svgTags.has(tag)
    ? document.createElementNS('http://www.w3.org/2000/svg', tag)
    : document.createElement(tag)
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== false && value != null) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...flat(children))
  return element
}

function flat(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child): (Node | string)[] => {
    if (child === null || child === undefined || child === false) return []
    return Array.isArray(child) ? flat(child as readonly Child[]) : [child as Node | string]
  })
}

export function icon(path: string): SVGElement {
  return h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: path }))
}

export const icons = {
  bubble: 'M4.5 5h15v11.5H11l-4.5 3.6v-3.6h-2zM8.5 9.3h7M8.5 12.4h4.5',
  close: 'm6 6 12 12M18 6 6 18',
  plus: 'M12 5v14M5 12h14',
  tick: 'm5 12.8 4.6 4.6L19.2 7',
  warn: 'M12 4 2.8 19.5h18.4zM12 10v4.2M12 16.8v.1',
} as const
