/** A text in which the mark stands beside each "WhatsApp", as people will see it. */
import { MessageCircle } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'

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

/** The official one is the business's own to add; in a preview its place is marked. */
function Mark({ kind }: { readonly kind: MarkKind }) {
  if (kind === 'name_only') return null
  if (kind === 'official') return <span className="wa__slot" title="Place of the official mark" />
  return <MessageCircle className="wa__mark" aria-hidden />
}
