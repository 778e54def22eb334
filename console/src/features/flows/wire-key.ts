/** A way out of a step as one text: `ask yes`. A step that goes elsewhere has the way `jump`, and Start the way `next`. */
export function wireKey(node: string, exit: string): string {
  return `${node} ${exit}`
}
