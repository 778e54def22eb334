/**
 * Where form and shop tools call. What is not signed is refused before it is parsed. A payload that fits and cannot be used
 * is answered 200 and listed: tools switch a webhook off that fails a few times, and one person's typing is no reason to.
 */
import { secretsAt } from '../../actions/form-hooks.ts'
import { readOptInPage } from '../../actions/read-opt-in-page.ts'
import { takeForm, understandForm } from '../../actions/take-form.ts'
import { Fault, type FieldError } from '../../base/fault.ts'
import { sha256 } from '../../base/secret.ts'
import type { CapturePoint } from '../../domain/capture-point.ts'
import type { FormHook } from '../../domain/form-hook.ts'
import { isFormSigned } from '../../protocol/forms/signature.ts'
import { notThere } from '../form-webhooks/present.ts'
import { StepCounter } from '../pages/step-counter.ts'
import type { Routes } from '../routes.ts'

interface Delivery {
  readonly Params: { readonly path: string }
  readonly Body: Buffer | undefined
}

export const formRoutes: Routes = (server, deps) => {
  const steps = new StepCounter(deps.read.capturePoints, (error) =>
    deps.log.warn({ err: error }, 'what came of form webhooks could not be counted'),
  )
  server.addHook('onClose', () => steps.flush())

  server.post<Delivery>('/inbound/forms/:path', { schema: { hide: true } }, async (request, reply) => {
    const now = deps.clock.now()
    const { hook, point } = await find(request.params.path)
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    // What WooCommerce sends when the webhook is saved, unsigned: it wants to hear that somebody is there.
    if (/^webhook_id=\d+$/.test(raw.subarray(0, 40).toString())) return reply.send({ result: 'ping' })
    const { source } = point.settings.formWebhook ?? { source: 'signed' as const }
    if (!isFormSigned(source, raw, request.headers, secretsAt(deps.secrets, hook, now), now)) {
      throw new Fault('unauthenticated', `This is not signed as ${source} does with the secret of this webhook.`, {
        reason: 'bad_signature',
      })
    }
    const payload = await parsed(hook, raw, now)
    const page = await readOptInPage(deps.read, point)
    const understood = understandForm(page, payload, now)
    const { missing, errors, result } = understood
    if (result === 'refused') {
      const refused = missing.map((path): FieldError => ({ path: `/${path}`, message: notThere, code: 'not_there' }))
      await deps.read.formHooks.setAside(hook, { receivedAt: now, result, errors: refused })
      throw new Fault('invalid', 'This payload is not what the mapping of this webhook reads.', {
        reason: 'unknown_payload',
        errors: refused,
      })
    }
    if (result === 'set_aside') {
      await deps.read.formHooks.setAside(hook, { receivedAt: now, result, errors })
      return reply.send({ result, errors })
    }
    await takeForm(deps, page, understood, sha256(raw), now)
    if (result === 'recorded') steps.count(point, 'started', now)
    return reply.send({ result })
  })

  async function find(path: string): Promise<{ readonly hook: FormHook; readonly point: CapturePoint }> {
    const hook = await deps.read.formHooks.findByPath(path)
    if (hook === undefined) throw new Fault('not_found', 'No form webhook has this address.')
    const point = await deps.read.capturePoints.find(hook.workspaceId, hook.capturePointId)
    if (point?.state === 'published') return { hook, point }
    throw new Fault('conflict', 'This place takes nothing: it has to be published.', { reason: 'not_published' })
  }

  async function parsed(hook: FormHook, raw: Buffer, now: Date): Promise<unknown> {
    try {
      return JSON.parse(raw.toString())
    } catch {
      const errors = [{ path: '', message: 'Is not JSON. Have the tool send JSON.', code: 'not_json' }]
      await deps.read.formHooks.setAside(hook, { receivedAt: now, result: 'refused', errors })
      throw new Fault('invalid', 'The body is not JSON.', { reason: 'not_json', errors })
    }
  }
}
