/**
 * WhatsApp as cheap as it can be: takes sends over keep-alive connections, answers each, and posts what became of them,
 * signed and by the dozen. It falls silent while its statuses are not taken in, so that what is measured can be kept up.
 * What it accepted, and when, it remembers for whoever asks whether a message came too late.
 */
import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { connect, createServer, type Socket } from 'node:net'

export interface PlatformSettings {
  /** How long each answer to a send takes. */
  readonly latencyMs: number
  /** Null: nothing is said of messages after they were accepted. */
  readonly statuses: {
    readonly port: number
    readonly inboundPath: string
    readonly appSecret: string
    readonly phoneNumberId: string
    readonly perPost: number
  } | null
}

export interface PlatformCounts {
  readonly accepted: number
  readonly statuses: number
  /** Statuses that are not due yet. */
  readonly coming: number
  /** Statuses that should have been posted and answered by now. */
  readonly overdue: number
}

/** `process.hrtime()` in ms of the last template accepted for each address; null where there was none. */
export type LastAccepted = readonly (number | null)[]

export type PlatformQuestion =
  | { readonly set: PlatformSettings }
  | { readonly count: true }
  | { readonly lastAccepted: readonly string[] }

/** Sent, delivered, read: so long after the message, ± 30 %. */
const news = [
  ['sent', 100],
  ['delivered', 500],
  ['read', 1_000],
] as const
const overdueMost = 4_000
/** Whoever posts statuses one by one posts many side by side. */
const postsAtOnce = (perPost: number) => Math.max(16, Math.floor(128 / perPost))
const tickMs = 5
const gatheredForMs = 20

let settings: PlatformSettings = { latencyMs: 0, statuses: null }
let signingKey: KeyObject | undefined
let accepted = 0
let answeredStatuses = 0
let coming = 0
let overdue = 0
const lastAccepted = new Map<string, number>()
/** Answers that wait until statuses have been taken in. */
let held: (() => void)[] = []

const marker = Buffer.from('"biz_opaque_callback_data":"')
const recipient = Buffer.from('"to":"')
const template = Buffer.from('"type":"template"')

const server = createServer({ noDelay: true }, (socket) => {
  let buffered: Buffer = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => {
    buffered = buffered.length === 0 ? chunk : Buffer.concat([buffered, chunk])
    for (;;) {
      const head = buffered.indexOf('\r\n\r\n')
      if (head < 0) return
      const length = contentLength(buffered, head)
      if (buffered.length < head + 4 + length) return
      const message = buffered.subarray(head + 4, head + 4 + length)
      answer(socket, textAfter(message, recipient), textAfter(message, marker), message.includes(template))
      buffered = buffered.subarray(head + 4 + length)
    }
  })
})

function contentLength(bytes: Buffer, head: number): number {
  const at = bytes.indexOf('content-length: ')
  return at < 0 || at > head ? 0 : Number.parseInt(bytes.toString('latin1', at + 16, at + 24), 10)
}

function textAfter(bytes: Buffer, mark: Buffer): string {
  const at = bytes.indexOf(mark)
  if (at < 0) return ''
  const from = at + mark.length
  return bytes.toString('latin1', from, bytes.indexOf('"', from))
}

function answer(socket: Socket, to: string, data: string, isTemplate: boolean): void {
  if (overdue > overdueMost) {
    held.push(() => answer(socket, to, data, isTemplate))
    return
  }
  if (settings.latencyMs === 0) accept(socket, to, data, isTemplate)
  else later(settings.latencyMs * (0.8 + Math.random() * 0.4), () => accept(socket, to, data, isTemplate))
}

function accept(socket: Socket, to: string, data: string, isTemplate: boolean): void {
  accepted += 1
  const wamid = `wamid.HBgNNDkxNzEx${accepted}`
  const address = data.split('.')[2]
  if (address !== undefined && isTemplate) lastAccepted.set(address, clockMs())
  const body = `{"messaging_product":"whatsapp","contacts":[{"input":"${to}","wa_id":"${to.replace('+', '')}"}],"messages":[{"id":"${wamid}","message_status":"accepted"}]}`
  socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`)
  if (settings.statuses === null || data === '') return
  for (const [word, afterMs] of news) {
    coming += 1
    fallingDue(afterMs * (0.7 + Math.random() * 0.6)).push(wamid, word, to, data)
  }
}

function clockMs(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

function statusOf(wamid: string, word: string, to: string, data: string): string {
  return `{"id":"${wamid}","status":"${word}","timestamp":"${seconds}","recipient_id":"${to.slice(1)}","biz_opaque_callback_data":"${data}","conversation":{"id":"b3d8f0a1","origin":{"type":"marketing"}},"pricing":{"billable":true,"pricing_model":"PMP","category":"marketing","type":"regular"}}`
}

// A timer for each message would cost more than the message: what falls due within a tick is done together.
const timetable = new Map<number, string[]>()
const answers = new Map<number, (() => void)[]>()
let tick = 0
let seconds = 0
setInterval(() => {
  seconds = Math.floor(Date.now() / 1_000)
  const now = Math.floor(performance.now() / tickMs)
  for (; tick <= now; tick += 1) {
    for (const act of answers.get(tick) ?? []) act()
    answers.delete(tick)
    const fallen = timetable.get(tick)
    if (fallen === undefined) continue
    timetable.delete(tick)
    coming -= fallen.length / 4
    overdue += fallen.length / 4
    for (let at = 0; at < fallen.length; at += 4) {
      due.push(statusOf(fallen[at] ?? '', fallen[at + 1] ?? '', fallen[at + 2] ?? '', fallen[at + 3] ?? ''))
    }
  }
  post()
}, tickMs)

function tickAfter(ms: number): number {
  return Math.max(tick, Math.floor((performance.now() + ms) / tickMs))
}

/** What falls due then: wamid, word, recipient and callback data, one after the other. */
function fallingDue(ms: number): string[] {
  const at = tickAfter(ms)
  const known = timetable.get(at)
  if (known !== undefined) return known
  const fresh: string[] = []
  timetable.set(at, fresh)
  return fresh
}

function later(ms: number, act: () => void): void {
  const at = tickAfter(ms)
  const known = answers.get(at)
  if (known === undefined) answers.set(at, [act])
  else known.push(act)
}

const due: string[] = []
let gatheredSince = performance.now()
const free: Socket[] = []
let opened = 0

function post(): void {
  const { statuses } = settings
  if (statuses === null) return
  const now = performance.now()
  while (due.length >= statuses.perPost || (due.length > 0 && now - gatheredSince > gatheredForMs)) {
    const socket = free.pop() ?? open(statuses)
    if (socket === undefined) return
    const list = due.splice(0, statuses.perPost)
    gatheredSince = now
    const body = `{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"49171000000","phone_number_id":"${statuses.phoneNumberId}"},"statuses":[${list.join()}]}}]}]}`
    signingKey ??= createSecretKey(statuses.appSecret, 'utf8')
    const signature = createHmac('sha256', signingKey).update(body).digest('hex')
    counts.set(socket, list.length)
    socket.write(
      `POST /inbound/whatsapp/${statuses.inboundPath} HTTP/1.1\r\nHost: consent.example.com\r\nContent-Type: application/json\r\nX-Hub-Signature-256: sha256=${signature}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
  }
}

const counts = new WeakMap<Socket, number>()

function open({ port, perPost }: { readonly port: number; readonly perPost: number }): Socket | undefined {
  if (opened >= postsAtOnce(perPost)) return undefined
  opened += 1
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  let answerText = ''
  socket.on('data', (chunk: Buffer) => {
    answerText += chunk.toString('latin1')
    const head = answerText.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/content-length: (\d+)/i.exec(answerText)?.[1] ?? 0)
    if (answerText.length < head + 4 + length) return
    if (!answerText.startsWith('HTTP/1.1 200')) throw new Error(`a webhook was refused: ${answerText}`)
    answerText = ''
    const count = counts.get(socket) ?? 0
    answeredStatuses += count
    overdue -= count
    free.push(socket)
    if (overdue <= overdueMost && held.length > 0) {
      const waiting = held
      held = []
      for (const go of waiting) go()
    }
    post()
  })
  socket.on('close', () => {
    opened -= 1
    const at = free.indexOf(socket)
    if (at >= 0) free.splice(at, 1)
  })
  socket.on('error', () => {})
  return socket
}

process.on('message', (question: PlatformQuestion) => {
  if ('set' in question) {
    settings = question.set
    signingKey = undefined
    process.send?.('set')
  } else if ('count' in question) {
    process.send?.({ accepted, statuses: answeredStatuses, coming, overdue } satisfies PlatformCounts)
  } else {
    process.send?.(question.lastAccepted.map((address) => lastAccepted.get(address) ?? null) satisfies LastAccepted)
  }
})
process.on('disconnect', () => process.exit())
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as { port: number }).port))
