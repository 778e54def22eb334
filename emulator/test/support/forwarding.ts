// A server that forwards /phone to an emulator, and has a clock of its own, as the product does.

import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** `wind` gets what is posted to `/clock`. */
export async function forwarding(target: string, wind: (jump: unknown) => Promise<unknown>) {
  const server = createServer((incoming, answer) => {
    if (incoming.url === '/clock') {
      text(incoming).then(async (body) => {
        await wind(JSON.parse(body))
        answer.end('{}')
      })
      return
    }
    const { origin: _, host: __, ...headers } = incoming.headers
    const onward = request(`${target}${incoming.url}`, { method: incoming.method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, { ...response.headers, 'x-phone-clock': '/clock' })
      response.pipe(answer)
    })
    incoming.pipe(onward)
    answer.on('close', () => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}
