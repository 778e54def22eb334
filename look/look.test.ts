import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fingerprintPath, shortHash } from './fingerprint.ts'
import { stateIcon, stateIconSvg } from './state-icon.ts'
import { readStylesheet } from './stylesheet.ts'

const here = import.meta.dirname
const tokens = readFileSync(join(here, 'tokens.css'), 'utf8')

describe('the dark theme', () => {
  // One list for whoever chose it and one for whoever's system has it: CSS has no way to say both at once.
  const lists = [...tokens.matchAll(/color-scheme: dark;([^}]*)\}/g)].map((match) =>
    (match[1] ?? '').replaceAll(/\s+/g, ' ').trim(),
  )

  test('is the same list in both places', () => {
    expect(lists).toHaveLength(2)
    expect(lists[0]).toBe(lists[1])
  })

  test('only names what the light one names', () => {
    const names = (text: string) => [...text.matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1])
    const light = new Set(names(tokens.slice(0, tokens.indexOf('@media'))))
    expect(names(lists[0] ?? '').filter((name) => !light.has(name))).toEqual([])
  })
})

describe('the sheets', () => {
  const sheets = {
    index: readStylesheet('index', '/fonts'),
    page: readStylesheet('page', '/fonts'),
    phone: readStylesheet('phone', '/fonts'),
    print: readStylesheet('print', '/fonts'),
  }

  test('are whole: nothing is left to be imported, and the faces are where the caller serves them', () => {
    for (const text of Object.values(sheets)) {
      expect(text).not.toContain('@import')
      expect(text).toMatch(/url\(\/fonts\/inter-latin-\w+-normal\.woff2\)/)
      expect(text).not.toContain('url(./')
    }
  })

  test('leave no part unused', () => {
    const asked = ['index.css', 'page.css', 'phone.css', 'print.css']
      .map((name) => readFileSync(join(here, name), 'utf8'))
      .join('')
    expect(readdirSync(join(here, 'parts')).filter((part) => !asked.includes(`./parts/${part}`))).toEqual([])
  })

  test('use no value that has no name', () => {
    for (const text of Object.values(sheets)) {
      const named = new Set([...text.matchAll(/(--[a-z0-9_-]+):/g)].map((match) => match[1]))
      const used = [...text.matchAll(/var\((--[a-z0-9_-]+)(,)?/g)]
        .filter((match) => match[2] === undefined)
        .map((match) => match[1])
      expect(used.filter((name) => !named.has(name))).toEqual([])
    }
  })
})

describe('the fingerprint of a wording', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })

  test('is sixteen bars that stay inside their frame', () => {
    fc.assert(
      fc.property(hash, (one) => {
        const heights = [...fingerprintPath(one).matchAll(/v-(\d+)/g)].map((match) => Number(match[1]))
        expect(heights).toHaveLength(16)
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(3)
        expect(Math.max(...heights)).toBeLessThanOrEqual(14)
      }),
    )
  })

  test('begins as it is read aloud', () => expect(shortHash('0a6cef293042')).toBe('0a6c ef29'))
})

test('a state is drawn the same by whoever draws it', () => {
  const svg = stateIconSvg('withdrawn')
  for (const [tag, attributes] of stateIcon.withdrawn) {
    expect(svg).toContain(`<${tag} `)
    for (const [name, value] of Object.entries(attributes)) expect(svg).toContain(`${name}="${value}"`)
  }
})
