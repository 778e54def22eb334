/**
 * The opt-in page. Looking at it changes nothing about anybody; sending it records what was ticked and leads to the page
 * with the step that only the owner of the number can take. Known and unknown numbers get the same answer.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type OptInPage, OptInPages, type Wording } from '../../../actions/read-opt-in-page.ts'
import { registerContact } from '../../../actions/register-contact.ts'
import { type OptInPerson, takeOptIn } from '../../../actions/take-opt-in.ts'
import { Fault } from '../../../base/fault.ts'
import { showPhone } from '../../../base/phone.ts'
import { nearestLanguage } from '../../../copy/languages.ts'
import { optInPage } from '../../../copy/opt-in-page.ts'
import { anyone, type Routes } from '../../routes.ts'
import { requireSameOrigin } from '../../same-origin.ts'
import { seeOther, sendPage } from '../answer.ts'
import { exampleNumber } from '../example-number.ts'
import { FormBody } from '../form-body.ts'
import { languageOf } from '../language.ts'
import { type Entered, readFields } from '../registration/fields.ts'
import { checkRegistration, fieldsOf, registrationOf } from '../registration/take.ts'
import { StepCounter } from '../step-counter.ts'
import { confirmView } from './confirm-view.ts'
import { readConfirming, sealToConfirm } from './confirming.ts'
import { changed, checkOptInForm, emptyForm, type OptInForm, readOptInForm, type ToMend } from './form.ts'
import { newFormMark, readFormMark } from './form-mark.ts'
import { invitedWay } from './invited-way.ts'
import { optInLimits } from './limits.ts'
import { closedPage, expiredPage, notReadyPage, refusedPage, registeredPage, usedPage } from './messages.ts'
import { groundOf, isLookedAt } from './page-ground.ts'
import { publicWay } from './public-way.ts'
import { showsWording, siteEvidence, siteFormId, siteOf } from './site-form.ts'
import { optInView } from './view.ts'
import type { KnownNumber, Visit, Way } from './visit.ts'
import { webviewWay } from './webview-way.ts'

export const optInRoutes: Routes = (server, deps) => {
  const pages = new OptInPages(deps.read)
  const steps = new StepCounter(deps.read.capturePoints, (error) =>
    deps.log.warn({ err: error }, 'steps of capture points could not be counted'),
  )
  server.addHook('onClose', () => steps.flush())
  const limits = optInLimits(deps.secrets)
  const fromTheStreet = publicWay(pages, deps.secrets)
  const hidden = { ...anyone, schema: { hide: true } }

  /** The page, or the answer where it cannot be shown. */
  async function open(way: Way, request: FastifyRequest, reply: FastifyReply): Promise<Opened | undefined> {
    const visit = await way.find(request)
    if (visit === undefined) throw new Fault('not_found', 'There is no such page.')
    const { page } = visit
    if (page.point.state === 'archived') {
      await sendPage(reply, closedPage(request, page), 410)
      return undefined
    }
    if (page.wordings.size === 0 || page.sender === undefined) {
      await sendPage(reply, notReadyPage(request, page), 503)
      return undefined
    }
    const language = languageOf(request, [...page.wordings.keys()], visit.language)
    return { visit, page, wording: page.wordings.get(language) as Wording }
  }

  function show(
    reply: FastifyReply,
    { visit, page, wording, entered }: Opened,
    form: OptInForm,
    toMend: readonly ToMend[] = [],
    status = 200,
  ) {
    const fields = fieldsOf(page)
    const { country, ageMin } = groundOf(page)
    const view = {
      path: visit.path,
      held: visit.held,
      page,
      wording,
      form,
      toMend,
      ageMin,
      country,
      example: exampleNumber(country),
      registration: fields && { fields, entered: entered ?? new Map() },
      mark: newFormMark(deps.secrets, page.point.capturePointId, wording.renderedSha256),
    }
    return sendPage(reply, optInView(view), status)
  }

  for (const way of [fromTheStreet, invitedWay(deps, pages), webviewWay(deps, pages)]) {
    server.get(way.url, hidden, async (request, reply) => {
      const opened = await open(way, request, reply)
      if (opened === undefined) return reply
      if (opened.visit.used) return spent(reply, opened)
      if (isLookedAt(request)) steps.count(opened.page.point, 'shown', deps.clock.now())
      return show(reply, opened, emptyForm)
    })

    server.post(way.url, hidden, async (request, reply) => {
      const opened = await open(way, request, reply)
      if (opened === undefined) return reply
      const site = way === fromTheStreet ? siteOf(request, opened.page, deps.settings.publicUrl) : undefined
      if (site === undefined) requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
      return take({ ...opened, site }, request, reply)
    })
  }

  function spent(reply: FastifyReply, { visit, page, wording }: Opened) {
    if (visit.afterwards !== undefined) return seeOther(reply, visit.afterwards)
    return sendPage(reply, usedPage(page, wording), 410)
  }

  async function take(came: Opened, request: FastifyRequest, reply: FastifyReply) {
    const { visit, page, wording, site } = came
    const now = deps.clock.now()
    const offered = wording.topics.map(({ key }) => key)
    const body = new FormBody(request.body)
    const fields = fieldsOf(page)
    const opened = fields === undefined ? came : { ...came, entered: readFields(body, fields) }
    const { form, does: pressed } = readOptInForm(body, offered, visit.held)
    // The button of a site's own form has no name of ours.
    const does = site !== undefined && pressed.kind === 'nothing' ? ({ kind: 'yes' } as const) : pressed
    if (!form.started && does.kind !== 'no') steps.count(page.point, 'started', now)
    const started = { ...form, started: true }
    const errors = optInPage[nearestLanguage(wording.language)].errors

    if (does.kind === 'no') {
      if (visit.invited !== undefined && !visit.used) await refuse(opened, form.mark, request, now)
      steps.count(page.point, 'refused', now)
      return seeOther(reply, `/o/${page.point.slug}/refused?lang=${wording.language}`)
    }
    if (does.kind === 'nothing') {
      return show(reply, opened, started, [{ id: 'answer', text: errors.answerMissing }], 422)
    }
    if (does.kind !== 'yes') return show(reply, opened, changed(started, does))

    const formId =
      site === undefined
        ? ownFormId(opened, form)
        : showsWording(body, wording)
          ? siteFormId(request, page, body, form, now)
          : undefined
    if (formId === undefined) {
      return show(reply, opened, started, [{ id: 'words', text: errors.wordingChanged }], 409)
    }
    const checked = checkOptInForm(form, {
      ...groundOf(page),
      language: nearestLanguage(wording.language),
      severalNumbers: wording.content.several_numbers,
      held: visit.held,
      no: wording.content.no,
      example: exampleNumber(groundOf(page).country),
    })
    const registration =
      fields && checkRegistration(fields, opened.entered ?? new Map(), form, checked, wording.language)
    const { people, held, toMend } = registration ?? checked
    if (toMend.length > 0) return show(reply, opened, started, toMend, 422)

    const { workspaceId } = page.point
    const phones = (registration ?? checked).people.map(({ phone }) => phone)
    limits.take({ workspaceId, ip: request.ip, phones: registration?.numbers ?? phones }, now.getTime())
    const register = registration && registrationOf(page, wording, registration)
    if (register !== undefined && people.length === 0) {
      await deps.transaction((stores) => registerContact(stores, deps, register, now))
      return seeOther(reply, `/o/${page.point.slug}/registered?lang=${wording.language}`)
    }
    const named = (keys: readonly string[]) => wording.topics.filter(({ key }) => keys.includes(key))
    const known = held.flatMap(({ id, topics }): OptInPerson[] => {
      const number = visit.held.find((one) => one.id === id)
      return number === undefined ? [] : [{ ...knownPerson(number), topics: named(topics) }]
    })
    const typed = people.map(
      ({ phone, topics }): OptInPerson => ({
        label: showPhone(phone),
        identifiers: [{ kind: 'phone', value: phone }],
        topics: named(topics),
      }),
    )
    const { use } = visit
    const taken = await takeOptIn(
      deps,
      page,
      wording,
      {
        ...actOf(opened, formId, request),
        people: [...known, ...typed],
        ageTicked: groundOf(page).ageMin,
        ...(use === undefined ? {} : { use: (stores, at) => use.call(visit, stores, 'given', at) }),
        ...(register === undefined ? {} : { before: (stores, at) => registerContact(stores, deps, register, at) }),
      },
      now,
    )
    if (taken === undefined) return spent(reply, opened)
    const fresh = taken.filter(({ again }) => !again)
    steps.count(page.point, 'pending', now, fresh.filter(({ toConfirm }) => toConfirm !== undefined).length)
    steps.count(page.point, 'confirmed', now, fresh.filter(({ toConfirm }) => toConfirm === undefined).length)
    const sealed = sealToConfirm(deps, wording, taken, [...known.map(() => undefined), ...phones])
    return seeOther(reply, `/o/${page.point.slug}/confirm?s=${sealed}&lang=${wording.language}`)
  }

  /** The id that the form of our page carries; undefined for a form that we did not make, or that showed other words. */
  function ownFormId({ page, wording }: Opened, form: OptInForm): string | undefined {
    const mark = readFormMark(deps.secrets, page.point.capturePointId, form.mark)
    return mark?.renderedSha256.equals(wording.renderedSha256) === true ? mark.formId : undefined
  }

  /** Whoever was asked said no: it counts for what they were asked, at the address where they were asked. */
  async function refuse({ visit, page, wording }: Opened, mark: string, request: FastifyRequest, now: Date) {
    const read = readFormMark(deps.secrets, page.point.capturePointId, mark)
    const { invited, use } = visit
    if (read === undefined || invited === undefined) return
    await takeOptIn(
      deps,
      page,
      wording,
      {
        ...actOf({ visit, page, wording }, read.formId, request),
        answer: 'refused',
        people: [{ label: '', identifiers: invited, topics: wording.topics }],
        ageTicked: undefined,
        ...(use === undefined ? {} : { use: (stores, at) => use.call(visit, stores, 'refused', at) }),
      },
      now,
    )
  }

  function actOf({ visit, page, site }: Opened, formId: string, request: FastifyRequest) {
    return {
      formId,
      channel: visit.channel,
      ip: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
      url: `${deps.settings.publicUrl}/o/${page.point.slug}`,
      cameBy: site === undefined ? visit.cameBy : { ...visit.cameBy, ...siteEvidence(request, site) },
      shownElsewhere: site !== undefined,
    }
  }

  server.get('/o/:slug/confirm', hidden, async (request, reply) => {
    const opened = await open(fromTheStreet, request, reply)
    if (opened === undefined) return reply
    const { page, wording } = opened
    const { s: sealed } = request.query as { s?: unknown }
    const confirming = await readConfirming(deps, page, wording, sealed)
    if (confirming === undefined) return sendPage(reply, expiredPage(page, wording), 410)
    const path = `/o/${page.point.slug}/confirm?s=${String(sealed)}`
    return sendPage(reply, confirmView({ page, wording, ...confirming, path }))
  })

  server.get('/o/:slug/registered', hidden, async (request, reply) => {
    const opened = await open(fromTheStreet, request, reply)
    if (opened === undefined) return reply
    return sendPage(reply, registeredPage(opened.page, opened.wording))
  })

  server.get('/o/:slug/refused', hidden, async (request, reply) => {
    const opened = await open(fromTheStreet, request, reply)
    if (opened === undefined) return reply
    return sendPage(reply, refusedPage(opened.page, opened.wording))
  })
}

interface Opened {
  readonly visit: Visit
  readonly page: OptInPage
  readonly wording: Wording
  /** The site of the business whose own form was sent, where it was not ours. */
  readonly site?: string | undefined
  /** What was entered into the fields of a sign-up form. */
  readonly entered?: Entered
}

function knownPerson({ label, identifiers, first, proof }: KnownNumber): Omit<OptInPerson, 'topics'> {
  return {
    label,
    identifiers,
    ...(first === undefined ? {} : { first }),
    ...(proof === undefined ? {} : { proof }),
  }
}
