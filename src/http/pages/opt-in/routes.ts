/**
 * The opt-in page. Looking at it changes nothing about anybody; sending it records what was ticked and leads to the page
 * with the step that only the owner of the number can take. Known and unknown numbers get the same answer.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { confirmationLink } from '../../../actions/confirmation-link.ts'
import { type OptInPage, OptInPages, type Wording } from '../../../actions/read-opt-in-page.ts'
import { namesOf, takeOptIn } from '../../../actions/take-opt-in.ts'
import { businessName } from '../../../actions/world.ts'
import { Fault } from '../../../base/fault.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { optInPage } from '../../../copy/opt-in-page.ts'
import { type Confirmation, tokenHash } from '../../../domain/confirmation.ts'
import { isYes } from '../../../domain/consent.ts'
import { anyone, type Routes } from '../../routes.ts'
import { requireSameOrigin } from '../../same-origin.ts'
import { seeOther, sendPage } from '../answer.ts'
import { exampleNumber } from '../example-number.ts'
import { FormBody } from '../form-body.ts'
import { languageOf } from '../language.ts'
import { openFor, sealFor } from '../sealed.ts'
import { StepCounter } from '../step-counter.ts'
import { type ConfirmPerson, confirmView } from './confirm-view.ts'
import { changed, checkOptInForm, emptyForm, type OptInForm, readOptInForm, type ToMend } from './form.ts'
import { newFormMark, readFormMark } from './form-mark.ts'
import { OptInLimits } from './limits.ts'
import { closedPage, expiredPage, notReadyPage, refusedPage } from './messages.ts'
import { optInView } from './view.ts'

/** What the page after the yes has to know again. Sealed, for it holds numbers and codes. */
interface ToConfirm {
  readonly asked: boolean
  readonly people: readonly { readonly phone: string; readonly code: string }[]
}

const sealedAs = 'confirm/1'

export const optInRoutes: Routes = (server, deps) => {
  const pages = new OptInPages(deps.read)
  const steps = new StepCounter(deps.read.capturePoints, (error) =>
    deps.log.warn({ err: error }, 'steps of capture points could not be counted'),
  )
  server.addHook('onClose', () => steps.flush())
  const limits = new OptInLimits(deps.secrets)
  const hidden = { ...anyone, schema: { hide: true } }

  /** The page, or the answer where it cannot be shown. */
  async function open(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ page: OptInPage; wording: Wording } | undefined> {
    const { slug } = request.params as { slug: string }
    const page = await pages.find(slug)
    if (page === undefined) throw new Fault('not_found', 'There is no such page.')
    if (page.point.state === 'archived') {
      await sendPage(reply, closedPage(request, page), 410)
      return undefined
    }
    if (page.wordings.size === 0 || page.sender === undefined) {
      await sendPage(reply, notReadyPage(request, page), 503)
      return undefined
    }
    const language = languageOf(request, [...page.wordings.keys()])
    return { page, wording: page.wordings.get(language) as Wording }
  }

  function show(
    reply: FastifyReply,
    { page, wording }: Opened,
    form: OptInForm,
    toMend: readonly ToMend[] = [],
    status = 200,
  ) {
    const { country, ageMin } = groundOf(page)
    const view = {
      page,
      wording,
      form,
      toMend,
      ageMin,
      country,
      example: exampleNumber(country),
      mark: newFormMark(deps.secrets, page.point.capturePointId, wording.renderedSha256),
    }
    return sendPage(reply, optInView(view), status)
  }

  server.get('/o/:slug', hidden, async (request, reply) => {
    const opened = await open(request, reply)
    if (opened === undefined) return reply
    if (isLookedAt(request)) steps.count(opened.page.point, 'shown', deps.clock.now())
    return show(reply, opened, emptyForm)
  })

  server.post('/o/:slug', hidden, async (request, reply) => {
    requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
    const opened = await open(request, reply)
    if (opened === undefined) return reply
    const { page, wording } = opened
    const now = deps.clock.now()
    const offered = wording.topics.map(({ key }) => key)
    const { form, does } = readOptInForm(new FormBody(request.body), offered)
    if (!form.started && does.kind !== 'no') steps.count(page.point, 'started', now)
    const started = { ...form, started: true }
    const errors = optInPage[nearestLanguage(wording.language)].errors

    if (does.kind === 'no') {
      steps.count(page.point, 'refused', now)
      return seeOther(reply, `/o/${page.point.slug}/refused?lang=${wording.language}`)
    }
    if (does.kind === 'nothing') {
      return show(reply, opened, started, [{ id: 'answer', text: errors.answerMissing }], 422)
    }
    if (does.kind !== 'yes') return show(reply, opened, changed(started, does))

    const mark = readFormMark(deps.secrets, page.point.capturePointId, form.mark)
    if (mark === undefined || !mark.renderedSha256.equals(wording.renderedSha256)) {
      return show(reply, opened, started, [{ id: 'words', text: errors.wordingChanged }], 409)
    }
    const { people, toMend } = checkOptInForm(form, {
      ...groundOf(page),
      language: nearestLanguage(wording.language),
      severalNumbers: wording.content.several_numbers,
      no: wording.content.no,
      example: exampleNumber(groundOf(page).country),
    })
    if (toMend.length > 0) return show(reply, opened, started, toMend, 422)

    const { workspaceId } = page.point
    limits.take({ workspaceId, ip: request.ip, phones: people.map(({ phone }) => phone) }, now.getTime())
    const taken = await takeOptIn(
      deps,
      page,
      wording,
      {
        formId: mark.formId,
        people: people.map(({ phone, topics }) => ({
          phone,
          topics: wording.topics.filter(({ key }) => topics.includes(key)),
        })),
        ageTicked: groundOf(page).ageMin,
        ip: request.ip,
        userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
        url: `${deps.settings.publicUrl}/o/${page.point.slug}`,
      },
      now,
    )
    steps.count(page.point, 'pending', now, taken.filter(({ again }) => !again).length)
    const toConfirm: ToConfirm = {
      asked: wording.template !== undefined,
      people: taken.map(({ phone, code }) => ({ phone, code })),
    }
    const sealed = sealFor(deps.secrets, sealedAs, toConfirm)
    return seeOther(reply, `/o/${page.point.slug}/confirm?s=${sealed}&lang=${wording.language}`)
  })

  server.get('/o/:slug/confirm', hidden, async (request, reply) => {
    const opened = await open(request, reply)
    if (opened === undefined) return reply
    const { page, wording } = opened
    const { s: sealed } = request.query as { s?: unknown }
    const state = openFor<ToConfirm>(deps.secrets, sealedAs, sealed)
    const people = (await Promise.all(state?.people.map((one) => confirmPerson(page, wording, one)) ?? [])).flat()
    if (state === undefined || people.length === 0) return sendPage(reply, expiredPage(page, wording), 410)
    const path = `/o/${page.point.slug}/confirm?s=${String(sealed)}`
    return sendPage(reply, confirmView({ page, wording, people, weAsked: state.asked, path }))
  })

  /** One number with its message; nothing once its code no longer holds. */
  async function confirmPerson(
    page: OptInPage,
    wording: Wording,
    { phone, code }: ToConfirm['people'][number],
  ): Promise<ConfirmPerson[]> {
    const found = await deps.read.confirmations.findByToken(page.point.workspaceId, tokenHash(code))
    if (found === undefined || (found.answer === null && found.expiresAt <= deps.clock.now())) return []
    const topics = namesOf(
      wording.topics.filter(({ topicId }) => found.topics.includes(topicId)),
      wording,
    )
    const toConfirm = { business: businessName(page.world), language: wording.language, topics, code }
    return [
      {
        phone,
        code,
        topics,
        expiresAt: found.expiresAt,
        confirmed: found.answer === 'given' ? await whereConfirmed(found) : undefined,
        link: confirmationLink(senderOf(page), toConfirm),
      },
    ]
  }

  /** The yes belongs to the number that sent the code, whichever was typed. */
  async function whereConfirmed({ address, asks }: Confirmation): Promise<'here' | 'elsewhere'> {
    const records = await deps.read.consent.recordsOf([address])
    const isHere = records.some(({ state, confirms }) => isYes(state) && confirms !== null && asks.includes(confirms))
    return isHere ? 'here' : 'elsewhere'
  }

  server.get('/o/:slug/refused', hidden, async (request, reply) => {
    const opened = await open(request, reply)
    if (opened === undefined) return reply
    return sendPage(reply, refusedPage(opened.page, opened.wording))
  })
}

interface Opened {
  readonly page: OptInPage
  readonly wording: Wording
}

function senderOf({ sender }: OptInPage) {
  if (sender === undefined) throw new Error('a page is only open while a number is connected')
  return sender
}

function groundOf({ point, world: { workspace } }: OptInPage) {
  const { ageMin, countries } = workspace.profile
  return {
    country: point.country ?? countries?.[0],
    ageMin: ageMin === undefined || ageMin === 0 ? undefined : ageMin,
  }
}

/** By a person, as far as one can tell: not asked for ahead of time, and not only for its headers. */
function isLookedAt({ method, headers }: FastifyRequest): boolean {
  const purpose = `${headers['sec-purpose'] ?? ''} ${headers.purpose ?? ''} ${headers['x-moz'] ?? ''}`
  return method === 'GET' && !purpose.includes('prefetch')
}
