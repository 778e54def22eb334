/** QR codes: a batch for each branch or till, their scans, their pictures; hung elsewhere or taken down. */
import { toBuffer, toString as toText } from 'qrcode'
import { changeQrCode } from '../../actions/change-qr-code.ts'
import { createQrCodes } from '../../actions/create-qr-codes.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import { QrCodeList, QrCodeOut, QrCodePatch, QrCodeQuery, QrCodesIn, QrCodesOut } from '../../contract/qr-code.ts'
import { IdParams } from '../../contract/terms.ts'
import type { QrCode } from '../../domain/qr-code.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentQrCodes, qrUrl } from './present.ts'

const tags = ['QR codes']
/** Worn, folded or half in shadow, a code is still read. */
const printed = { errorCorrectionLevel: 'Q', margin: 4 } as const
const pngPixels = 1_200

export const qrCodeRoutes: Routes = (server, deps) => {
  const { publicUrl } = deps.settings
  const presentOne = async (stores: Stores, code: QrCode) => {
    const [shown] = await presentQrCodes(stores, code.workspaceId, [code], publicUrl)
    if (shown === undefined) throw new Error('a code that is there is not shown')
    return shown
  }
  const find = async (workspaceId: string, id: string) => {
    const code = await deps.read.qrCodes.find(workspaceId, id)
    if (code === undefined) throw new Fault('not_found', 'There is no such QR code.')
    return code
  }

  server.get(
    '/v1/qr-codes',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'QR codes', querystring: QrCodeQuery, response: { 200: QrCodeList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { capture_point: capturePointId, revoked } = request.query
      const filter = {
        ...(capturePointId === undefined ? {} : { capturePointId }),
        ...(revoked === undefined ? {} : { revoked }),
      }
      const page = await deps.read.qrCodes.list(workspaceId, filter, readPage(request.query))
      const data = await presentQrCodes(deps.read, workspaceId, page.rows, publicUrl)
      return { ...presentPage(page, ({ qrCodeId }) => qrCodeId), data }
    },
  )

  server.post(
    '/v1/qr-codes',
    {
      ...requires('capture-point:write'),
      schema: { tags, summary: 'Make a batch of QR codes', body: QrCodesIn, response: { 201: QrCodesOut } },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { capture_point: capturePointId, labels, languages, leads_to: leadsTo = 'chat' } = request.body
        const codes = await createQrCodes(stores, deps.secrets, by, {
          capturePointId,
          labels,
          leadsTo,
          ...(languages === undefined ? {} : { languages }),
        })
        return { status: 201, body: { data: await presentQrCodes(stores, by.actor.workspaceId, codes, publicUrl) } }
      }),
  )

  server.get(
    '/v1/qr-codes/:id',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'One QR code', params: IdParams, response: { 200: QrCodeOut } },
    },
    async (request) => presentOne(deps.read, await find(actorOf(request).workspaceId, request.params.id)),
  )

  server.patch(
    '/v1/qr-codes/:id',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Move, rename or revoke a QR code',
        params: IdParams,
        body: QrCodePatch,
        response: { 200: QrCodeOut },
      },
    },
    (request) => {
      const by = byOf(request, deps)
      const { label, capture_point: capturePointId, revoked } = request.body
      return deps.transaction(async (stores) => {
        const changed = await changeQrCode(stores, by, request.params.id, {
          ...(label === undefined ? {} : { label }),
          ...(capturePointId === undefined ? {} : { capturePointId }),
          ...(revoked === undefined ? {} : { revoked }),
        })
        return presentOne(stores, changed)
      })
    },
  )

  for (const ending of ['svg', 'png'] as const) {
    server.get(
      `/v1/qr-codes/:id.${ending}`,
      {
        ...requires('capture-point:read'),
        schema: { tags, summary: `Its picture as ${ending.toUpperCase()}`, params: IdParams },
      },
      async (request, reply) => {
        const code = await find(actorOf(request).workspaceId, request.params.id)
        const name = `${code.label.replace(/[^\p{L}\p{N}]+/gu, '-')}-${code.language}-${code.code}.${ending}`
        reply.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
        const link = qrUrl(publicUrl, code)
        return ending === 'svg'
          ? reply.type('image/svg+xml').send(await toText(link, { type: 'svg', ...printed }))
          : reply.type('image/png').send(await toBuffer(link, { type: 'png', width: pngPixels, ...printed }))
      },
    )
  }
}
