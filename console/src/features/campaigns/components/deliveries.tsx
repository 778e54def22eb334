/** The people of a campaign, by how far their message has come. */
import type { DeliveryStatus } from '@contract/message.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../../components/ui/blank.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Select } from '../../../components/ui/select.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { paths } from '../../../config/paths.ts'
import { sayMoment } from '../../../lib/time.ts'
import { refusalWords } from '../../../words/refusals.ts'
import { statusWords } from '../../../words/statuses.ts'
import { deliveriesQuery } from '../api/get-campaign.ts'

const listed = ['refused', 'failed', 'in_doubt', 'lost', 'accepted', 'delivered', 'read'] as const

export function Deliveries({
  campaign,
  open,
  onClose,
}: {
  readonly campaign: string
  readonly open: boolean
  readonly onClose: () => void
}) {
  const [status, setStatus] = useState<DeliveryStatus>('refused')
  const deliveries = useInfiniteQuery({ ...deliveriesQuery(campaign, status), enabled: open })
  const rows = deliveries.data?.pages.flatMap((page) => page.data) ?? []
  return (
    <Sheet open={open} onClose={onClose} title="Person by person">
      <Select
        aria-label="How far"
        value={status}
        onValue={setStatus}
        choices={listed.map((one) => ({ value: one, label: statusWords[one] }))}
      />
      {deliveries.isError ? <Failed error={deliveries.error} onRetry={() => void deliveries.refetch()} /> : null}
      {deliveries.isPending ? <LoadingLines /> : null}
      {deliveries.isSuccess && rows.length === 0 ? <p className="sm faint">Nobody.</p> : null}
      <ul className="pairs">
        {rows.map((row) => (
          <li key={row.delivery}>
            <span className="cell-2">
              {row.person.contact === null ? (
                <span>{row.person.name ?? row.person.number}</span>
              ) : (
                <Link to={paths.contact} params={{ contactId: row.person.contact }}>
                  {row.person.name ?? row.person.number}
                </Link>
              )}
              <span>{whyOf(row.reason, row.error_code)}</span>
            </span>
            <span className="xs faint num nowrap">{sayMoment(row.at)}</span>
          </li>
        ))}
      </ul>
      {deliveries.hasNextPage ? (
        <Button size="sm" busy={deliveries.isFetchingNextPage} onClick={() => void deliveries.fetchNextPage()}>
          More
        </Button>
      ) : null}
    </Sheet>
  )
}

function whyOf(reason: string | null, code: number | null): string {
  if (reason !== null && reason in refusalWords) return refusalWords[reason as keyof typeof refusalWords].name
  return code === null ? (reason ?? '') : String(code)
}
