/** Where a campaign stands, in words. */
import type { Campaign } from '@contract/campaign.ts'
import { CircleCheck, CircleX, Clock, type LucideIcon, Pause, PencilLine, Play } from 'lucide-react'

export const stateWords: Readonly<Record<Campaign['state'], string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  running: 'Sending',
  paused: 'Paused',
  done: 'Done',
  cancelled: 'Stopped',
}

export const stateIcons: Readonly<Record<Campaign['state'], LucideIcon>> = {
  draft: PencilLine,
  scheduled: Clock,
  running: Play,
  paused: Pause,
  done: CircleCheck,
  cancelled: CircleX,
}

const pauses: Readonly<Record<string, string>> = {
  not_listening: 'The sender could not hear: no status came back, so a stop might not have been heard either',
  person: 'Somebody paused it',
  template_paused: 'WhatsApp paused its template',
  template: 'Its template cannot be sent any more',
  opt_outs: 'Too many people left',
}

export function sayPause(reason: string | null): string {
  if (reason === null) return 'It stands still.'
  const words = pauses[reason] ?? reason.replaceAll('_', ' ')
  return words.endsWith('.') ? words : `${words}.`
}
