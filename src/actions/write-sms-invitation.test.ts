import { describe, expect, test } from 'vitest'
import { type Language, languageTags } from '../copy/languages.ts'
import { countSegments, segment } from '../protocol/sms/segments.ts'
import type { InvitationGround } from './invitation-writers.ts'
import { writeSmsInvitation } from './write-sms-invitation.ts'

function written(
  language: Language,
  more: { readonly identity?: string; readonly kind?: 'demo' | 'live' } = {},
): string {
  const content = writeSmsInvitation({
    workspace: { kind: more.kind ?? 'live' },
    sender: { identity: more.identity ?? '+61491570110', settings: {} },
    business: 'Lampwick',
    language,
    link: `https://consent.acme.example/i/${'x'.repeat(22)}`,
  } as unknown as InvitationGround)
  if (content.kind !== 'sms') throw new Error('not an SMS')
  return content.text
}

describe('the SMS that asks', () => {
  test.each(languageTags)(
    '%s: names the business, carries one link at the end of a line, and says how to stop',
    (language) => {
      const text = written(language)
      expect(text.startsWith('Lampwick')).toBe(true)
      expect(text.match(/https:\/\/\S+/g)).toEqual([`https://consent.acme.example/i/${'x'.repeat(22)}`])
      expect(text).toMatch(/x\n/)
      expect(text).toContain('STOP')
    },
  )

  test.each(['en', 'es', 'pt-BR', 'fr', 'de'] as const)('%s: fits one segment', (language) => {
    expect(segment(written(language)), written(language)).toMatchObject({
      encoding: 'gsm7',
      segments: [expect.any(String)],
    })
  })

  test.each(['hi', 'ar'] as const)('%s: fits three of the alphabet that it needs', (language) => {
    expect(segment(written(language)).encoding).toBe('ucs2')
    expect(countSegments(written(language))).toBeLessThanOrEqual(3)
  })

  test('asks for no reply where nothing can reply, and says in a demo that it is one', () => {
    for (const language of languageTags) expect(written(language, { identity: 'LAMPWICK' })).not.toContain('STOP')
    expect(written('en', { kind: 'demo' })).toMatch(/^Demo\. Lampwick/)
  })
})
