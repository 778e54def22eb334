/** Imports: begun, given their file, looked through, taken, and told of row by row. */
import { Readable } from 'node:stream'
import { changeImport, createImport, pointOf, requireImport } from '../../actions/create-import.ts'
import { fileRows, keepImportFile } from '../../actions/keep-import-file.ts'
import { importReport } from '../../actions/report-import.ts'
import { cancelImport, forgetImportFile, startCheck, startRun } from '../../actions/start-import.ts'
import type { Stores } from '../../actions/stores.ts'
import { CsvFault } from '../../base/csv-read.ts'
import { Fault } from '../../base/fault.ts'
import { Done } from '../../contract/done.ts'
import {
  CsvQuery,
  ImportFileQuery,
  ImportIn,
  ImportList,
  ImportPatch,
  ImportQuery,
  ImportRunIn,
  ImportSample,
  Import as ImportSchema,
  type Import as ImportShape,
} from '../../contract/import.ts'
import { IdParams } from '../../contract/terms.ts'
import type { Import } from '../../domain/import.ts'
import { sendCsv } from '../csv.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires, type Server } from '../routes.ts'
import { presentImport, readSettings } from './present.ts'

const tags = ['Imports']
const sampleRows = 20

export const importRoutes: Routes = (server, deps) => {
  // Whoever may bring which kind is asked where the kind is known.
  const guarded = requires('consent:record-no')

  server.get(
    '/v1/imports',
    { ...guarded, schema: { tags, summary: 'Imports', querystring: ImportQuery, response: { 200: ImportList } } },
    async (request) => {
      const page = await deps.read.imports.list(actorOf(request).workspaceId, readPage(request.query))
      const shown = new Map<Import, ImportShape>()
      for (const one of page.rows) shown.set(one, await show(deps.read, one))
      return presentPage(page, (one) => shown.get(one) as ImportShape)
    },
  )

  server.post(
    '/v1/imports',
    {
      ...guarded,
      schema: { tags, summary: 'Make an import', body: ImportIn, response: { 201: ImportSchema } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { kind, capture_point, ...settings } = request.body
        const made = await createImport(stores, by, {
          kind,
          settings: readSettings(settings),
          ...(capture_point === undefined ? {} : { capturePoint: capture_point }),
        })
        return { status: 201, body: await show(stores, made) }
      }),
  )

  server.get(
    '/v1/imports/:id',
    { ...guarded, schema: { tags, summary: 'One import', params: IdParams, response: { 200: ImportSchema } } },
    async (request) => show(deps.read, await requireImport(deps.read, actorOf(request), request.params.id)),
  )

  server.patch(
    '/v1/imports/:id',
    {
      ...guarded,
      schema: {
        tags,
        summary: 'Change how its file is read',
        params: IdParams,
        body: ImportPatch,
        response: { 200: ImportSchema },
      },
    },
    (request) => {
      const by = byOf(request, deps)
      const { capture_point, ...settings } = request.body
      return deps.transaction(async (stores) => {
        const changed = await changeImport(stores, by, request.params.id, {
          settings: readSettings(settings),
          ...(capture_point === undefined ? {} : { capturePoint: capture_point }),
        })
        return show(stores, changed)
      })
    },
  )

  server.get(
    '/v1/imports/:id/sample',
    {
      ...guarded,
      schema: { tags, summary: 'The first rows of its file', params: IdParams, response: { 200: ImportSample } },
    },
    async (request) => {
      const one = await requireImport(deps.read, actorOf(request), request.params.id)
      const rows: string[][] = []
      try {
        for await (const cells of fileRows(deps.read, one)) {
          rows.push(cells.slice(0, 200).map((cell) => cell.slice(0, 200)))
          if (rows.length >= sampleRows) break
        }
      } catch (error) {
        // What cannot be read further down is found by the check, which says where.
        if (!(error instanceof CsvFault)) throw error
      }
      return { columns: [...(one.file?.columns ?? [])], rows }
    },
  )

  const moves = [
    ['checks', 'Look its file through; nothing is taken', startCheck],
    ['cancellations', 'Stop it; what was taken stays taken', cancelImport],
  ] as const
  for (const [noun, summary, move] of moves) {
    server.post(
      `/v1/imports/:id/${noun}`,
      { ...guarded, schema: { tags, summary, params: IdParams, response: { 201: ImportSchema } } },
      (request, reply) =>
        once(deps, request, reply, async (stores, by) => ({
          status: 201,
          body: await show(stores, await move(stores, by, request.params.id)),
        })),
    )
  }

  server.post(
    '/v1/imports/:id/runs',
    {
      ...guarded,
      schema: { tags, summary: 'Take it', params: IdParams, body: ImportRunIn, response: { 201: ImportSchema } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 201,
        body: await show(stores, await startRun(stores, by, request.params.id, request.body.reason)),
      })),
  )

  server.get(
    '/v1/imports/:id/report.csv',
    { ...guarded, schema: { tags, summary: 'What became of each row', params: IdParams, querystring: CsvQuery } },
    async (request, reply) => {
      const one = await requireImport(deps.read, actorOf(request), request.params.id)
      const raw = request.query.raw === true
      return sendCsv(reply, `import-${one.importId}`, importReport(deps, one, { raw }))
    },
  )

  server.delete(
    '/v1/imports/:id/file',
    {
      ...guarded,
      schema: {
        tags,
        summary: 'Delete its file before its time',
        description: 'What was taken stays, and so does the hash. There is no report by row afterwards.',
        params: IdParams,
        response: { 204: Done },
      },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      await deps.transaction((stores) => forgetImportFile(stores, by, request.params.id))
      return reply.code(204).send(null)
    },
  )

  server.register(async (scope: Server) => {
    // The body is handed on as it comes: it may be far larger than memory.
    scope.addContentTypeParser(['text/csv', 'text/plain', 'application/octet-stream'], (_request, body, done) => {
      done(null, body)
    })
    scope.put(
      '/v1/imports/:id/file',
      {
        config: { ...guarded.config, longBody: true },
        schema: {
          tags,
          summary: 'Send its file',
          description: 'CSV as the body, `Content-Type: text/csv`, at most 512 MiB. Replaces the file that was there.',
          params: IdParams,
          querystring: ImportFileQuery,
          response: { 200: ImportSchema },
        },
      },
      async (request) => {
        const by = byOf(request, deps)
        if (!(request.body instanceof Readable)) {
          throw new Fault('invalid', 'Send the file as the body, with Content-Type: text/csv.', { reason: 'no_file' })
        }
        const { id } = request.params
        const kept = await keepImportFile(deps, by, id, request.query.name ?? 'import.csv', request.body)
        return show(deps.read, kept)
      },
    )
  })
}

async function show(stores: Stores, one: Import): Promise<ImportShape> {
  const actors = [one.createdBy, ...(one.startedBy === null ? [] : [one.startedBy])]
  return presentImport(one, await pointOf(stores, one), await stores.actorNames.names(one.workspaceId, actors))
}
