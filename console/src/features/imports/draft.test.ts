import type { Import } from '@contract/import.ts'
import { describe, expect, test } from 'vitest'
import { attributeName, draftOf, patchOf, withColumn } from './draft.ts'

const one = {
  kind: 'contacts',
  mapping: { number: 'Phone', name: 'Name' },
  attributes: { city: 'City' },
  capture_point: null,
  settings: {},
  file: { columns: ['Name', 'Phone', 'City', 'Notes'] },
} as unknown as Import

describe('How a file is read', () => {
  test('begins with what was guessed', () => {
    expect(draftOf(one).columns).toEqual({ Name: 'name', Phone: 'number', City: 'attribute', Notes: 'nothing' })
  })

  test('gives a field to one column only', () => {
    const moved = withColumn(draftOf(one), 'Notes', 'number')
    expect(moved.columns).toMatchObject({ Phone: 'nothing', Notes: 'number' })
    expect(patchOf(one, moved)).toMatchObject({
      mapping: { name: 'Name', number: 'Notes' },
      attributes: { city: 'City' },
    })
  })

  test('calls attributes as their columns, in letters that an attribute may have', () => {
    expect(attributeName('Letzte Bestellung (€)')).toBe('letzte_bestellung')
    expect(attributeName('2nd Café')).toBe('nd_cafe')
    expect(attributeName('城市')).toBe('column')
  })
})
