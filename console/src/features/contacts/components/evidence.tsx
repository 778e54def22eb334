/** What proves it, for those who may read proofs: closed until somebody asks. */
import type { TimelineEntry } from '@contract/contact-page.ts'

export function Evidence({ items }: { readonly items: NonNullable<TimelineEntry['evidence']> }) {
  return (
    <details className="more">
      <summary>{items.length === 1 ? 'One item' : `${items.length} items`}</summary>
      <dl className="facts facts--tight">
        {items.flatMap((item) => [
          <dt key={`${item.name}?`}>{item.name.replaceAll('_', ' ')}</dt>,
          <dd key={item.name}>{item.value}</dd>,
        ])}
      </dl>
    </details>
  )
}
