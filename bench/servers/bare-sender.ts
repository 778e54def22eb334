/** Sends over undici and nothing else: what every message has to cost. As many are in the air as the product has lanes. */
import { type Dispatcher, Pool } from 'undici'
import type { Work } from '../harness/side.ts'

export interface BareSenderInput {
  readonly port: number
  readonly inFlight: number
}

const { port, inFlight } = JSON.parse(process.argv[2] ?? '') as BareSenderInput
const pool = new Pool(`http://127.0.0.1:${port}`, { connections: inFlight, pipelining: 1 })
const headers = ['authorization', 'Bearer x', 'content-type', 'application/json']

function body(message: number): string {
  return JSON.stringify({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: `+4917${1_000_000 + (message % 9_000_000)}`,
    type: 'template',
    template: {
      name: 'autumn_lamps',
      language: { code: 'en_US' },
      components: [
        { type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Asha' }] },
        {
          type: 'button',
          sub_type: 'quick_reply',
          index: 0,
          parameters: [{ type: 'payload', payload: 'optout:marketing' }],
        },
      ],
    },
  })
}

async function work(ms: number): Promise<Work> {
  const from = performance.now()
  const until = from + ms
  let sent = 0
  let flying = 0
  await new Promise<void>((landed) => {
    const send = () => {
      flying += 1
      pool.dispatch({ path: '/v26.0/1/messages', method: 'POST', headers, body: body(sent) }, new Answer(next))
    }
    const next = () => {
      sent += 1
      flying -= 1
      if (performance.now() < until) send()
      else if (flying === 0) landed()
    }
    for (let lane = 0; lane < inFlight; lane += 1) send()
  })
  return { pieces: sent, seconds: (performance.now() - from) / 1_000, p50: 0, p99: 0, max: 0 }
}

class Answer implements Dispatcher.DispatchHandler {
  readonly #next: () => void

  constructor(next: () => void) {
    this.#next = next
  }

  onRequestStart(): void {}

  onResponseStart(): void {}

  onResponseData(): void {}

  onResponseEnd(): void {
    this.#next()
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    throw error
  }
}

process.on('message', async (ms: number) => process.send?.(await work(ms)))
process.on('disconnect', () => process.exit())
process.send?.('ready')
