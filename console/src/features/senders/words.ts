/** The steps of a connection, in words. */
import type { ConnectionStep } from '@contract/sender.ts'

export const stepWords: Readonly<Record<ConnectionStep['key'], string>> = {
  access: 'Access',
  number: 'Number',
  webhook: 'Webhook',
  fields: 'What it tells us',
  heard: 'A message from your phone',
  templates: 'Templates',
}

export const actionWords: Readonly<Record<NonNullable<ConnectionStep['action']>, string>> = {
  subscribe: 'Subscribe',
  sync_templates: 'Sync',
  submit_templates: 'Send for review',
  change_token: 'Change',
}

const qualities: Readonly<Record<string, string>> = { GREEN: 'Good', YELLOW: 'Fair', RED: 'Poor' }

export function qualityWord(quality: string | null): string | null {
  return quality === null ? null : (qualities[quality] ?? 'Not known yet')
}

/** `TIER_10K` → `10,000`; WhatsApp's other words stay as they are. */
export function limitWord(limit: string | null): string | null {
  if (limit === null) return null
  const match = /^TIER_(\d+)(K?)$/.exec(limit)
  if (match === null) return limit.includes('UNLIMITED') ? 'No limit' : limit
  return (Number(match[1]) * (match[2] === 'K' ? 1000 : 1)).toLocaleString('en-GB')
}
