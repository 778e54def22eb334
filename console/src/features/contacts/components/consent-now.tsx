/** Consent now: topics down, addresses across, and two years of each state below its word. */
import type { ConsentCell, ContactConsent } from '@contract/contact-page.ts'
import { Lifeline } from '../../../components/ui/lifeline.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { State } from '../../../components/ui/state.tsx'
import { sayDate, sayDayInside, sayMoment, sayMonth } from '../../../lib/time.ts'

export function ConsentNow({ consent }: { readonly consent: ContactConsent }) {
  const from = new Date(consent.from).getTime()
  const to = new Date(consent.to).getTime()
  return (
    <Section title="Consent now" sub="By topic and number">
      <div className="scrollx">
        <table className="table matrix" data-columns={consent.addresses.length}>
          <thead>
            <tr>
              <th scope="col">Topic</th>
              {consent.addresses.map((address) => (
                <th scope="col" key={address.id}>
                  <span className="cell-2">
                    <bdi className="num strong">{address.label}</bdi>
                    <span>{address.note}</span>
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {consent.topics.map((row) => (
              <tr key={row.topic.id}>
                <th scope="row">
                  <span className="cell-2">
                    <span>{row.topic.name}</span>
                    <span>
                      {row.topic.category === 'marketing' ? 'Marketing' : 'Utility'}
                      {row.frequency === '' ? '' : `, ${row.frequency}`}
                    </span>
                  </span>
                </th>
                {consent.addresses.map((address) => {
                  const cell = row.cells.find((one) => one.address === address.id)
                  return <td key={address.id}>{cell === undefined ? null : <Now cell={cell} from={from} to={to} />}</td>
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td />
              {consent.addresses.map((address) => (
                <td key={address.id}>
                  <span className="life__ends num">
                    <span>{sayMonth(consent.from)}</span>
                    <span>now</span>
                  </span>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </Section>
  )
}

function Now({ cell, from, to }: { readonly cell: ConsentCell; readonly from: number; readonly to: number }) {
  return (
    <>
      <span className="cell-2">
        <State state={cell.state} />
        <span>{sayWhenOf(cell)}</span>
      </span>
      <Lifeline
        from={from}
        to={to}
        spans={cell.lifeline.map((span) => ({ state: span.state, from: new Date(span.from).getTime() }))}
      />
    </>
  )
}

function sayWhenOf(cell: ConsentCell): string {
  switch (cell.state) {
    case 'given':
      return cell.since === null ? '' : `since ${sayDate(cell.since)}`
    case 'pending':
      return cell.asked_at === null ? 'asked' : `asked ${sayDayInside(cell.asked_at)}`
    case 'expired':
      return cell.since === null ? '' : `on ${sayDate(cell.since)}`
    case 'unknown':
      return cell.asked_at === null ? 'never asked' : 'asked, no answer'
    default:
      return cell.since === null ? '' : sayMoment(cell.since)
  }
}
