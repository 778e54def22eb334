/** A page or a form from the chat: by which words somebody asks for it, and with which template it is sent outside of the window. */
import { TextField } from '../../../../components/ui/field.tsx'
import type { OwnProps } from './channel-settings.tsx'
import { LinesField } from './lines-field.tsx'

export function ChatSettings({ channel, own, onOwn }: OwnProps) {
  const name = channel === 'webview' ? 'webview' : 'whatsapp_flow'
  const chat = own[name] ?? {}
  const { template: _template, ...withoutTemplate } = chat
  return (
    <>
      <LinesField
        label="Words that start it"
        path={`/settings/${name}/phrases`}
        hint="One a line: a keyword, the text of a wa.me link, or an ice breaker. Whoever writes one is sent it."
        placeholder="CHOOSE"
        lines={chat.phrases ?? []}
        onLines={(phrases) => onOwn({ ...own, [name]: { ...chat, phrases } })}
      />
      <TextField
        label="Template outside of the 24-hour window"
        path={`/settings/${name}/template`}
        hint={
          channel === 'webview'
            ? 'Its name. It has a button whose address ends in /w/{{1}}.'
            : 'Its name. It has a Flow button, made in WhatsApp Manager.'
        }
        value={chat.template ?? ''}
        onText={(template) =>
          onOwn({ ...own, [name]: template === '' ? withoutTemplate : { ...chat, template: template.trim() } })
        }
        autoComplete="off"
      />
    </>
  )
}
