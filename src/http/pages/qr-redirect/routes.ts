/**
 * Where a camera arrives: /q/{code} leads on to the chat with the message written, or to the page. It counts the scan and
 * changes nothing about anybody. A code that was taken down says so, and how to stop.
 */
import type { FastifyReply } from 'fastify'
import { posterText } from '../../../actions/read-poster-text.ts'
import { type QrPlace, readQrPlace } from '../../../actions/read-qr-place.ts'
import { businessName, type World, worldOf } from '../../../actions/world.ts'
import { Fault } from '../../../base/fault.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { qrCode } from '../../../copy/qr-code.ts'
import { fill } from '../../../copy/words.ts'
import { isQrCode } from '../../../domain/qr-code.ts'
import { waMeLink } from '../../../protocol/whatsapp/wa-me.ts'
import { anyone, type Routes } from '../../routes.ts'
import { sendPage } from '../answer.ts'
import { leafTop } from '../document.ts'
import { footer } from '../footer.ts'
import { isLookedAt } from '../opt-in/page-ground.ts'
import { chatLink } from '../phone-link.ts'
import { messagePage } from '../problem-page.ts'
import { StepCounter } from '../step-counter.ts'
import { ScanCounter } from './scan-counter.ts'

export const qrRedirectRoutes: Routes = (server, deps) => {
  const scans = new ScanCounter(deps.read.qrCodes, (error) =>
    deps.log.warn({ err: error }, 'scans of QR codes could not be counted'),
  )
  const steps = new StepCounter(deps.read.capturePoints, (error) =>
    deps.log.warn({ err: error }, 'steps of capture points could not be counted'),
  )
  server.addHook('onClose', async () => {
    await Promise.all([scans.flush(), steps.flush()])
  })

  server.get('/q/:code', { ...anyone, schema: { hide: true } }, async (request, reply) => {
    const code = (request.params as { code: string }).code.toUpperCase()
    const qr = isQrCode(deps.secrets, code) ? await deps.read.qrCodes.findByCode(code) : undefined
    if (qr === undefined) throw new Fault('not_found', 'There is no such code.')
    const now = deps.clock.now()
    if (isLookedAt(request)) scans.count(qr, now)
    const world = await worldOf(deps.read, qr.workspaceId)
    const place = await readQrPlace(deps.read, world, qr)
    if (!place.isOpen) return sendPage(reply, closed(place, world), 410)
    // To be asked for again each time: a code may be moved.
    reply.header('cache-control', 'no-store')
    if (qr.leadsTo === 'page') return redirect(reply, `/o/${place.point.slug}?q=${qr.code}&lang=${qr.language}`)
    const [sender] = await deps.read.senders.list(qr.workspaceId)
    if (sender === undefined) throw new Fault('unavailable', 'No number is connected yet.')
    // The page counts its own views; a chat is entered from the wall itself.
    if (isLookedAt(request)) steps.count(place.point, 'shown', now)
    return redirect(reply, chatLink(world.workspace, waMeLink(sender.displayNumber, posterText(place.text))))
  })
}

function redirect(reply: FastifyReply, to: string): FastifyReply {
  return reply.redirect(to, 302)
}

function closed({ qr }: QrPlace, world: World) {
  const language = nearestLanguage(qr.language)
  const { title, text, stop } = qrCode[language].revoked
  const business = businessName(world)
  return messagePage({
    language,
    title,
    text: `${fill(text, { business })} ${fill(stop, { business })}`,
    top: leafTop(language, business, world.workspace.kind === 'demo', undefined),
    foot: footer({ language, workspace: world.workspace, withChoices: true }),
  })
}
