/** Where a link to WhatsApp leads: to WhatsApp, and in a demo to the simulated phone, for there nobody has the number. */
import type { Workspace } from '../../domain/workspace.ts'

/** `person` is the number that the message is to be sent from, where the page knows it. */
export function chatLink({ kind }: Pick<Workspace, 'kind'>, link: string, person?: string): string {
  if (kind === 'live') return link
  const query = new URLSearchParams({ open: link, ...(person === undefined ? {} : { number: person }) })
  return `/phone/?${query}`
}

/** The words that a wa.me link writes for the person. */
export function textOfLink(link: string): string {
  return new URL(link).searchParams.get('text') ?? ''
}
