/** A walk through every way of saying yes, on the simulated phone: what to do at each, and a tick once a yes has come from it. */
import type { CapturePointSummary } from '@contract/capture-point.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Check } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths, served } from '../../../config/paths.ts'
import { capturePointsQuery } from '../api/list-capture-points.ts'
import { type Channel, channels, ways } from '../channels.ts'

/** What whoever tries it does, from the console or on the phone. */
const acts: Readonly<Record<Channel, string>> = {
  web_page: 'Open the page, tick, and send the code from the phone.',
  widget: 'Open the demo shop, tick in its form, and send the code.',
  webview: 'Ask a person here; on the phone, open the link in the chat and tick.',
  whatsapp_flow: 'Ask a person here; on the phone, fill in the form in the chat.',
  bot_flow: 'On the phone, write the word that starts it and tap yes.',
  sms_link: 'Invite a number here; on the phone, open Messages and follow the link.',
  email_link: 'Invite a mailbox here; on the phone, open Mail and follow the link.',
  missed_call: 'On the phone, ring the number. A message follows in WhatsApp: tap yes.',
  ivr_inbound: 'On the phone, ring the number and press the keys that it names.',
  ivr_outbound: 'Invite a number here; on the phone, answer the call and press a key.',
  qr_code: 'Open the poster; on the phone, point the camera at it and send the message.',
  till: 'Open the till, enter a number, turn the screen, tick, and send the code.',
  paper_form: 'Print the form, enter it with a picture of it, and let another member check it.',
  registration_form: 'Open the page, register, tick, and send the code.',
  form_webhook: 'Open its door and send a payload as your shop would.',
  import: 'Bring a file under Imports.',
  api: 'Make a key and send the call.',
}

export function EveryWay() {
  const points = useQuery(capturePointsQuery({ state: 'published' })).data?.data ?? []
  const byChannel = Map.groupBy(points, ({ channel }) => channel)
  const offered = ways.flatMap((channel) => {
    const [point] = byChannel.get(channel)?.toSorted((a, b) => b.figures.confirmed - a.figures.confirmed) ?? []
    return point === undefined ? [] : [point]
  })
  if (offered.length < 2) return null
  const done = offered.filter(({ figures }) => figures.confirmed > 0).length
  return (
    <Section
      className="begin band"
      title="Every way of saying yes"
      sub={`${done} of ${offered.length} tried. Ten minutes for all of them.`}
      actions={
        <Button size="sm" asChild>
          <a href={served.phone}>Pick up the phone</a>
        </Button>
      }
    >
      <ol className="begin__list">
        {offered.map((point) => (
          <Way key={point.id} point={point} />
        ))}
      </ol>
    </Section>
  )
}

function Way({ point }: { readonly point: CapturePointSummary }) {
  const { name, icon } = channels[point.channel]
  const done = point.figures.confirmed > 0
  return (
    <li data-done={done ? '' : undefined}>
      <i>{done ? <Icon of={Check} label="Tried" /> : <Icon of={icon} />}</i>
      <div>
        <h3>{name}</h3>
        <p>{acts[point.channel]}</p>
      </div>
      <div className="begin__act">
        <Button asChild>
          <Link to={paths.capturePoint} params={{ capturePointId: point.id }}>
            {point.name}
          </Link>
        </Button>
      </div>
    </li>
  )
}
