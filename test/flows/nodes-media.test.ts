/** Pictures, films, sounds and documents in a flow: by a link, or uploaded here and given to WhatsApp once for each number. */
import { describe, expect, test } from 'vitest'
import type { FlowDefinition, MessageNodeContent } from '../../src/domain/flow/definition.ts'
import { openBot } from '../support/bot.ts'
import { flowOf, says } from '../support/flows.ts'

const bot = await openBot()
const { world, owner, control, emulator } = bot

type Media = Extract<MessageNodeContent, { readonly source: unknown }>
type Kind = Media['kind']
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)
const box = (brand: string) => Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}mp42`, 'latin1')
const files: Readonly<Record<Kind, readonly [name: string, content: Buffer, mediaType: string]>> = {
  image: ['shop.png', png, 'image/png'],
  video: ['tour.mp4', box('isom'), 'video/mp4'],
  audio: ['jingle.m4a', box('M4A '), 'audio/mp4'],
  document: ['menu.pdf', Buffer.from('%PDF-1.7\n%%EOF\n'), 'application/pdf'],
}

function upload(name: string, content: Buffer) {
  const headers = { 'content-type': 'application/octet-stream' }
  return owner.post(`/v1/media-files?name=${encodeURIComponent(name)}`, content, headers)
}

function sends(word: string, content: Media): FlowDefinition {
  const shows = { kind: 'message', content, exits: { next: 'bye' } } as const
  return flowOf({ shows, bye: says('Bye.') }, { triggers: [{ kind: 'keyword', words: [word] }] })
}

/** How many files the number has given to WhatsApp. */
async function given(): Promise<number> {
  const { wire } = (await control('GET', 'wire?direction=in&limit=500')) as { wire: { path: string }[] }
  return wire.filter(({ path }) => path.includes(`/${emulator.phoneNumberId}/media`)).length
}

describe.each<Kind>(['image', 'video', 'audio', 'document'])('a file of the kind %s', (kind) => {
  const [name, content, mediaType] = files[kind]
  const words = kind === 'audio' ? {} : { caption: { en: 'For {{business}}' } }
  const named = kind === 'document' ? { filename: 'Our menu.pdf' } : {}

  test('is sent as WhatsApp finds it behind a link', async () => {
    const link = `https://lampwick.example/${name}`
    await bot.publish(`link_${kind}`, sends(`link ${kind}`, { kind, source: { link }, ...words, ...named }))
    const mia = bot.somebody()
    await mia.says(`link ${kind}`)
    const [first, second] = await mia.messages(2)
    expect(first).toMatchObject({ kind, body: kind === 'audio' ? '' : 'For Lampwick', media: { url: link } })
    expect(second.body).toBe('Bye.')
  })

  test('is kept as what its bytes are, given to WhatsApp, and shown on the telephone byte by byte', async () => {
    const kept = await upload(name, content)
    expect(kept).toMatchObject({ status: 201, body: { kind, media_type: mediaType, name, bytes: content.length } })
    const source = { upload: kept.body.id }
    const flow = await bot.publish(`upload_${kind}`, sends(`upload ${kind}`, { kind, source, ...words, ...named }))
    const mia = bot.somebody()
    await mia.says(`upload ${kind}`)
    const [first, second] = await mia.messages(2)
    expect(first).toMatchObject({
      kind,
      body: kind === 'audio' ? '' : 'For Lampwick',
      media: { mimeType: mediaType, filename: kind === 'document' ? 'Our menu.pdf' : null },
    })
    expect(second.body).toBe('Bye.')
    const shown = await fetch(`${emulator.controlUrl}/media/${first.media.id}`)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(content)
    expect((await owner.get(`/v1/media-files/${kept.body.id}/content`)).body).toEqual(content.toString())
    expect((await bot.run(flow)).steps[0].effects[0]).toMatchObject({ kind: 'media', outcome: 'delivered' })
  })
})

describe('a file that many people get', () => {
  test('is given to WhatsApp once, and again only when WhatsApp has let it go', async () => {
    const { body: file } = await upload('once.png', png)
    await bot.publish('once', sends('once', { kind: 'image', source: { upload: file.id } }))
    const before = await given()
    for (let nth = 0; nth < 3; nth += 1) {
      const one = bot.somebody()
      await one.says('once')
      await one.messages(2)
    }
    expect(await given()).toBe(before + 1)
    await world.database.pool.query(
      `update media_copy set expires_at = now() - interval '1 second' where file_id = $1`,
      [file.id],
    )
    const mia = bot.somebody()
    await mia.says('once')
    await mia.messages(2)
    expect(await given()).toBe(before + 2)
  })

  test('stays while a flow sends it, and can be deleted afterwards', async () => {
    const { body: file } = await upload('kept.png', png)
    const flow = await bot.publish('kept', sends('kept', { kind: 'image', source: { upload: file.id } }))
    const refused = await owner.delete(`/v1/media-files/${file.id}`)
    expect(refused).toMatchObject({ status: 409, body: { code: 'in_use' } })
    const { draft } = (await owner.get(`/v1/flows/${flow}`)).body
    const without = { ...draft, nodes: { bye: draft.nodes.bye }, start: 'bye' }
    await owner.put(`/v1/flows/${flow}/draft`, { definition: without })
    await owner.post(`/v1/flows/${flow}/publications`)
    expect((await owner.delete(`/v1/media-files/${file.id}`)).status).toBe(204)
    expect((await owner.get(`/v1/media-files/${file.id}`)).status).toBe(404)
  })
})

describe('what WhatsApp would not send', () => {
  test.each([
    ['a type that it does not know', 'a.gif', Buffer.from('GIF89a....'), /JPEG or PNG/],
    ['a picture that is too large', 'a.png', Buffer.concat([png, Buffer.alloc(5 * 2 ** 20)]), /more than 5 MiB/],
    ['a film that is too large', 'a.mp4', Buffer.concat([box('isom'), Buffer.alloc(16 * 2 ** 20)]), /more than 16 MiB/],
    ['nothing at all', 'a.png', Buffer.alloc(0), /empty/],
  ])('is refused when it is uploaded, with the way out: %s', async (_, name, content, says) => {
    const { status, body } = await upload(name, content)
    expect(status).toBe(400)
    expect(body.errors[0].message).toMatch(says)
    expect((await owner.get('/v1/media-files')).body.data.map((file: { name: string }) => file.name)).not.toContain(
      name,
    )
  })

  test('is refused when the flow is published: a file that is not there, or is of another kind', async () => {
    const { body: file } = await upload('other.png', png)
    const wrong = sends('wrong', { kind: 'video', source: { upload: file.id } })
    await expect(bot.publish('wrong_kind', wrong)).rejects.toThrow(/other_kind|sent as video/)
    const gone = sends('gone', { kind: 'image', source: { upload: '019368f0-8a30-7cc2-9d11-5e0a7f9b8001' } })
    await expect(bot.publish('gone', gone)).rejects.toThrow(/no uploaded file/)
  })

  test('is told where somebody looks for it when WhatsApp refuses it all the same, and the rest is said', async () => {
    const { body: file } = await upload('refused.png', png)
    const flow = await bot.publish('refused', sends('refused', { kind: 'image', source: { upload: file.id } }))
    await control('POST', 'faults', {
      on: 'graph',
      path: `/v26.0/${emulator.phoneNumberId}/media`,
      do: { error: 131053 },
    })
    const mia = bot.somebody()
    await mia.says('refused')
    expect((await mia.reads(1)).at(-1)).toBe('Bye.')
    const run = await bot.run(flow, ({ steps }) => steps[0].effects[0].outcome?.startsWith('failed'))
    expect(run.steps[0].effects[0].outcome).toContain('131053')
  })
})

describe('a file of one business', () => {
  test('is nobody else’s to send or to see', async () => {
    const { body: file } = await upload('mine.png', png)
    const stranger = await world.machine(await world.makeWorkspace('stranger'), 'owner')
    expect((await stranger.get(`/v1/media-files/${file.id}`)).status).toBe(404)
    expect((await stranger.get(`/v1/media-files/${file.id}/content`)).status).toBe(404)
    expect((await stranger.delete(`/v1/media-files/${file.id}`)).status).toBe(404)
    const agent = await world.machine(bot.shop.workspace, 'agent')
    expect((await agent.post('/v1/media-files?name=a.png', png)).status).toBe(403)
  })
})
