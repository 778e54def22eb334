/**
 * What is printed, for whoever is signed in or holds a key. /print/qr-codes?capture_point=…&format=poster-a4 shows every
 * code of a place, /print/qr-codes?ids=… some; /print/forms/{run} a range of forms.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { readQrPlace } from '../../../actions/read-qr-place.ts'
import { businessName, worldOf } from '../../../actions/world.ts'
import { Fault } from '../../../base/fault.ts'
import { demand, type Verb } from '../../../domain/actor.ts'
import type { CapturePoint } from '../../../domain/capture-point.ts'
import { readNotice } from '../../../domain/notice.ts'
import { formIdOf } from '../../../domain/paper-form.ts'
import type { QrCode } from '../../../domain/qr-code.ts'
import { identify } from '../../auth.ts'
import { boxesOf } from '../../paper-forms/present.ts'
import { actorOf, type Routes } from '../../routes.ts'
import { sendPage } from '../answer.ts'
import { pageLook } from '../look.ts'
import { markPart } from '../mark.ts'
import { printDocument } from './document.ts'
import { formSheet } from './form-view.ts'
import { formatNames, type PosterFormat, posterFormats, posterSheet } from './poster-view.ts'

/** As many as a browser still lays out at once. */
const sheetsMost = 200
const hidden = { schema: { hide: true } }

export const printRoutes: Routes = (server, deps) => {
  /** The workspace of whoever prints; undefined where they were led to sign in. */
  async function open(request: FastifyRequest, reply: FastifyReply, verb: Verb): Promise<string | undefined> {
    try {
      await identify(request, reply, deps)
    } catch (error) {
      if (
        !(error instanceof Fault && error.code === 'unauthenticated') ||
        request.headers.authorization !== undefined
      ) {
        throw error
      }
      await reply.redirect(`/sign-in?next=${encodeURIComponent(request.url)}`, 303)
      return undefined
    }
    const actor = actorOf(request)
    demand(actor, verb)
    return actor.workspaceId
  }

  async function groundOf(workspaceId: string, point: CapturePoint | undefined) {
    const [world, hasOfficial, look, [sender]] = await Promise.all([
      worldOf(deps.read, workspaceId),
      deps.read.brand.hasMark(workspaceId),
      deps.read.brand.look(workspaceId),
      deps.read.senders.list(workspaceId),
    ])
    const { slug, kind } = world.workspace
    return {
      world,
      look: pageLook(slug, look),
      isDemo: kind === 'demo',
      mark: markPart(point?.settings.mark, { slug, hasOfficial }),
      displayNumber: sender?.displayNumber,
      publicUrl: deps.settings.publicUrl,
    }
  }

  server.get('/print/qr-codes', hidden, async (request, reply) => {
    const workspaceId = await open(request, reply, 'capture-point:read')
    if (workspaceId === undefined) return reply
    const query = request.query as Readonly<Record<string, unknown>>
    const format = posterFormats.find((one) => one === query.format) ?? 'poster-a4'
    const codes = await codesOf(workspaceId, query)
    if (codes.length === 0) throw new Fault('not_found', 'There are no such codes.')
    const world = await worldOf(deps.read, workspaceId)
    const places = await Promise.all(codes.map((code) => readQrPlace(deps.read, world, code)))
    const ground = await groundOf(workspaceId, places[0]?.point)
    const beside = places.some(
      ({ point, qr }) => qr.leadsTo === 'chat' && point.settings.qrCode?.wordingBeside === true,
    )
    // A yes rests on the whole wording, and a sticker has no room for it.
    if (format === 'sticker' && beside) {
      const page = printDocument({
        title: 'No stickers for this place',
        look: ground.look,
        hint: 'Here a message with the code is the yes, because the whole wording hangs beside it. A sticker has no room for it: print posters or cards, or make codes for a place that asks in the chat.',
        sizes: sizesFor(query, format),
        sheets: undefined,
      })
      return sendPage(reply, page, 409)
    }
    const together = format.startsWith('poster') && query.apart !== '1'
    const page = printDocument({
      title: `${formatNames[format]} · ${businessName(ground.world)}`,
      look: ground.look,
      hint: 'Print in full size, without margins, with background graphics.',
      sizes: sizesFor(query, format),
      sheets: sheetsOf(places, together ? 2 : 1).map((own) => posterSheet(format, own, ground)),
    })
    return sendPage(reply, page)
  })

  async function codesOf(workspaceId: string, query: Readonly<Record<string, unknown>>): Promise<QrCode[]> {
    if (typeof query.ids === 'string') {
      const ids = query.ids.split(',').filter((id) => uuid.test(id))
      const found = await deps.read.qrCodes.findMany(workspaceId, ids.slice(0, sheetsMost))
      return ids.flatMap((id) => found.filter(({ qrCodeId, revokedAt }) => qrCodeId === id && revokedAt === null))
    }
    if (typeof query.capture_point !== 'string' || !uuid.test(query.capture_point)) return []
    const filter = { capturePointId: query.capture_point }
    const { rows } = await deps.read.qrCodes.list(workspaceId, filter, { limit: sheetsMost })
    return rows.toReversed()
  }

  server.get('/print/forms/:run', hidden, async (request, reply) => {
    const workspaceId = await open(request, reply, 'capture-point:read')
    if (workspaceId === undefined) return reply
    const { run: runId } = request.params as { run: string }
    const run = uuid.test(runId) ? await deps.read.paperForms.findRun(workspaceId, runId) : undefined
    if (run === undefined) throw new Fault('not_found', 'There is no such range.')
    const point = await deps.read.capturePoints.find(workspaceId, run.capturePointId)
    const wordings = await deps.read.wordings.find(workspaceId, [run.noticeSha256])
    const bytes = wordings.get(run.noticeSha256.toString('hex'))
    if (bytes === undefined) throw new Error('a printed range without its wording')
    const ground = await groundOf(workspaceId, point)
    const { from, count } = readRange(request.query as Readonly<Record<string, unknown>>, run.copies)
    const form = {
      ...ground,
      content: readNotice(bytes),
      boxes: await boxesOf(deps.read, run),
      version: run.noticeVersion,
      language: run.language,
    }
    const page = printDocument({
      title: `Forms ${formIdOf(run.serial, from)} to ${formIdOf(run.serial, from + count - 1)}`,
      look: ground.look,
      hint: `${count} of ${run.copies}. Print in full size, without margins. Each copy has its own number: do not photocopy them.`,
      sheets: Array.from({ length: count }, (_, at) => formSheet(formIdOf(run.serial, from + at), form)),
    })
    return sendPage(reply, page)
  })
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function sizesFor(query: Readonly<Record<string, unknown>>, current: PosterFormat) {
  return posterFormats.map((format) => {
    const kept = Object.entries(query).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && name !== 'format' ? [[name, value]] : [],
    )
    const href = `/print/qr-codes?${new URLSearchParams([...kept, ['format', format]])}`
    return { name: formatNames[format], href, current: format === current }
  })
}

/** Codes with one label, in different languages, share a sheet: at most so many. */
function sheetsOf<Place extends { readonly qr: QrCode }>(places: readonly Place[], most: number): Place[][] {
  const sheets: Place[][] = []
  for (const own of Map.groupBy(places, ({ qr }) => `${qr.capturePointId}/${qr.label}/${qr.leadsTo}`).values()) {
    for (let at = 0; at < own.length; at += most) sheets.push(own.slice(at, at + most))
  }
  return sheets
}

function readRange(query: Readonly<Record<string, unknown>>, copies: number): { from: number; count: number } {
  const whole = (value: unknown) => (typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : undefined)
  const from = Math.min(Math.max(1, whole(query.from) ?? 1), copies)
  const to = Math.min(Math.max(from, whole(query.to) ?? copies), copies)
  return { from, count: Math.min(to - from + 1, sheetsMost) }
}
