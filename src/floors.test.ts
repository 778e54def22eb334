/** The plan of the house, kept: who may import whom, and the promises that a glance at the text can keep. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** For each room of src, the rooms that it may import from beside itself, and the packages. */
const floors: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  base: { rooms: [], packages: ['libphonenumber-js', 'csv-parse'] },
  contract: { rooms: [], packages: ['typebox'] },
  domain: { rooms: ['base'], packages: [] },
  protocol: { rooms: ['base'], packages: [] },
  copy: { rooms: ['base', 'domain'], packages: [] },
  ledger: { rooms: ['base', 'domain'], packages: ['jose'] },
  capture: { rooms: ['base', 'domain', 'protocol', 'copy', 'ledger'], packages: [] },
  actions: { rooms: ['base', 'domain', 'protocol', 'copy', 'ledger', 'capture'], packages: [] },
  postgres: above({ packages: ['pg', 'pg-boss', 'node-pg-migrate', 'kysely'] }),
  providers: above({ packages: ['undici', 'nodemailer', 'smpp', 'twilio', 'ipaddr.js'] }),
  http: above({
    rooms: ['contract'],
    packages: [
      '@assent/look',
      'fastify',
      '@fastify/*',
      '@scalar/*',
      'ajv',
      'ajv-formats',
      'better-auth',
      'prom-client',
      'qrcode',
      'typebox',
    ],
  }),
  worker: above({ packages: ['prom-client'] }),
  cli: above({ rooms: ['contract'], packages: ['better-auth'] }),
}

function above({ rooms = [], packages }: { rooms?: readonly string[]; packages: readonly string[] }) {
  return { rooms: ['base', 'domain', 'protocol', 'copy', 'ledger', 'capture', 'actions', ...rooms], packages }
}

interface Source {
  /** From the root, with forward slashes. */
  readonly path: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}

const sources = filesBelow('src').filter(({ path }) => path.endsWith('.ts'))
const isTest = (path: string) => path.endsWith('.test.ts')
const product = sources.filter(({ path }) => !isTest(path))

describe('the floors', () => {
  test('every room stands on a floor', () => {
    const rooms = new Set(product.map(({ room }) => room))
    expect([...rooms].filter((room) => room !== 'main' && floors[room] === undefined)).toEqual([])
  })

  test('a room imports only from below', () => {
    const wrong = product.flatMap(({ path, room, imports }) =>
      targets(path, imports)
        .filter((target) => !target.startsWith('src/') || !mayImport(room, target.split('/')[1] ?? ''))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('what serves tests serves nothing else', () => {
    const wrong = product.filter(({ path, imports }) => targets(path, imports).some(isTest))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  test('a room takes only the packages that are its own', () => {
    const wrong = product
      .filter(({ room }) => room !== 'main')
      .flatMap(({ path, room, imports }) =>
        imports.filter((name) => isPackage(name) && !takes(room, name)).map((name) => `${path} takes ${name}`),
      )
    expect(wrong).toEqual([])
  })

  test('the emulator shares no code with the product, nor the product with it', () => {
    const strangers = filesBelow('emulator').flatMap(({ path, imports }) =>
      targets(path, imports).filter(
        // Its tests may have the browser that ours have.
        (target) =>
          !target.startsWith('emulator/') && !(path.startsWith('emulator/test/') && target.startsWith('test/support/')),
      ),
    )
    const ours = product.flatMap(({ path, imports }) =>
      targets(path, imports).filter((it) => it.startsWith('emulator/')),
    )
    expect([...strangers, ...ours]).toEqual([])
  })

  test('the console knows of the server what the contract says, and no more', () => {
    const wrong = filesBelow('console').flatMap(({ path, imports }) =>
      targets(path, imports)
        .filter((target) => target.startsWith('src/') && !target.startsWith('src/contract/'))
        .map((target) => `${path} → ${target}`),
    )
    expect(wrong).toEqual([])
  })
})

describe('what is in one place only', () => {
  test('SQL is in src/postgres', () => {
    const sql =
      /['"`]\s*(with \w+ as|select [\w*'(]|insert into \w|update \w+ (as \w+ )?set|delete from \w|create (table|index|role|schema)|begin\b)/i
    expect(elsewhere(/^src\/postgres\//, sql)).toEqual([])
  })

  test('the environment is read in src/main/config.ts', () => {
    expect(
      elsewhere(/^src\/main\/config\.ts$/, /process\.env|\benv\s*\}\s*(=|from)\s*('node:process'|process)/),
    ).toEqual([])
  })

  test('a permit to send is made in src/actions/claim-delivery.ts', () => {
    const making = /\bmakePermit\(|\bas Permit\b|<Permit>\s*[({]|permitBrand\]:/
    expect(elsewhere(/^src\/(actions\/claim-delivery|domain\/permit)\.ts$/, making)).toEqual([])
    expect(readFileSync(join(root, 'src/actions/claim-delivery.ts'), 'utf8')).toMatch(/^function makePermit\(/m)
  })

  test('proof is deleted by erasing a person and when its time is over, and by nothing else', () => {
    const home = /^src\/(actions\/(erase-contact|prune-evidence|deps)|main\/deps)\.ts$/
    expect(elsewhere(home, /\basEraser\b/)).toEqual([])
  })

  test('the domain waits for nothing', () => {
    const waiting = product.filter(({ room, text }) => room === 'domain' && /\bawait\b|\basync\b/.test(text))
    expect(waiting.map(({ path }) => path)).toEqual([])
  })
})

describe('how a file is called', () => {
  test('in kebab-case, after what it holds', () => {
    const named = /^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/
    expect(names().filter((name) => !named.test(name))).toEqual([])
  })

  test('never after nothing in particular', () => {
    const empty = /(^|-)(utils?|helpers?|common|misc|manager|service)(\.test)?\.ts$|^index\.ts$/
    expect(names().filter((name) => empty.test(name))).toEqual([])
  })

  test('and it exports by name', () => {
    const byDefault = product.filter(({ text }) => /^export default\b/m.test(text))
    expect(byDefault.map(({ path }) => path)).toEqual([])
  })

  function names(): string[] {
    return sources.map(({ path }) => path.split('/').at(-1) ?? '')
  }
})

function filesBelow(dir: string): Source[] {
  return readdirSync(join(root, dir), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\//.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return {
        path,
        room: path.split('/').length > 2 ? (path.split('/')[1] ?? '') : 'none',
        text,
        imports: importsOf(text),
      }
    })
    .filter(({ room }) => room !== 'none')
}

function importsOf(text: string): string[] {
  const forms = [
    /^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'/gm,
    /^import '([^']+)'/gm,
    /\bimport\(\s*'([^']+)'\s*\)/g,
  ]
  return forms.flatMap((form) => [...text.matchAll(form)].map((match) => match[1] ?? ''))
}

/** What relative imports lead to, from the root. */
function targets(path: string, imports: readonly string[]): string[] {
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) =>
      normalize(join(dirname(path), name))
        .split(sep)
        .join('/'),
    )
}

function mayImport(room: string, other: string): boolean {
  return room === 'main' || room === other || (floors[room]?.rooms.includes(other) ?? false)
}

function isPackage(name: string): boolean {
  return !name.startsWith('.') && !name.startsWith('node:')
}

function takes(room: string, name: string): boolean {
  const parts = name.split('/')
  const packageName = name.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]
  const allowed = floors[room]?.packages ?? []
  return allowed.some((one) => one === packageName || (one.endsWith('/*') && name.startsWith(one.slice(0, -1))))
}

function elsewhere(home: RegExp, what: RegExp): string[] {
  return product.filter(({ path, text }) => !home.test(path) && what.test(text)).map(({ path }) => path)
}
