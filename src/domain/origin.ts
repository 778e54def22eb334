/** The sites that may carry a form of ours: exact origins, as a browser sends them. */
import type { FieldError } from '../base/fault.ts'
import type { CapturePoint } from './capture-point.ts'

/** Sites that may send to this place. Empty where only our own page may. */
export function originsOf({ channel, settings }: Pick<CapturePoint, 'channel' | 'settings'>): readonly string[] {
  switch (channel) {
    case 'web_page':
      return settings.webPage?.origins ?? []
    case 'widget':
      return settings.widget?.origins ?? []
    case 'registration_form':
      return settings.registrationForm?.origins ?? []
    default:
      return []
  }
}

/** What is no origin, with its place below `at`. A page elsewhere than on this machine has to be encrypted. */
export function originErrors(origins: readonly string[], at: string): FieldError[] {
  return origins.flatMap((origin, index): FieldError[] => {
    const path = `${at}/${index}`
    const url = URL.canParse(origin) ? new URL(origin) : undefined
    if (url === undefined || url.origin !== origin) {
      const message = `Write it as browsers do, without a path and in small letters: ${exampleOf(url)}.`
      return [{ path, message }]
    }
    const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) return []
    return [{ path, message: 'A site that asks for consent has to begin with https://.' }]
  })
}

function exampleOf(url: URL | undefined): string {
  return url !== undefined && url.origin !== 'null' ? url.origin : 'https://shop.example'
}
