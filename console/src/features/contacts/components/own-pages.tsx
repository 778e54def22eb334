/** The person's own pages: what they see, and what they can take away from it. */
import type { Contact } from '@contract/contact.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ReceiptText, SlidersHorizontal } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyButton } from '../../../components/ui/copy.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { explain } from '../../../lib/problem.ts'
import { timelineQuery } from '../api/get-contact.ts'
import { useMakePreferenceLink } from '../api/make-preference-link.ts'

export function OwnPages({ contact, name }: { readonly contact: Contact; readonly name: string }) {
  const link = useMakePreferenceLink(contact.id)
  const timeline = useInfiniteQuery(timelineQuery(contact.id, {}))
  const receipt = timeline.data?.pages[0]?.data.find((entry) => entry.effects.length > 0)?.effects[0]?.receipt
  return (
    <Section title={`${name}’s own pages`}>
      <ul className="stack sm">
        <li className="row">
          <Icon of={SlidersHorizontal} />
          {link.data === undefined ? (
            <>
              Preferences
              <Button
                look="ghost"
                size="sm"
                className="push"
                busy={link.isPending}
                onClick={() => link.mutate(undefined)}
              >
                Make a link
              </Button>
            </>
          ) : (
            <>
              <a href={link.data.url} target="_blank" rel="noreferrer">
                Preferences
              </a>
              <span className="push">
                <CopyButton text={link.data.url} />
              </span>
            </>
          )}
        </li>
        {link.isError ? <li className="field__error">{explain(link.error)}</li> : null}
        {receipt === undefined ? null : (
          <li className="row">
            <Icon of={ReceiptText} />
            <a href={receipt} target="_blank" rel="noreferrer">
              Latest receipt
            </a>
            <span className="push">
              <CopyButton text={receipt} />
            </span>
          </li>
        )}
      </ul>
      <p className="xs faint below">The link can only reduce: a yes needs one that was sent to the number.</p>
    </Section>
  )
}
