/** The opt-in API, and what stands for a number. */

import type { Outcome } from '../../actions/capture-consent.ts'
import { confirmationLink } from '../../actions/confirmation-link.ts'
import { ConsentGround } from '../../actions/consent-ground.ts'
import { type ReadReport, readConsentReport } from '../../actions/read-consent-report.ts'
import { readConsents } from '../../actions/read-consents.ts'
import { callIdOf, type ReportAnswer, type ReportToRecord, reportConsents } from '../../actions/report-consents.ts'
import { businessName } from '../../actions/world.ts'
import { Gatherer } from '../../base/gatherer.ts'
import { ConsentsIn, ConsentsOfPerson, ConsentsOut, ConsentsQuery } from '../../contract/consent.ts'
import { topicText } from '../../domain/topic.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPage, readPage } from '../cursor.ts'
import { readIdempotencyKey, sendAnswer } from '../idempotency.ts'
import { StepCounter } from '../pages/step-counter.ts'
import { seesNumbers } from '../present.ts'
import { receiptUrls } from '../receipt-url.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { topicRefs } from '../topics/present.ts'
import { presentConsents, presentOutcomes } from './present.ts'
import { readReport } from './read.ts'

const tags = ['Consent']

export const consentRoutes: Routes = (server, deps) => {
  const ground = new ConsentGround(deps.read)
  const receiptUrl = receiptUrls(deps)
  const steps = new StepCounter(deps.read.capturePoints, (error) =>
    deps.logger.warn({ err: error }, 'what came of capture points could not be counted'),
  )
  server.addHook('onClose', () => steps.flush())
  // What arrives within two milliseconds shares a transaction; two of them are at work at a time.
  const gatherer = new Gatherer<ReportToRecord, ReportAnswer | Error>(
    (reports) => deps.transaction((stores) => reportConsents(stores, deps, reports, deps.clock.now())),
    { waitMs: 2, max: 64, atOnce: 2 },
  )

  server.post(
    '/v1/consents',
    {
      // A no is taken from whoever may record one; a yes asks for more, and is asked for it where it is read.
      ...requires('consent:record-no'),
      schema: {
        tags,
        summary: 'Record what a person said',
        description:
          'The state is decided by the policy of the capture point. What lacks its act, notice, evidence or capture point is kept as unknown. One bad number or topic refuses the whole call, and all of them are listed.',
        body: ConsentsIn,
        response: { 201: ConsentsOut },
      },
    },
    async (request, reply) => {
      const once = readIdempotencyKey(request)
      const by = byOf(request, deps)
      const { workspaceId } = by.actor
      const report = await readConsentReport(ground, deps.secrets, by, {
        ...readReport(request.body),
        callId: callIdOf(once, by.now),
      })
      const world = await ground.world(workspaceId)
      const sender = await ground.sender(workspaceId)
      const language = report.notice?.language ?? defaultLanguage(world.workspace)
      const topics = report.topics.map(
        (topic) =>
          report.notice?.topics.get(topic.key) ?? topicText(topic, language, defaultLanguage(world.workspace)).name,
      )
      const confirm = (code: string) =>
        sender && confirmationLink(sender, { business: businessName(world), language, topics, code })
      let recorded: readonly Outcome[] = []
      const answer = await gatherer.add({
        report,
        context: { workspaceKind: world.workspace.kind, categories: world.categories },
        once,
        present: (outcomes) => {
          recorded = outcomes
          const body = presentOutcomes(report, outcomes, receiptUrl, confirm)
          // Whoever reads the link with its code in the database could confirm in the person's place.
          const secret = body.consents.flatMap(({ confirmation }) => confirmation?.url ?? [])
          return { status: 201, body, secret }
        },
      })
      if (answer instanceof Error) throw answer
      if (!answer.repeated) countSteps(steps, report, recorded, by.now)
      return sendAnswer(reply, answer)
    },
  )

  server.get(
    '/v1/consents',
    {
      ...requires('consent:read'),
      schema: {
        tags,
        summary: 'What stands for a person, and all that they said',
        querystring: ConsentsQuery,
        response: { 200: ConsentsOfPerson },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { number, user_id: userId, email, contact: contactId, country, topic } = request.query
      const question = {
        ...(number === undefined ? {} : { number }),
        ...(userId === undefined ? {} : { userId }),
        ...(email === undefined ? {} : { email }),
        ...(contactId === undefined ? {} : { contactId }),
        ...(country === undefined ? {} : { country }),
        ...(topic === undefined ? {} : { topic }),
        page: readPage(request.query),
      }
      const answer = await readConsents(deps, actor.workspaceId, question, deps.clock.now())
      const all = await deps.read.topics.list(actor.workspaceId)
      const language = defaultLanguage(answer.world.workspace)
      const topicRef = topicRefs(all, language)
      const { next } = presentPage(answer.history, ({ recordId }) => recordId)
      return {
        ...presentConsents(answer, number?.trim(), { whole: seesNumbers(actor), receiptUrl, topicRef }),
        ...(next === undefined ? {} : { next }),
      }
    },
  )
}

/** What came of one call at its capture point: each number counts once, for the best that it said. */
function countSteps(steps: StepCounter, { capture }: ReadReport, outcomes: readonly Outcome[], now: Date): void {
  const { workspaceId, capturePoint } = capture
  if (capturePoint === null) return
  const point = { workspaceId, capturePointId: capturePoint.capturePointId }
  for (const own of Map.groupBy(outcomes, ({ person }) => person).values()) {
    const said = own.map(({ state }) => state)
    steps.count(point, 'started', now)
    if (said.includes('given')) steps.count(point, 'confirmed', now)
    else if (said.includes('pending')) steps.count(point, 'pending', now)
    else if (capture.answer === 'refused') steps.count(point, 'refused', now)
  }
}
