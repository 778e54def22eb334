/** What proves it, for those who may read proofs: closed until somebody asks. */
import type { TimelineEntry } from '@contract/contact-page.ts'

export function Evidence({ items }: { readonly items: NonNullable<TimelineEntry['evidence']> }) {
  return (
    <details className="more">
      <summary>{items.length === 1 ? 'One item' : `${items.length} items`}</summary>
      <dl className="facts facts--tight">
        {items.flatMap((item) => [
          <dt key={`${item.name}?`}>{item.name.replaceAll('_', ' ')}</dt>,
          <dd key={item.name}>{item.name === 'scan' ? <Scan id={String(item.value)} /> : item.value}</dd>,
        ])}
      </dl>
    </details>
  )
}

/** The scan of a form on paper, which lies apart. */
function Scan({ id }: { readonly id: string }) {
  return (
    <a href={`/v1/evidence-files/${id}`} target="_blank" rel="noreferrer">
      Open the scan
    </a>
  )
}
