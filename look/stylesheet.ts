/** The look as one text, for whoever serves it without a bundler: every `@import` put in its place, Inter's faces before it. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `page` for what a person sees, `phone` for the simulated phone, `index` for everything. */
export type Sheet = 'index' | 'page' | 'phone'

const here = dirname(fileURLToPath(import.meta.url))
const inter = dirname(fileURLToPath(import.meta.resolve('@fontsource-variable/inter/opsz.css')))

/** The folder whose `*.woff2` the sheet asks for below `fontsAt`. */
export const fontsDirectory = join(inter, 'files')

/** The text of a sheet. `fontsAt` is the path, without a slash at its end, at which the caller serves `fontsDirectory`. */
export function readStylesheet(sheet: Sheet, fontsAt: string): string {
  const faces = sheet === 'page' ? lightFaces() : readFileSync(join(inter, 'opsz.css'), 'utf8')
  return faces.replaceAll('url(./files/', `url(${fontsAt}/`) + withImports(join(here, `${sheet}.css`))
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
