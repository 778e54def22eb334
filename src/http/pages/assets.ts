/**
 * The files of public pages and of paper: their stylesheets, the letters of their alphabets, a small script per page that can do without.
 * Each is named after its bytes and may be kept for ever; texts are packed once, when the process starts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { fontFile, readStylesheet } from '@assent/look/stylesheet.ts'
import { sha256 } from '../../base/secret.ts'
import { anyone, type Routes } from '../routes.ts'

type Packing = 'br' | 'gzip' | 'identity'

interface Asset {
  readonly path: string
  readonly type: string
  readonly bodies: ReadonlyMap<Packing, Buffer>
}

interface Assets {
  readonly stylesheet: string
  /** Of what is printed. */
  readonly print: string
  /** The letters of most languages that we speak, worth fetching before they are asked for. */
  readonly latin: string
  script(name: Script): string
  readonly all: readonly Asset[]
}

/** What makes a page more comfortable where scripts run. */
export type Script = 'opt-in' | 'confirm' | 'receipt' | 'print'

const scripts: readonly Script[] = ['opt-in', 'confirm', 'receipt', 'print']

const alphabets = [
  'inter-latin',
  'inter-latin-ext',
  'noto-sans-arabic-arabic',
  'noto-sans-devanagari-devanagari',
] as const
const scriptsDirectory = fileURLToPath(new URL('./browser/', import.meta.url))
const forEver = 'public, max-age=31536000, immutable'

export const assetRoutes: Routes = (server) => {
  for (const { path, type, bodies } of assets().all) {
    server.get(path, { ...anyone, schema: { hide: true } }, (request, reply) => {
      const accepted = request.headers['accept-encoding'] ?? ''
      const packing = (['br', 'gzip'] as const).find((one) => bodies.has(one) && accepted.includes(one)) ?? 'identity'
      reply.header('cache-control', forEver).type(type)
      if (bodies.size > 1) reply.header('vary', 'accept-encoding')
      if (packing !== 'identity') reply.header('content-encoding', packing)
      return reply.send(bodies.get(packing))
    })
  }
}

let made: Assets | undefined

export function assets(): Assets {
  made ??= make()
  return made
}

function make(): Assets {
  const fonts = new Map(
    alphabets.map((letters) => {
      const file = `${letters}-wght-normal.woff2`
      return [file, asset(letters, 'woff2', 'font/woff2', readFileSync(fontFile(file)))]
    }),
  )
  const sheetOf = (name: 'page' | 'print') => {
    const css = readStylesheet(name, '/fonts').replace(/\/fonts\/([\w-]+\.woff2)/g, (_, file: string) => {
      const font = fonts.get(file)
      if (font === undefined) throw new Error(`the stylesheet asks for ${file}, which is not served`)
      return font.path
    })
    return asset(name, 'css', 'text/css; charset=utf-8', Buffer.from(tight(css)))
  }
  const sheet = sheetOf('page')
  const print = sheetOf('print')
  const files = new Map(
    scripts.map((name) => {
      const bytes = readFileSync(join(scriptsDirectory, `${name}.js`))
      return [name, asset(name, 'js', 'text/javascript; charset=utf-8', bytes)]
    }),
  )
  return {
    stylesheet: sheet.path,
    print: print.path,
    latin: fonts.get('inter-latin-wght-normal.woff2')?.path ?? '',
    script: (name) => files.get(name)?.path ?? '',
    all: [sheet, print, ...fonts.values(), ...files.values()],
  }
}

function asset(name: string, ending: string, type: string, bytes: Buffer): Asset {
  const bodies = new Map<Packing, Buffer>([['identity', bytes]])
  // Letters are packed already.
  if (ending !== 'woff2') {
    bodies.set('br', brotliCompressSync(bytes))
    bodies.set('gzip', gzipSync(bytes, { level: 9 }))
  }
  const hash = sha256(bytes).toString('hex').slice(0, 12)
  return { path: `/assets/${name}-${hash}.${ending}`, type, bodies }
}

/** Without comments and the space between rules. */
function tight(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
}
