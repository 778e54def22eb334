/**
 * What the widget asks and sends, from a business's own site. It shows the words of the hosted page and is held to the same:
 * what was in view is hashed, a form makes a request at most, known and unknown numbers get the same answer, no cookie.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type OptInPage, OptInPages, type Wording } from '../../actions/read-opt-in-page.ts'
import { type OptInPerson, takeOptIn } from '../../actions/take-opt-in.ts'
import { Fault } from '../../base/fault.ts'
import { showPhone } from '../../base/phone.ts'
import { Slug } from '../../contract/capture-point.ts'
import { part } from '../../contract/shape.ts'
import {
  Widget,
  WidgetAnswer,
  WidgetConfirmationQuery,
  WidgetIn,
  type WidgetIn as WidgetInput,
  WidgetQuery,
} from '../../contract/widget.ts'
import { nearestLanguage } from '../../copy/languages.ts'
import { optInPage } from '../../copy/opt-in-page.ts'
import { page as pageWords } from '../../copy/page.ts'
import { fillPlural } from '../../copy/words.ts'
import { exampleNumber } from '../pages/example-number.ts'
import { languageOf } from '../pages/language.ts'
import { readConfirming, sealToConfirm } from '../pages/opt-in/confirming.ts'
import { checkOptInForm, emptyForm, type OptInForm } from '../pages/opt-in/form.ts'
import { newFormMark, readFormMark } from '../pages/opt-in/form-mark.ts'
import { optInLimits } from '../pages/opt-in/limits.ts'
import { groundOf, isLookedAt } from '../pages/opt-in/page-ground.ts'
import { StepCounter } from '../pages/step-counter.ts'
import { anyone, type Routes } from '../routes.ts'
import { presentConfirming, presentRefused, presentWidget } from './present.ts'
import { handOutWidget } from './script.ts'
import { openTo, requireSite } from './sites.ts'

const params = part({ slug: Slug }, 'Which place.')
const url = '/widget/v1/:slug'

export const widgetRoutes: Routes = (server, deps) => {
  const pages = new OptInPages(deps.read)
  const limits = optInLimits(deps.secrets)
  const steps = new StepCounter(deps.read.capturePoints, (error) =>
    deps.log.warn({ err: error }, 'steps of a widget could not be counted'),
  )
  server.addHook('onClose', () => steps.flush())
  const { publicUrl, widget: script } = deps.settings
  if (script !== undefined) handOutWidget(server, script)

  /** The widget for the site that asks. Throws what keeps it from being shown. */
  async function open(request: FastifyRequest, reply: FastifyReply, asked?: string) {
    openTo(request, reply)
    const { slug } = request.params as { slug: string }
    const page = await pages.find(slug)
    if (page?.point.channel !== 'widget') throw new Fault('not_found', `There is no widget ${slug}.`)
    const site = requireSite(request, reply, page, publicUrl)
    if (page.point.state === 'archived') throw new Fault('conflict', 'This widget is closed.', { reason: 'closed' })
    const language = languageOf(request, [...page.wordings.keys()], asked)
    const wording = page.wordings.get(language)
    if (wording === undefined || page.sender === undefined) {
      throw new Fault('unavailable', 'This widget is not open yet: it needs approved words and a WhatsApp number.')
    }
    return { page, wording, site }
  }

  server.options('/widget/v1/*', { ...anyone, schema: { hide: true } }, async (request, reply) => {
    openTo(request, reply)
    return reply
      .code(204)
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'content-type')
      .header('access-control-max-age', '600')
      .send()
  })

  server.get(
    url,
    { ...anyone, schema: { hide: true, params, querystring: WidgetQuery, response: { 200: Widget } } },
    async (request, reply) => {
      const { page, wording } = await open(request, reply)
      if (isLookedAt(request)) steps.count(page.point, 'shown', deps.clock.now())
      const mark = newFormMark(deps.secrets, page.point.capturePointId, wording.renderedSha256)
      return presentWidget(page, wording, mark, publicUrl)
    },
  )

  server.post(
    url,
    { ...anyone, schema: { hide: true, params, body: WidgetIn, response: { 200: WidgetAnswer, 201: WidgetAnswer } } },
    async (request, reply) => {
      const { body } = request
      const { page, wording, site } = await open(request, reply, body.language)
      const now = deps.clock.now()
      if (body.answer === 'refused') {
        steps.count(page.point, 'refused', now)
        return presentRefused(wording)
      }
      steps.count(page.point, 'started', now)
      const mark = readFormMark(deps.secrets, page.point.capturePointId, body.form)
      if (mark === undefined || !mark.renderedSha256.equals(wording.renderedSha256)) {
        const { wordingChanged } = optInPage[nearestLanguage(wording.language)].errors
        throw new Fault('conflict', wordingChanged, { reason: 'wording_changed' })
      }
      const people = peopleOf(page, wording, body)
      const { workspaceId } = page.point
      const phones = people.map(({ identifiers }) => identifiers[0].value)
      limits.take({ workspaceId, ip: request.ip, phones }, now.getTime())
      const taken = await takeOptIn(
        deps,
        page,
        wording,
        {
          formId: mark.formId,
          channel: 'widget',
          people,
          ageTicked: groundOf(page).ageMin,
          ip: request.ip,
          userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
          // What the browser says of the site is sure; the page within it is what the site says.
          url: body.page.startsWith(`${site}/`) ? body.page : site,
          cameBy: { site },
        },
        now,
      )
      if (taken === undefined) throw new Error('a widget is not used up')
      steps.count(page.point, 'pending', now, taken.filter(({ again }) => !again).length)
      const state = sealToConfirm(deps, wording, taken, phones)
      const confirming = await readConfirming(deps, page, wording, state)
      if (confirming === undefined) throw new Error('what was just taken has to be confirmed')
      return reply.code(201).send(presentConfirming(page, wording, confirming, state, publicUrl))
    },
  )

  server.get(
    `${url}/confirmation`,
    {
      ...anyone,
      schema: { hide: true, params, querystring: WidgetConfirmationQuery, response: { 200: WidgetAnswer } },
    },
    async (request, reply) => {
      const { page, wording } = await open(request, reply)
      const confirming = await readConfirming(deps, page, wording, request.query.s)
      if (confirming === undefined) {
        const { title } = pageWords[nearestLanguage(wording.language)].expired
        throw new Fault('not_found', title, { reason: 'expired' })
      }
      return presentConfirming(page, wording, confirming, request.query.s, publicUrl)
    },
  )
}

/** Throws `invalid` with every line that is to be put right; the path is the element that it is about. */
function peopleOf(page: OptInPage, wording: Wording, body: WidgetInput): OptInPerson[] {
  const language = nearestLanguage(wording.language)
  const ground = groundOf(page)
  const { people, toMend } = checkOptInForm(formOf(wording, body), {
    ...ground,
    language,
    severalNumbers: wording.content.several_numbers,
    held: [],
    no: wording.content.no,
    example: exampleNumber(ground.country),
  })
  if (toMend.length > 0) {
    throw new Fault('invalid', fillPlural(language, pageWords[language].toMend, toMend.length, {}), {
      reason: 'to_mend',
      errors: toMend.map(({ id, text }) => ({ path: `/${id}`, message: text })),
    })
  }
  return people.map(({ phone, topics }) => ({
    label: showPhone(phone),
    identifiers: [{ kind: 'phone', value: phone }],
    topics: wording.topics.filter(({ key }) => topics.includes(key)),
  }))
}

function formOf(wording: Wording, { form, numbers, topics, age }: WidgetInput): OptInForm {
  const offered = new Set(wording.topics.map(({ key }) => key))
  return {
    ...emptyForm,
    mark: form,
    started: true,
    numbers: numbers.map((number) => number.trim()),
    each: topics.length > 1,
    ticks: topics.map((keys) => new Set(keys.filter((key) => offered.has(key)))),
    age,
  }
}
