/** Who may import whom: what is shared knows no feature, a feature knows no other, and only the app brings them together. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = import.meta.dirname
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
)

const imports = files.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.map((specifier) => ({
    file,
    specifier,
    type: new RegExp(`import type [^;]*?from '${specifier.replaceAll(/[.*+?^$()|[\]\\/]/g, '\\$&')}'`).test(text),
    to: specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier,
  }))
})

const floor = (path: string): number => {
  if (path === 'main.tsx' || path.startsWith('app/')) return 2
  return path.startsWith('features/') ? 1 : 0
}
const feature = (path: string) => path.split('/')[1]

test('imports only go downwards', () => {
  const upwards = imports.filter(({ file, specifier, to }) => specifier.startsWith('.') && floor(to) > floor(file))
  expect(upwards.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
})

test('a feature knows no other feature', () => {
  const sideways = imports.filter(
    ({ file, to }) => floor(file) === 1 && floor(to) === 1 && feature(file) !== feature(to),
  )
  expect(sideways.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
})

test('of the server the contract is known, by its types, and the words that people read', () => {
  const server = imports.filter(({ specifier, to }) => /^@(contract|copy)\//.test(specifier) || to.startsWith('..'))
  expect(server.filter(({ to }) => to.startsWith('..')).map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  const values = server.filter(({ specifier, type }) => specifier.startsWith('@contract/') && !type)
  expect(values.map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual([])
})
