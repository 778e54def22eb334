/** Whoever follows our own pages gets somewhere: links lead to files and headings that are there, and files that are named exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const passedBy = new Set(['node_modules', 'dist', 'data', 'coverage'])

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return passedBy.has(entry.name) || entry.name.startsWith('.') ? [] : pagesIn(path)
    return entry.name.endsWith('.md') ? [path] : []
  })
}

const pages = pagesIn(root).map((path) => ({ path, name: relative(root, path), text: readFileSync(path, 'utf8') }))

/** Without what stands in fences, which is code of any kind. */
function prose(text: string): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '')
}

/** As GitHub makes them of headings. */
function anchorsOf(text: string): string[] {
  return [...prose(text).matchAll(/^#+ +(.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

describe.each(pages)('$name', ({ path, text }) => {
  test('has no link that leads nowhere', () => {
    const lost = [...prose(text).matchAll(/\]\(([^)\s]+)\)|(?:href|src)="([^"]+)"/g)].flatMap(([, link, attribute]) => {
      const target = link ?? attribute ?? ''
      if (/^(https?|mailto):/.test(target)) return []
      const [file = '', anchor] = target.split('#')
      const to = file === '' ? path : join(dirname(path), file)
      if (!existsSync(to)) return [target]
      if (anchor === undefined || anchorsOf(readFileSync(to, 'utf8')).includes(anchor)) return []
      return [target]
    })
    expect(lost).toEqual([])
  })

  test('names no file that is not there', () => {
    const places = [root, join(root, 'src'), dirname(path)]
    const named = [...prose(text).matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|md|sql|json|csv|css|mjs))`/g)]
    const lost = named.flatMap(([, name = '']) => (places.some((place) => existsSync(join(place, name))) ? [] : [name]))
    expect(lost).toEqual([])
  })
})

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(20)
})
