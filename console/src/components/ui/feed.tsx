/** What happens, newest first, with its second. */
import type { ReactNode } from 'react'
import { saySeconds } from '../../lib/time.ts'

export interface FeedItem {
  readonly key: string
  readonly at: string
  readonly what: ReactNode
  readonly more?: ReactNode
}

export function Feed({ items, label }: { readonly items: readonly FeedItem[]; readonly label: string }) {
  return (
    <ol className="feed" aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          <time className="num" dateTime={item.at}>
            {saySeconds(item.at)}
          </time>
          <span className="row row--wrap">{item.what}</span>
          {item.more === undefined ? null : <p>{item.more}</p>}
        </li>
      ))}
    </ol>
  )
}
