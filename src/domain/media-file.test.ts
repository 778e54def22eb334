import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkMediaBytes, mediaBytesMost, mediaKinds, readMediaType } from './media-file.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const box = (brand: string) => bytes(`\0\0\0\x18ftyp${brand}\0\0\0\0`)
const ogg = (codec: string) => bytes(`OggS\0\x02${'\0'.repeat(20)}\x01\x13${codec}\x01`)
const zip = bytes('PK\x03\x04\x14\0')
const ole = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')

describe('a file', () => {
  test.each<[string, Buffer, string]>([
    ['shop.jpg', bytes('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['shop.png', bytes('\x89PNG\r\n\x1a\n'), 'image/png'],
    ['tour.mp4', box('isom'), 'video/mp4'],
    ['tour.3gp', box('3gp5'), 'video/3gpp'],
    ['hello.m4a', box('M4A '), 'audio/mp4'],
    ['hello.ogg', ogg('OpusHead'), 'audio/ogg'],
    ['hello.amr', bytes('#!AMR\n'), 'audio/amr'],
    ['hello.mp3', bytes('ID3\x04'), 'audio/mpeg'],
    ['hello.mp3', bytes('\xff\xfb\x90\x64'), 'audio/mpeg'],
    ['hello.aac', bytes('\xff\xf1\x50\x80'), 'audio/aac'],
    ['menu.pdf', bytes('%PDF-1.7'), 'application/pdf'],
    ['menu.txt', bytes('Soup'), 'text/plain'],
    ['menu.doc', ole, 'application/msword'],
    ['menu.XLSX', zip, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('%s is known by its bytes', (name, head, mediaType) => {
    expect(readMediaType(name, head).mediaType).toBe(mediaType)
  })

  test('is what its bytes are, whatever it is called', () => {
    expect(readMediaType('menu.pdf', bytes('\xff\xd8\xff\xe0'))).toEqual({ kind: 'image', mediaType: 'image/jpeg' })
    expect(readMediaType('menu', bytes('%PDF-1.7'))).toEqual({ kind: 'document', mediaType: 'application/pdf' })
  })

  test.each<[string, Buffer]>([
    ['shop.gif', bytes('GIF89a')],
    ['shop.webp', bytes('RIFF\0\0\0\0WEBP')],
    ['tour.mov', box('qt  ')],
    ['hello.ogg', ogg('vorbis')],
    ['menu.zip', zip],
    ['menu.docx', bytes('not a document')],
    ['menu.txt', bytes('with a \0 in it')],
    ['menu', bytes('no ending')],
    ['menu.constructor', bytes('no ending')],
  ])('%s is nothing that WhatsApp sends, and the fault says what is', (name, head) => {
    expect(() => readMediaType(name, head)).toThrow(
      expect.objectContaining({ code: 'invalid', errors: [{ path: '/', message: expect.stringContaining('JPEG') }] }),
    )
  })

  test('of any bytes is read or refused, and never breaks', () => {
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ maxLength: 64 }), (name, head) => {
        try {
          expect(mediaKinds).toContain(readMediaType(name, Buffer.from(head)).kind)
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid' })
        }
      }),
    )
  })

  test.each(mediaKinds)('may be as large as WhatsApp takes it, and no larger: %s', (kind) => {
    expect(() => checkMediaBytes(kind, mediaBytesMost[kind])).not.toThrow()
    expect(() => checkMediaBytes(kind, mediaBytesMost[kind] + 1)).toThrow(
      expect.objectContaining({ errors: [{ path: '/', message: expect.stringContaining('MiB') }] }),
    )
  })
})
