/** The look as one text, for whoever serves it without a bundler: every `@import` put in its place, Inter's faces before it. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `page` for what a person sees, `phone` for the simulated phone, `print` for paper, `index` for everything. */
export type Sheet = 'index' | 'page' | 'phone' | 'print'

const here = dirname(fileURLToPath(import.meta.url))
const inter = dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/inter/opsz.css')))

/** Scripts whose letters Inter lacks. Screens have their own; paper has none. */
const scripts = ['arabic', 'devanagari'] as const
const noto = (script: (typeof scripts)[number]) =>
  dirname(fileURLToPath(import.meta.resolve(`@fontsource-variable/noto-sans-${script}/wght.css`)))

/** Where a `*.woff2` that a sheet asks for lies. */
export function fontFile(name: string): string {
  const script = scripts.find((one) => name.startsWith(`noto-sans-${one}-`))
  return join(script === undefined ? inter : noto(script), 'files', name)
}

/** The folder whose `*.woff2` the sheet asks for below `fontsAt`. */
export const fontsDirectory = join(inter, 'files')

/** The text of a sheet. `fontsAt` is the path, without a slash at its end, at which the caller serves `fontsDirectory`. */
export function readStylesheet(sheet: Sheet, fontsAt: string): string {
  const faces = facesOf(sheet)
  return faces.replaceAll('url(./files/', `url(${fontsAt}/`) + withImports(join(here, `${sheet}.css`))
}

function facesOf(sheet: Sheet): string {
  switch (sheet) {
    case 'page':
      return lightFaces()
    case 'print':
      return lightFaces() + scripts.map(scriptFace).join('')
    default:
      return readFileSync(join(inter, 'opsz.css'), 'utf8')
  }
}

function scriptFace(script: (typeof scripts)[number]): string {
  const faces = readFileSync(join(noto(script), 'wght.css'), 'utf8').split(/(?=\/\* noto-)/)
  return faces.filter((face) => face.startsWith(`/* noto-sans-${script}-${script}-wght-normal `)).join('')
}

/** What a person opens in the street weighs little: no optical sizes, and only the letters of the languages that we speak. */
function lightFaces(): string {
  const faces = readFileSync(join(inter, 'wght.css'), 'utf8').split(/(?=\/\* inter-)/)
  return faces.filter((face) => /^\/\* inter-latin(-ext)?-wght-normal /.test(face)).join('')
}

function withImports(file: string): string {
  return readFileSync(file, 'utf8').replace(/@import "(.+?)";/g, (_, name: string) =>
    withImports(join(dirname(file), name)),
  )
}
