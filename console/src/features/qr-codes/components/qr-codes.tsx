/** The codes of a place: how often each was scanned, what is printed with them, and where they hang. */
import type { CapturePoint } from '@contract/capture-point.ts'
import type { QrCode } from '@contract/qr-code.ts'
import { useQuery } from '@tanstack/react-query'
import { Ellipsis, Plus, Printer } from 'lucide-react'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../components/ui/menu.tsx'
import { counted } from '../../../lib/count.ts'
import { useMay } from '../../../resources/session.ts'
import { languageName } from '../../../words/places.ts'
import { qrCodesQuery } from '../api/qr-codes.ts'
import { MakeQrCodes } from './make-qr-codes.tsx'
import { MoveQrCode } from './move-qr-code.tsx'
import { RevokeQrCode } from './revoke-qr-code.tsx'

type Doing = { readonly kind: 'make' } | { readonly kind: 'move' | 'revoke'; readonly code: QrCode }

export function QrCodes({
  point,
}: {
  readonly point: Pick<CapturePoint, 'id' | 'name' | 'channel' | 'state' | 'notice' | 'settings'>
}) {
  const may = useMay()
  const codes = useQuery(qrCodesQuery(point.id))
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  const mayWrite = may('capture-point:write')
  const rows = codes.data ?? []
  const print = (format: string) => `/print/qr-codes?capture_point=${point.id}&format=${format}`
  return (
    <div className="stack stack--4">
      {codes.isError ? <Failed error={codes.error} onRetry={() => void codes.refetch()} /> : null}
      {codes.isPending ? <LoadingLines lines={3} /> : null}
      {rows.length === 0 && codes.isSuccess ? (
        <p className="quiet">No code yet. Make one for each branch, till or table: each counts its own scans.</p>
      ) : null}
      {rows.length === 0 ? null : (
        <ul className="codelines">
          {rows.map((code) => (
            <li key={code.id}>
              <span>
                <span className="strong">{code.label}</span>
                <span className="sm quiet">
                  {' '}
                  {languageName(code.printed.language)}, wording {code.printed.version}, {counted(code.scans, 'scan')}
                </span>
                <br />
                <code className="sm">{code.code}</code>
                {code.leads_to === 'page' ? <span className="sm quiet"> leads to the page</span> : null}
              </span>
              <Menu trigger={<IconButton icon={Ellipsis} label={`More about ${code.label}`} />}>
                <MenuItem icon={Printer} onSelect={() => open(`/print/qr-codes?ids=${code.id}&format=poster-a4`)}>
                  Print this one
                </MenuItem>
                <MenuItem onSelect={() => open(`/v1/qr-codes/${code.id}.svg`)}>SVG</MenuItem>
                <MenuItem onSelect={() => open(`/v1/qr-codes/${code.id}.png`)}>PNG</MenuItem>
                {mayWrite ? (
                  <>
                    <MenuItem onSelect={() => setDoing({ kind: 'move', code })}>Move</MenuItem>
                    <MenuItem danger onSelect={() => setDoing({ kind: 'revoke', code })}>
                      Revoke
                    </MenuItem>
                  </>
                ) : null}
              </Menu>
            </li>
          ))}
        </ul>
      )}
      <p className="row row--wrap">
        {mayWrite && point.state !== 'archived' ? (
          <Button onClick={() => setDoing({ kind: 'make' })}>
            <Icon of={Plus} />
            Make codes
          </Button>
        ) : null}
        {rows.length === 0 ? null : (
          <Button asChild>
            <a href={print('poster-a4')} target="_blank" rel="noreferrer">
              <Icon of={Printer} />
              Print
            </a>
          </Button>
        )}
      </p>
      {doing?.kind === 'make' ? <MakeQrCodes point={point} onClose={close} /> : null}
      {doing?.kind === 'move' ? <MoveQrCode code={doing.code} onClose={close} /> : null}
      {doing?.kind === 'revoke' ? <RevokeQrCode code={doing.code} onClose={close} /> : null}
    </div>
  )
}

function open(url: string) {
  window.open(url, '_blank', 'noreferrer')
}
