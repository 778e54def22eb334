/** Where it is: its address, its QR code, and a link for a page of one's own. */
import type { CapturePoint } from '@contract/capture-point.ts'
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyBlock, CopyLine } from '../../../components/ui/copy.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Note } from '../../../components/ui/note.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { qrSvgQuery } from '../../../lib/qr.ts'

export function WhereItIs({ point }: { readonly point: CapturePoint }) {
  const qr = useQuery(qrSvgQuery(point.url)).data
  return (
    <Section title="Where it is">
      <div className="stack stack--6">
        {point.state === 'published' ? null : (
          <Note>
            {point.state === 'draft'
              ? 'The address works once it is published.'
              : 'The page says that it is closed, and how to stop.'}
          </Note>
        )}
        <CopyLine name="Page" text={point.url} stacked />
        {qr === undefined ? null : (
          <figure className="qr">
            <img src={qr} alt={`QR code of ${point.url}`} width={168} height={168} />
            <Button size="sm" asChild>
              <a href={qr} download={`${point.slug}.svg`}>
                <Icon of={Download} size="sm" />
                For print
              </a>
            </Button>
          </figure>
        )}
        <CopyBlock text={`<a href="${point.url}">Get messages on WhatsApp</a>`} />
      </div>
    </Section>
  )
}
