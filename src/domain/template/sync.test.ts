import { describe, expect, test } from 'vitest'
import { approved, spring, words } from '../../../test/support/sample-template.ts'
import type { SyncedTemplate, Template, TemplateContent } from '../template.ts'
import { afterSync, newFromSync } from './sync.ts'

const at = new Date('2026-11-23T10:00:00Z')

/** WhatsApp's row: it knows no payloads. */
function listed(content: Partial<TemplateContent> = {}, standing: object = {}): SyncedTemplate {
  const all = { ...spring, ...content }
  const buttons = all.buttons.map((each) => (each.kind === 'quick_reply' ? { ...each, payload: null } : each))
  return {
    externalId: '1689556908129832',
    content: { ...all, buttons },
    standing: {
      state: 'APPROVED',
      quality: 'UNKNOWN',
      rejectedReason: null,
      correctCategory: null,
      previousCategory: null,
      ...standing,
    },
  }
}

describe('a template that was made elsewhere', () => {
  test('is taken over, its stop button known by its words', () => {
    const key = { workspaceId: 'w', templateId: 't', senderId: 's' }
    expect(newFromSync(key, listed(), words, at)).toEqual({ ...approved(), createdAt: at, updatedAt: at })
  })
})

describe('a template that we know', () => {
  test('is left as it is where nothing changed', () => {
    const template = approved()
    expect(afterSync(template, listed(), words, at)).toBe(template)
  })

  test('is known again after a database has put its fields in another order', () => {
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || value instanceof Date
        ? value
        : Array.isArray(value)
          ? value.map(turned)
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, each]) => [name, turned(each)]),
            )
    const stored = turned({ ...approved({ footer: null }), acceptedAt: at, acceptedBy: 'owner' }) as Template
    expect(afterSync(stored, listed({ footer: null }), words, at)).toBe(stored)
  })

  test('keeps the payloads that only we know', () => {
    const topic = { kind: 'quick_reply', label: 'No more offers', payload: 'optout:topic:offers' } as const
    const template = approved({ buttons: [topic] })
    expect(afterSync(template, listed({ buttons: [topic] }), words, at)).toBe(template)
  })

  test('follows its state, its category and its words', () => {
    const body = { text: 'Other words', examples: {} }
    const next = afterSync(
      approved(),
      listed({ category: 'UTILITY', body }, { state: 'PAUSED', quality: 'RED' }),
      words,
      at,
    )
    expect(next).toMatchObject({
      state: 'PAUSED',
      quality: 'RED',
      content: { category: 'UTILITY', body },
      updatedAt: at,
    })
  })

  test('keeps the end of its pause while it is paused', () => {
    const paused: Template = { ...approved(), state: 'PAUSED', pausedUntil: at }
    expect(afterSync(paused, listed({}, { state: 'PAUSED' }), words, at).pausedUntil).toEqual(at)
    expect(afterSync(paused, listed(), words, at).pausedUntil).toBeNull()
  })

  test('must be accepted again when its words are others', () => {
    const accepted: Template = { ...approved({ footer: null }), acceptedAt: at, acceptedBy: 'owner' }
    expect(afterSync(accepted, listed({ footer: null }), words, at)).toMatchObject({ acceptedBy: 'owner' })
    expect(afterSync(accepted, listed({ footer: 'Bye' }), words, at)).toMatchObject({
      acceptedAt: null,
      acceptedBy: null,
    })
  })
})
