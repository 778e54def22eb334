/** Everything that a place needs to be put in the world, by the way in which it asks. */
import type { CapturePoint } from '@contract/capture-point.ts'
import type { ComponentType } from 'react'
import { Note } from '../../../../components/ui/note.tsx'
import { Section } from '../../../../components/ui/section.tsx'
import type { Channel } from '../../channels.ts'
import { ApiCall } from './api-call.tsx'
import { AskInChat } from './ask-in-chat.tsx'
import { ChatLink } from './chat-link.tsx'
import { FormDoor } from './form-door.tsx'
import { PageAddress } from './page-address.tsx'
import { Snippets } from './snippets.tsx'
import { Telephone } from './telephone.tsx'
import { TillDevices } from './till-devices.tsx'
import { WhatsappFlows } from './whatsapp-flows.tsx'

export interface PlaceProps {
  readonly point: CapturePoint
}

const places: Readonly<Partial<Record<Channel, readonly ComponentType<PlaceProps>[]>>> = {
  web_page: [PageAddress, Snippets],
  registration_form: [PageAddress, Snippets],
  widget: [Snippets, PageAddress],
  sms_link: [ApiCall],
  email_link: [ApiCall],
  ivr_outbound: [Telephone, ApiCall],
  ivr_inbound: [Telephone],
  missed_call: [Telephone],
  qr_code: [PageAddress],
  bot_flow: [ChatLink, AskInChat],
  webview: [ChatLink, AskInChat],
  whatsapp_flow: [WhatsappFlows, ChatLink, AskInChat],
  form_webhook: [FormDoor],
  till: [TillDevices, ApiCall],
  paper_form: [ApiCall],
  api: [ApiCall],
}

export function InTheWorld({ point }: PlaceProps) {
  return (
    <Section title="Put it in the world">
      <div className="stack stack--6">
        {point.state === 'published' ? null : (
          <Note>
            {point.state === 'draft'
              ? 'It takes answers once it is published.'
              : 'It is closed: it says so to whoever comes, and how to stop.'}
          </Note>
        )}
        {places[point.channel]?.map((Part) => (
          <Part key={Part.name} point={point} />
        ))}
      </div>
    </Section>
  )
}
