/** Forms on paper: ranges to print, the form behind an id, and the second reading. */
import { checkPaperEntry } from '../../actions/check-paper-entry.ts'
import { createPaperRun } from '../../actions/create-paper-run.ts'
import { Fault } from '../../base/fault.ts'
import {
  PaperCheckIn,
  PaperEntryList,
  PaperEntryOut,
  PaperEntryQuery,
  PaperForm,
  PaperFormParams,
  PaperRunIn,
  PaperRunList,
  PaperRunOut,
  PaperRunQuery,
} from '../../contract/paper-form.ts'
import { IdParams } from '../../contract/terms.ts'
import { actorText } from '../../domain/actor.ts'
import { readFormId } from '../../domain/paper-form.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentEntries, presentForm, presentRuns } from './present.ts'

const tags = ['Forms on paper']

export const paperFormRoutes: Routes = (server, deps) => {
  const { publicUrl } = deps.settings

  server.get(
    '/v1/paper-runs',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'Printed ranges', querystring: PaperRunQuery, response: { 200: PaperRunList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { capture_point } = request.query
      const page = await deps.read.paperForms.listRuns(workspaceId, capture_point, readPage(request.query))
      return { ...presentPage(page, ({ runId }) => runId), data: await presentRuns(deps.read, page.rows, publicUrl) }
    },
  )

  server.post(
    '/v1/paper-runs',
    {
      // Whoever stands at the counter may need more of them.
      ...requires('consent:record-yes'),
      schema: { tags, summary: 'Make a range to print', body: PaperRunIn, response: { 201: PaperRunOut } },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { capture_point: capturePointId, language, copies } = request.body
        const run = await createPaperRun(stores, by, { capturePointId, language, copies })
        const [body] = await presentRuns(stores, [run], publicUrl)
        return { status: 201, body }
      }),
  )

  server.get(
    '/v1/paper-forms/:form_id',
    {
      ...requires('consent:record-no'),
      schema: {
        tags,
        summary: 'The form behind an id',
        description: 'For data entry: which wording and boxes stand on it, and whether it was entered before.',
        params: PaperFormParams,
        response: { 200: PaperForm },
      },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const read = readFormId(request.params.form_id)
      const run = read && (await deps.read.paperForms.findBySerial(workspaceId, read.serial))
      if (read === undefined || run === undefined || read.copy < 1 || read.copy > run.copies) {
        throw new Fault('not_found', 'There is no such form. Look at its foot again: each character counts.')
      }
      const [newest] = await deps.read.paperForms.entriesOf(workspaceId, read.formId)
      return presentForm(deps.read, read.formId, run, newest)
    },
  )

  server.get(
    '/v1/paper-entries',
    {
      ...requires('consent:record-yes'),
      schema: { tags, summary: 'What was entered', querystring: PaperEntryQuery, response: { 200: PaperEntryList } },
    },
    async (request) => {
      const actor = actorOf(request)
      const { state, capture_point: capturePointId } = request.query
      const filter = {
        ...(state === undefined ? {} : { state }),
        ...(capturePointId === undefined ? {} : { capturePointId }),
      }
      const [page, counts] = await Promise.all([
        deps.read.paperForms.listEntries(actor.workspaceId, filter, readPage(request.query)),
        deps.read.paperForms.countEntries(actor.workspaceId),
      ])
      const data = await presentEntries(deps.read, page.rows, actorText(actor), publicUrl)
      return { ...presentPage(page, ({ entryId }) => entryId), data, counts: { ...counts } }
    },
  )

  server.post(
    '/v1/paper-entries/:id/checks',
    {
      ...requires('consent:record-yes'),
      schema: {
        tags,
        summary: 'Read a form a second time',
        description: 'By another member than entered it. Where both readings agree, the form is a given, signed yes.',
        params: IdParams,
        body: PaperCheckIn,
        response: { 201: PaperEntryOut },
      },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      const { read, returned } = request.body
      if ((read === undefined) === (returned === undefined)) {
        throw new Fault('invalid', 'Nothing was changed.', {
          errors: [{ path: '/', message: 'Send exactly one of read and returned.' }],
        })
      }
      const verdict =
        read === undefined
          ? ({ kind: 'returned', reason: returned ?? '' } as const)
          : ({ kind: 'read', numbers: read.numbers, topics: read.topics } as const)
      const { entry, outcomes } = await deps.transaction((stores) =>
        checkPaperEntry(stores, deps, by, request.params.id, verdict),
      )
      const confirmed = new Set(outcomes.filter(({ state }) => state === 'given').map(({ person }) => person)).size
      if (confirmed > 0) {
        const day = by.now.toISOString().slice(0, 10)
        const { capturePointId, workspaceId } = entry
        await deps.read.capturePoints.addCounts(workspaceId, [
          { capturePointId, day, step: 'confirmed', count: confirmed },
        ])
      }
      const [body] = await presentEntries(deps.read, [entry], actorText(by.actor), publicUrl)
      if (body === undefined) throw new Error('an entry that was checked is not shown')
      return reply.code(201).send(body)
    },
  )
}
