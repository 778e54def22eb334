/** A message as it will look in a chat: square, with hairlines, its buttons below. It resembles no messenger. */
import { ExternalLink, type LucideIcon, Phone, Reply } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface MessageButton {
  readonly kind: 'reply' | 'link' | 'call'
  readonly text: string
}

interface MessageProps {
  readonly head?: ReactNode
  readonly body: ReactNode
  readonly foot?: ReactNode
  readonly buttons?: readonly MessageButton[]
}

const icons: Readonly<Record<MessageButton['kind'], LucideIcon>> = { reply: Reply, link: ExternalLink, call: Phone }

export function Message({ head, body, foot, buttons = [] }: MessageProps) {
  return (
    <>
      <div className="msg" dir="auto">
        {head === undefined ? null : <b className="msg__head">{head}</b>}
        {body}
        {foot === undefined ? null : <span className="msg__foot">{foot}</span>}
      </div>
      {buttons.length === 0 ? null : (
        <div className="msg__btns">
          {buttons.map((button) => (
            <span className="msg__btn" dir="auto" key={`${button.kind}/${button.text}`}>
              <Icon of={icons[button.kind]} />
              {button.text}
            </span>
          ))}
        </div>
      )}
    </>
  )
}
