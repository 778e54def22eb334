import { describe, expect, test } from 'vitest'
import { languageTags } from '../copy/languages.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { InvitationGround } from './invitation-writers.ts'
import { writeEmailInvitation } from './write-email-invitation.ts'

const link = 'https://consent.lampwick.shop/i/k3V9xQ'
const stopUrl = 'https://consent.lampwick.shop/e/k3V9xQ'

function letter(ground: Partial<InvitationGround> = {}) {
  const content = writeEmailInvitation({
    invitationId: 'i',
    workspace: {
      workspaceId: 'w',
      slug: 'lampwick',
      name: 'Lampwick',
      kind: 'live',
      profile: {
        legalName: 'Lampwick Pty Ltd',
        address: '1 Wick Lane, Melbourne',
        helpContact: 'help@lampwick.shop',
        privacyUrl: 'https://lampwick.shop/privacy',
      },
      createdAt: new Date(0),
    },
    business: 'Lampwick',
    point: {} as InvitationGround['point'],
    sender: {} as ChannelSender,
    language: 'en',
    topics: ['Order status', 'Offers'],
    link,
    stopUrl,
    ...ground,
  })
  if (content.kind !== 'email') throw new Error('no letter was written')
  return content
}

describe.each(languageTags)('a letter that asks, in %s', (language) => {
  const { subject, text, html, unsubscribeUrl } = letter({ language })

  test('names who asks and what about, once as text and once as HTML', () => {
    expect(subject).toContain('Lampwick')
    for (const part of [text, html]) {
      for (const said of [
        'Lampwick Pty Ltd',
        '1 Wick Lane, Melbourne',
        'help@lampwick.shop',
        'Order status',
        'Offers',
      ]) {
        expect(part).toContain(said)
      }
      expect(part).toContain('WhatsApp')
    }
  })

  test('has the person’s own link, the way out, and the privacy page; each link stands on a line of its own', () => {
    expect(unsubscribeUrl).toBe(stopUrl)
    for (const url of [link, stopUrl, 'https://lampwick.shop/privacy']) {
      expect(text.split('\n')).toContain(url)
      expect(html).toContain(`href="${url}"`)
    }
  })

  test('fetches nothing, runs nothing, and has one button', () => {
    expect(html).not.toMatch(/<img|<script|<link|url\(|@import|<style/)
    expect(html.match(/background:/g)).toHaveLength(1)
  })

  test('runs in the direction of its language', () => {
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`)
  })
})

test('a business cannot put markup into a letter', () => {
  const { html } = letter({ business: '<b>Lamps</b> & "Wicks"', topics: ['<script>alert(1)</script>'] })
  expect(html).not.toMatch(/<b>|<script>/)
  expect(html).toContain('&lt;b&gt;Lamps&lt;/b&gt; &amp; &quot;Wicks&quot;')
})

test('in a demo the letter says so', () => {
  const demo = letter({
    workspace: { workspaceId: 'w', slug: 'a', name: 'A', kind: 'demo', profile: {}, createdAt: new Date(0) },
  })
  expect(demo.text).toMatch(/^Demo\./)
  expect(demo.html).toContain('Demo.')
  expect(letter().text).not.toContain('Demo')
})
