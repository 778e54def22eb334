/** What people get where no page asks: messages in a chat, an SMS, a letter, or what is said in a call. */
import type { CapturePointPreview } from '@contract/capture-point-preview.ts'
import { Device } from '../../../components/ui/device.tsx'
import { Message } from '../../../components/ui/message.tsx'
import { directionOf } from '../../../words/places.ts'

type Got = CapturePointPreview['messages'][number]

export function MessageStage({ preview }: { readonly preview: CapturePointPreview }) {
  if (preview.messages.length === 0) {
    return <p className="sm faint">Connect a sender, and what it writes is drawn here.</p>
  }
  return (
    <Device className="preview device--auto">
      <div className="chat__log chat__log--still" lang={preview.language} dir={directionOf(preview.language)}>
        {preview.messages.map((message) => (
          <One key={message.body} message={message} />
        ))}
      </div>
    </Device>
  )
}

function One({ message: { head, body, foot, buttons, rows } }: { readonly message: Got }) {
  return (
    <div>
      <Message
        {...(head === null ? {} : { head })}
        body={<span className="msg__lines">{body}</span>}
        {...(foot === null ? {} : { foot })}
        buttons={buttons.map((text) => ({ kind: 'reply' as const, text }))}
      />
      {rows.length === 0 ? null : (
        <ul className="picklist below">
          {rows.map(({ title, description }) => (
            <li className="pickrow" key={title}>
              <span className="pickrow__t">
                <b>{title}</b>
                {description === null ? null : <span>{description}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
