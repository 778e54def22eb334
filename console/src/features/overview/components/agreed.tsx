/** What have they agreed to? The state of each number, topic by topic. */
import type { Overview } from '@contract/overview.ts'
import { Mix, StateLegend } from '../../../components/ui/mix.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { count, counted, percent } from '../../../lib/count.ts'

export function Agreed({ topics, known }: { readonly topics: Overview['topics']; readonly known: number }) {
  return (
    <Section title="What have they agreed to?" sub={`${counted(known, 'number')}, by topic`}>
      <table className="table mixes">
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col" className="wide">
              State of each number
            </th>
            <th scope="col" className="end">
              Given
            </th>
            <th scope="col" className="end">
              Of those asked
            </th>
          </tr>
        </thead>
        <tbody>
          {topics.map((row) => (
            <tr key={row.topic.id}>
              <th scope="row">
                <span className="cell-2">
                  <span>{row.topic.name}</span>
                  <span>{row.topic.category === 'marketing' ? 'Marketing' : 'Utility'}</span>
                </span>
              </th>
              <td>
                <Mix
                  parts={[
                    { state: 'given', count: row.given },
                    { state: 'pending', count: row.pending },
                    { state: 'withdrawn', count: row.no },
                    { state: 'expired', count: row.expired },
                    { state: 'unknown', count: row.unknown },
                  ]}
                />
              </td>
              <td className="end num">{count(row.given)}</td>
              <td className="end num quiet">{row.of_asked === null ? '–' : percent(row.of_asked)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <StateLegend />
    </Section>
  )
}
