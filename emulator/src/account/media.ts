// Uploaded and received files. An id lives for 30 days (seven when a person sent it), an address for five minutes, and a
// download needs the token. What is kept in memory is bounded; the oldest files go first.

import { createHash } from 'node:crypto'
import type { Clock } from '../base/clock.ts'
import { day, minute } from '../base/clock.ts'
import type { Ids } from '../base/ids.ts'

export interface Media {
  id: string
  bytes: Buffer
  mimeType: string
  sha256: string
  at: number
  expiresAt: number
}

const addressLife = 5 * minute
const bytesKept = 32 * 1024 * 1024

export class MediaStore {
  readonly #clock: Clock
  readonly #ids: Ids
  readonly #media = new Map<string, Media>()
  readonly #uploads = new Map<string, { mimeType: string; length: number }>()
  #bytes = 0
  /** Where addresses point to; known once the server listens. */
  origin = ''

  constructor(clock: Clock, ids: Ids) {
    this.#clock = clock
    this.#ids = ids
  }

  add(bytes: Buffer, mimeType: string, from: 'upload' | 'inbound'): Media {
    const now = this.#clock.now()
    const media: Media = {
      id: this.#ids.nextDigits('media', 16),
      bytes,
      mimeType,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      at: now,
      expiresAt: now + (from === 'upload' ? 30 : 7) * day,
    }
    this.#media.set(media.id, media)
    this.#bytes += bytes.length
    for (const oldest of this.#media.values()) {
      if (this.#bytes <= bytesKept || oldest === media) break
      this.delete(oldest.id)
    }
    return media
  }

  find(id: string): Media | undefined {
    const media = this.#media.get(id)
    if (media && media.expiresAt > this.#clock.now()) return media
    if (media) this.delete(id)
    return undefined
  }

  delete(id: string): boolean {
    const media = this.#media.get(id)
    if (!media) return false
    this.#bytes -= media.bytes.length
    return this.#media.delete(id)
  }

  /** An address that works for five minutes. */
  urlOf(media: Media): string {
    const until = Math.floor((this.#clock.now() + addressLife) / 1_000)
    return `${this.origin}/_media/whatsapp_business/attachments/?mid=${media.id}&ext=${until}&hash=${this.#mark(media.id, until)}`
  }

  /** The file behind an address, while it works. */
  behind(query: URLSearchParams): Media | undefined {
    const id = query.get('mid') ?? ''
    const until = Number(query.get('ext'))
    if (query.get('hash') !== this.#mark(id, until) || this.#clock.seconds() > until) return undefined
    return this.find(id)
  }

  /** A resumable upload, which gives the handle that a template's example needs. */
  beginUpload(mimeType: string, length: number): string {
    const id = `upload:${this.#ids.nextHex('upload', 32)}`
    this.#uploads.set(id, { mimeType, length })
    return id
  }

  finishUpload(id: string, bytes: Buffer): string | undefined {
    const upload = this.#uploads.get(id)
    if (!upload) return undefined
    this.#uploads.delete(id)
    const media = this.add(bytes, upload.mimeType, 'upload')
    return `4::${Buffer.from(upload.mimeType).toString('base64')}:${this.#ids.secret(media.id, 40)}:e:${Math.floor(media.expiresAt / 1_000)}`
  }

  clear(): void {
    this.#media.clear()
    this.#uploads.clear()
    this.#bytes = 0
  }

  save(): (Omit<Media, 'bytes'> & { data: string })[] {
    return [...this.#media.values()].map(({ bytes, ...media }) => ({ ...media, data: bytes.toString('base64') }))
  }

  load(saved: ReturnType<MediaStore['save']>): void {
    for (const { data, ...media } of saved) {
      const bytes = Buffer.from(data, 'base64')
      this.#media.set(media.id, { ...media, bytes })
      this.#bytes += bytes.length
    }
  }

  #mark(id: string, until: number): string {
    return this.#ids.secret(`media ${id} ${until}`, 24)
  }
}
