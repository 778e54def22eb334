/** Sends CSV as it is made. What goes wrong before its first line is answered as an error; after that the answer breaks off. */
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'

export async function sendCsv(reply: FastifyReply, name: string, lines: AsyncGenerator<string>): Promise<FastifyReply> {
  const first = await lines.next()
  async function* all(): AsyncGenerator<string> {
    if (first.done !== true) yield first.value
    yield* lines
  }
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.csv"`)
    .send(Readable.from(all(), { objectMode: true }))
}
