/** The marks of the consent states, once for all who draw them. Filled: the person has spoken. Outlined: nothing to send on. */

export type StateMark = 'given' | 'withdrawn' | 'pending' | 'expired' | 'unknown'

/** Elements of a `viewBox="0 0 24 24"`, as tag and attributes. `--knock` is the ground that shows through. */
export type IconNode = readonly (readonly [tag: 'circle' | 'path', attributes: Readonly<Record<string, string>>])[]

export const stateIcon: Readonly<Record<StateMark, IconNode>> = {
  given: [
    ['circle', { cx: '12', cy: '12', r: '9.5', fill: 'currentColor', stroke: 'none' }],
    ['path', { d: 'm7.8 12.4 2.8 2.8 5.6-6', stroke: 'var(--knock, var(--bg))', 'stroke-width': '2.4' }],
  ],
  withdrawn: [
    ['path', { d: 'M8.1 2.5h7.8l5.6 5.6v7.8l-5.6 5.6H8.1l-5.6-5.6V8.1z', fill: 'currentColor', stroke: 'none' }],
    ['path', { d: 'M7.5 12h9', stroke: 'var(--knock, var(--bg))', 'stroke-width': '2.6' }],
  ],
  pending: [
    [
      'circle',
      {
        cx: '12',
        cy: '12',
        r: '9',
        'stroke-dasharray': '3.6 3.47',
        'stroke-width': '2.2',
        'stroke-linecap': 'butt',
      },
    ],
    ['circle', { cx: '12', cy: '12', r: '2.6', fill: 'currentColor', stroke: 'none' }],
  ],
  expired: [
    ['circle', { cx: '12', cy: '12', r: '9', 'stroke-width': '2.2' }],
    ['path', { d: 'M12 7v5.2l3.2 2', 'stroke-width': '2.2' }],
  ],
  unknown: [
    ['circle', { cx: '12', cy: '12', r: '9', 'stroke-width': '2.2' }],
    ['path', { d: 'M9.6 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.2.9-1.2 1.7', 'stroke-width': '2.1' }],
    ['circle', { cx: '12', cy: '16.6', r: '1.3', fill: 'currentColor', stroke: 'none' }],
  ],
}

/** The same as text, for pages written on a server. Only for the constants above: nothing is escaped. */
export function stateIconSvg(state: StateMark): string {
  const inner = stateIcon[state].map(
    ([tag, attributes]) =>
      `<${tag} ${Object.entries(attributes)
        .map(([name, value]) => `${name}="${value}"`)
        .join(' ')}/>`,
  )
  return `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${inner.join('')}</svg>`
}
