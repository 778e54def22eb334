import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrastOf, paletteOf } from './brand-palette.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('the colour of a business', () => {
  test('whatever it is, can be read in the light and in the dark, as links and as buttons', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const { light, dark } = paletteOf(accent)
        for (const ground of ['#ffffff', '#f7f9f9', '#f3f6f6', light.soft]) {
          expect(contrastOf(light.ink, ground)).toBeGreaterThanOrEqual(4.5)
        }
        for (const ground of ['#0e1415', '#0a1011', '#131a1c', '#182123', dark.soft]) {
          expect(contrastOf(dark.ink, ground)).toBeGreaterThanOrEqual(4.5)
        }
        for (const { fill, fillHover } of [light, dark]) {
          expect(contrastOf(fill, '#ffffff')).toBeGreaterThanOrEqual(4.5)
          expect(contrastOf(fillHover, '#ffffff')).toBeGreaterThanOrEqual(4.5)
        }
        expect(contrastOf(dark.fill, '#0e1415')).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  test('that can be read as it is stays as it is', () => {
    expect(paletteOf('#0b5b6b').light).toMatchObject({ ink: '#0b5b6b', fill: '#0b5b6b', moved: false })
  })

  test('that cannot says so, and moves', () => {
    expect(paletteOf('#ffd500').light).toMatchObject({ moved: true })
  })

  test('is measured as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})
