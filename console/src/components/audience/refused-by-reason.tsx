/** Those whom the gate refuses, by reason. Nobody among them is messaged. */
import type { AudienceCount } from '@contract/campaign.ts'
import { Ban, CalendarClock, EarOff, Globe, Hourglass, type LucideIcon, MoonStar } from 'lucide-react'
import { count } from '../../lib/count.ts'
import { refusalWords } from '../../words/refusals.ts'
import { Icon } from '../ui/icon.tsx'
import { markOf, State } from '../ui/state.tsx'

type Refused = AudienceCount['refused'][number]

const icons: Readonly<Partial<Record<Refused['reason'], LucideIcon>>> = {
  platform_blocked: Globe,
  frequency: CalendarClock,
  quiet_hours: MoonStar,
  paused: Hourglass,
  not_listening: EarOff,
}

export function RefusedByReason({ refused }: { readonly refused: readonly Refused[] }) {
  const most = Math.max(1, ...refused.map((one) => one.count))
  const all = refused.reduce((sum, one) => sum + one.count, 0)
  if (refused.length === 0) return <p className="sm faint">The gate has refused nobody.</p>
  return (
    <table className="table reasons">
      <caption className="vh">Refused by reason</caption>
      <tbody>
        {refused.map(({ reason, count: number }) => {
          const words = refusalWords[reason]
          const bar = words.state === undefined ? 'b-refused' : `b-${markOf(words.state)}`
          return (
            <tr key={reason}>
              <th scope="row">
                <span className="cell-2">
                  {words.state === undefined ? (
                    <span className="state">
                      <Icon of={icons[reason] ?? Ban} />
                      {words.name}
                    </span>
                  ) : (
                    <State state={words.state} word={words.name} />
                  )}
                  <span>{words.means}</span>
                </span>
              </th>
              <td className="end num">{count(number)}</td>
              <td className="bar">
                <span className="track">
                  <i className={bar} style={{ width: `${(number / most) * 100}%` }} />
                </span>
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All refused</th>
          <td className="end num strong">{count(all)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
