/** A text in which the mark stands beside each "WhatsApp", as people will see it. */
import { useQuery } from '@tanstack/react-query'
import { Fragment, type ReactNode } from 'react'
import { brandQuery } from '../../resources/brand.ts'
import { NeutralMarkIcon } from '../ui/product-icons.ts'

export type MarkKind = 'official' | 'neutral' | 'name_only'

export function WithMark({ text, mark }: { readonly text: string; readonly mark: MarkKind }): ReactNode {
  const parts = text.split('WhatsApp')
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text are nothing but their place in it.
    <Fragment key={index}>
      {part}
      {index === parts.length - 1 ? null : (
        <span className="wa">
          <Mark kind={mark} />
          <bdi>WhatsApp</bdi>
        </span>
      )}
    </Fragment>
  ))
}

/** The official one is the business's own to add; until it is there, its place is marked. */
function Mark({ kind }: { readonly kind: MarkKind }) {
  if (kind === 'name_only') return null
  return kind === 'official' ? <OfficialMark /> : <NeutralMarkIcon className="icon wa__mark" aria-hidden />
}

function OfficialMark() {
  const mark = useQuery(brandQuery).data
  if (mark === undefined || mark === null) return <span className="wa__slot" title="Place of the official mark" />
  return <img className="wa__mark" src={mark.url} alt="" />
}
