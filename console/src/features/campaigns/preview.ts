/** How the message of a campaign reads: fixed texts put in, attributes shown by the template's own examples. */
import type { VariableSource } from '@contract/campaign.ts'
import type { Template } from '@contract/template.ts'

export interface Preview {
  readonly head: string
  readonly body: string
  readonly foot: string
  readonly buttons: readonly { readonly kind: 'reply' | 'link' | 'call'; readonly text: string }[]
}

export function previewOf(template: Template, variables: Readonly<Record<string, VariableSource>>): Preview {
  const value = (name: string): string => {
    const source = variables[name]
    if (source !== undefined && 'text' in source) return source.text || `{{${name}}}`
    const example = template.variables.find((variable) => variable.name === name)?.example
    return example || source?.fallback || `{{${name}}}`
  }
  const filled = (text: string) => text.replace(/\{\{\s*([a-z0-9_]+)\s*\}\}/g, (_, name: string) => value(name))
  const preview = { head: '', body: '', foot: '', buttons: [] as Preview['buttons'] }
  for (const component of template.components) {
    if (component.type === 'HEADER')
      preview.head = component.format === 'TEXT' ? filled(component.text ?? '') : `[${component.format.toLowerCase()}]`
    if (component.type === 'BODY') preview.body = filled(component.text)
    if (component.type === 'FOOTER') preview.foot = component.text
    if (component.type === 'BUTTONS') {
      preview.buttons = component.buttons.map((button) => ({
        kind:
          button.type === 'URL' || button.type === 'FLOW' ? 'link' : button.type === 'PHONE_NUMBER' ? 'call' : 'reply',
        text: button.text ?? '',
      }))
    }
  }
  return preview
}
