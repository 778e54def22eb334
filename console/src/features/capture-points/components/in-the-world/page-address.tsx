/** The address of its page, its QR code, and a link for a page of one's own. */
import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { CopyLine } from '../../../../components/ui/copy.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { qrSvgQuery } from '../../../../lib/qr.ts'
import type { PlaceProps } from './in-the-world.tsx'

export function PageAddress({ point }: PlaceProps) {
  const url = point.url ?? ''
  const qr = useQuery(qrSvgQuery(url)).data
  return (
    <>
      <CopyLine name="Page" text={url} stacked />
      {qr === undefined ? null : (
        <figure className="qr">
          <img src={qr} alt={`QR code of ${url}`} width={168} height={168} />
          <Button size="sm" asChild>
            <a href={qr} download={`${point.slug}.svg`}>
              <Icon of={Download} size="sm" />
              For print
            </a>
          </Button>
        </figure>
      )}
    </>
  )
}
