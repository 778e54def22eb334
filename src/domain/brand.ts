/** How a business shows itself: WhatsApp's official mark as it added it, the colour of its pages, and its own logo. */
import { Fault } from '../base/fault.ts'
import { sha256 } from '../base/secret.ts'

export type MarkType = 'image/png' | 'image/svg+xml'

export interface BrandMark {
  readonly workspaceId: string
  readonly mediaType: MarkType
  readonly bytes: Buffer
  readonly sha256: Buffer
  readonly addedAt: Date
  readonly addedBy: string
}

/** What makes the pages of a business its own. */
export interface BrandLook {
  /** `#rrggbb`; null where the pages keep our colour. */
  readonly accent: string | null
  readonly logo: { readonly mediaType: MarkType; readonly sha256: Buffer } | null
  readonly changedAt: Date
  readonly changedBy: string
}

export interface BrandLogo {
  readonly mediaType: MarkType
  readonly bytes: Buffer
  readonly sha256: Buffer
}

export interface BrandStore {
  /** Replaces the mark that is there. */
  keepMark(mark: BrandMark): Promise<void>
  mark(workspaceId: string): Promise<BrandMark | undefined>
  /** Whether there is one, without its bytes. */
  hasMark(workspaceId: string): Promise<boolean>
  removeMark(workspaceId: string): Promise<boolean>
  /** Without the bytes of the logo. */
  look(workspaceId: string): Promise<BrandLook | undefined>
  logo(workspaceId: string): Promise<BrandLogo | undefined>
  /** What is named is written, the rest stays. */
  keepLook(workspaceId: string, change: LookChange): Promise<void>
}

export interface LookChange {
  readonly accent?: string | null
  readonly logo?: BrandLogo | null
  readonly at: Date
  readonly by: string
}

export const markBytesMax = 128 * 1_024

/** The picture in these bytes. Throws `invalid` where they are none, are too large, or an SVG could do more than be seen. */
export function readMark(
  bytes: Buffer,
  what: 'mark' | 'logo' = 'mark',
): { readonly mediaType: MarkType; readonly sha256: Buffer } {
  const invalid = (message: string) =>
    new Fault('invalid', `The ${what} was not added.`, { errors: [{ path: '/data', message }] })
  if (bytes.length > markBytesMax)
    throw invalid(`Has ${bytes.length} bytes. Send a picture of at most ${markBytesMax}.`)
  if (bytes.subarray(0, 8).equals(pngSignature)) return { mediaType: 'image/png', sha256: sha256(bytes) }
  const text = bytes.toString('utf8')
  if (!/^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(text)) throw invalid('Is neither PNG nor SVG.')
  if (active.test(text))
    throw invalid('Is an SVG that does more than show a picture. Export it without scripts and links.')
  return { mediaType: 'image/svg+xml', sha256: sha256(bytes) }
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

// Served with a policy that would stop all of these, too; what cannot act need not be stopped.
const active =
  /<(script|foreignobject|iframe|image|use|a|animate|set|style)[\s>]|\son\w+\s*=|javascript:|<!(doctype|entity)|url\s*\(\s*['"]?(?!#)/i
