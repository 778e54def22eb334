/**
 * A plain form on a site of the business's own, for pages without scripts, that is sent to our page. What it showed is the
 * site's word: it names the wording by its language and version, and nothing that we rendered stands behind it.
 */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { OptInPage, Wording } from '../../../actions/read-opt-in-page.ts'
import { minute } from '../../../base/clock.ts'
import { originsOf } from '../../../domain/origin.ts'
import type { FormBody } from '../form-body.ts'
import type { OptInForm } from './form.ts'

/** The site that sent this form, where it may: its origin. Undefined for our own page and for everybody else. */
export function siteOf(request: FastifyRequest, page: OptInPage, publicUrl: string): string | undefined {
  const { origin } = request.headers
  return origin !== undefined && origin !== new URL(publicUrl).origin && originsOf(page.point).includes(origin)
    ? origin
    : undefined
}

/** As the hidden field `notice` names it: `en.3`. */
export function noticeName({ language, version }: Wording): string {
  return `${language}.${version.version}`
}

/** Whether the site showed the wording that is live now. */
export function showsWording(body: FormBody, wording: Wording): boolean {
  return body.text('notice').toLowerCase() === noticeName(wording).toLowerCase()
}

const window = 10 * minute

/**
 * The id of the act. The site may name one (`id`); without it the same form from the same line within ten minutes is one:
 * an impatient press, a page that is loaded again.
 */
export function siteFormId(
  request: FastifyRequest,
  { point }: OptInPage,
  body: FormBody,
  { numbers, ticks }: OptInForm,
  now: Date,
): string {
  const named = body.text('id')
  const line = [request.ip, request.headers['user-agent'] ?? '', Math.floor(now.getTime() / window)].join(' ')
  const act = named === '' ? [line, ...numbers, ...ticks.flatMap((keys) => [...keys].toSorted())] : [named]
  return createHash('sha256')
    .update(JSON.stringify([point.capturePointId, request.headers.origin, ...act]))
    .digest('hex')
    .slice(0, 32)
}

/** For the record. */
export function siteEvidence(request: FastifyRequest, site: string): Readonly<Record<string, unknown>> {
  const { referer } = request.headers
  return { shown: 'claimed', site, ...(referer === undefined ? {} : { page: referer.slice(0, 2_048) }) }
}
