/** What became of the rows, or would: taken and not taken, and the first rows that need mending. */
import type { Import } from '@contract/import.ts'
import { Check, X } from 'lucide-react'
import { Icon } from '../../../components/ui/icon.tsx'
import { count } from '../../../lib/count.ts'

export function Findings({ one }: { readonly one: Import }) {
  const taken = one.findings.filter((finding) => finding.taken)
  const others = one.findings.filter((finding) => !finding.taken)
  return (
    <ul className="rules">
      {[...taken, ...others].map((finding) => (
        <li key={finding.outcome} data-ok={finding.taken ? (finding.mend === null ? 'yes' : 'look') : 'no'}>
          <Icon of={finding.taken ? Check : X} label={finding.taken ? 'Taken' : 'Not taken'} />
          <span>
            <b className="num">{count(finding.count)}</b> {finding.title}
          </span>
          {finding.mend === null ? null : (
            <p>
              {finding.mend}
              {finding.first.length === 0 ? null : (
                <>
                  {' '}
                  {finding.first.length === 1 ? 'Row' : 'Rows'}{' '}
                  {finding.first.map(({ row, cell }, at) => (
                    <span key={row}>
                      {at === 0 ? '' : ', '}
                      <span className="num">{count(row)}</span>
                      {cell === '' ? null : (
                        <>
                          {' '}
                          (<bdi>{cell}</bdi>)
                        </>
                      )}
                    </span>
                  ))}
                  {finding.count > finding.first.length ? ' …' : '.'}
                </>
              )}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
