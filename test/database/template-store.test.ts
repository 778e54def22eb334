import { describe, expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import type { Template } from '../../src/domain/template.ts'
import { openBusiness } from '../support/chat.ts'
import { approved } from '../support/sample-template.ts'

const { deps, workspaceId, sender } = await openBusiness()
const { templates } = deps.read

async function kept(name: string, more: Partial<Template> = {}): Promise<Template> {
  const template = { ...approved({ name }), workspaceId, senderId: sender.senderId, templateId: newId(), ...more }
  await templates.add(template)
  return template
}

describe('a template that is kept', () => {
  test('comes back whole, by each of its names', async () => {
    const template = await kept('whole', { externalId: '17', pausedUntil: new Date('2026-11-24T13:00:00Z') })
    expect(await templates.find(workspaceId, template.templateId)).toEqual(template)
    expect(await templates.findNamed(workspaceId, sender.senderId, 'whole', 'en_US')).toEqual(template)
    expect(await templates.findExternal(workspaceId, sender.senderId, '17')).toEqual(template)
    expect(await templates.find(newId(), template.templateId)).toBeUndefined()
  })

  test('is the only one of its name and language', async () => {
    await kept('once')
    await expect(kept('once')).rejects.toMatchObject({ code: 'conflict', reason: 'template_exists' })
    expect(await templates.addIfNew(await kept('twice'))).toBe(false)
    const { content } = approved({ name: 'once', language: 'de' })
    await expect(kept('once', { content })).resolves.toBeDefined()
  })

  test('is written by whoever read it last, and by nobody who read it before', async () => {
    const read = await kept('raced')
    expect(await templates.save({ ...read, state: 'PAUSED' })).toBe(true)
    expect(await templates.save({ ...read, state: 'REJECTED' })).toBe(false)
    expect(await templates.find(workspaceId, read.templateId)).toMatchObject({ state: 'PAUSED', version: 2 })
  })

  test('stands in a list by name, then language', async () => {
    const { content } = approved({ name: 'listed', language: 'de' })
    await kept('listed')
    await kept('listed', { content })
    const names = (await templates.list(workspaceId, sender.senderId)).map(({ content: { name, language } }) => [
      name,
      language,
    ])
    expect(names.filter(([name]) => name === 'listed')).toEqual([
      ['listed', 'de'],
      ['listed', 'en_US'],
    ])
    expect(await templates.list(workspaceId, newId())).toEqual([])
  })
})
