/**
 * A person's own page. Its link is the authority: no sign-in, and whoever follows it by mistake, or a scanner, changes
 * nothing. What is done is done by a button, answered when it is true, and shown after a redirect.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type PageVisit, restUntil, stopFromPage, switchOn } from '../../../actions/change-choices.ts'
import { type Choices, readChoices, stateAt } from '../../../actions/read-choices.ts'
import { minute } from '../../../base/clock.ts'
import { Fault } from '../../../base/fault.ts'
import { type Language, languageTags } from '../../../copy/languages.ts'
import type { ConsentRecord } from '../../../domain/consent.ts'
import type { ShownAddress } from '../../../domain/contact-page.ts'
import type { Topic } from '../../../domain/topic.ts'
import { receiptId } from '../../../ledger/receipt.ts'
import { anyone, type Routes } from '../../routes.ts'
import { requireSameOrigin } from '../../same-origin.ts'
import { Allowance } from '../allowance.ts'
import { seeOther, sendPage } from '../answer.ts'
import { FormBody } from '../form-body.ts'
import { languageOf } from '../language.ts'
import { choicesFile } from './choices-file.ts'
import { undoOf } from './done.ts'
import { type Flash, openFlash, sealFlash } from './flash.ts'
import { choicesView, pauseMs } from './view.ts'
import { pageWording } from './wording.ts'

/** As many of the newest as are read on a page; the file has all. */
const recordsShown = 50

export const preferenceRoutes: Routes = (server, deps) => {
  const perLink = new Allowance([{ max: 40, windowMs: 10 * minute }])
  const hidden = { ...anyone, schema: { hide: true } }
  const receiptPath = ({ address: key, seq }: ConsentRecord) => `/r/${receiptId(deps.secrets, { key, seq })}`

  /** Throws `not_found` for a link that is none; whoever tries many is told to wait. */
  async function open(request: FastifyRequest): Promise<Opened> {
    await server.failures.check(request)
    const { token } = request.params as { token: string }
    const choices = await readChoices(deps, token, deps.clock.now())
    if (choices === undefined) {
      await server.failures.count(request)
      throw new Fault('not_found', 'There is no such page.')
    }
    const [own] = choices.addresses
    const { number } = request.query as { number?: unknown }
    const address = choices.addresses[Number(number) - 1] ?? own
    return { choices, token, address, language: languageOf(request, preferred(own)) }
  }

  server.get('/p/:token', hidden, async (request, reply) => {
    const opened = await open(request)
    const { choices } = opened
    const now = deps.clock.now()
    const { s } = request.query as { s?: unknown }
    const flash = openFlash(deps.secrets, choices.link, s, now)
    const { rows: records } = await deps.read.contactPages.records(
      choices.link.address.workspaceId,
      { keys: choices.addresses.map(({ key }) => key) },
      { limit: recordsShown },
    )
    const sealed = flash === undefined ? undefined : String(s)
    return sendPage(reply, choicesView({ ...opened, now, flash, sealed, records, receiptPath }))
  })

  server.get('/p/:token/choices.json', hidden, async (request, reply) => {
    const { choices } = await open(request)
    const file = await choicesFile(deps, choices, (record) => `${deps.settings.publicUrl}${receiptPath(record)}`)
    return reply
      .header('content-disposition', 'attachment; filename="choices.json"')
      .type('application/json; charset=utf-8')
      .send(`${JSON.stringify(file, null, 2)}\n`)
  })

  server.post('/p/:token', hidden, async (request, reply) => {
    requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
    const opened = await open(request)
    const body = new FormBody(request.body)
    const { choices } = opened
    const address = choices.addresses.find(({ key }) => key.addressId === body.text('address')) ?? opened.address
    const visit: PageVisit = {
      ip: request.ip,
      userAgent: (request.headers['user-agent'] ?? '').slice(0, 400),
      language: opened.language,
    }
    const done = await act({ ...opened, address }, body, visit)
    return show(reply, { ...opened, address }, done)
  })

  function show(
    reply: FastifyReply,
    { choices, token, address, language }: Opened,
    done: Omit<Flash, 'at' | 'address'>,
  ) {
    const flash: Flash = { at: deps.clock.now().getTime(), address: address.key.addressId, ...done }
    const at = choices.addresses.indexOf(address) + 1
    const sealed = sealFlash(deps.secrets, choices.link, flash)
    return seeOther(reply, `/p/${token}?number=${at}&lang=${language}&s=${sealed}`)
  }

  type DoneNow = Omit<Flash, 'at' | 'address'>

  async function act(opened: Opened, body: FormBody, visit: PageVisit): Promise<DoneNow> {
    const { choices, address } = opened
    const [own] = choices.addresses
    switch (body.text('do')) {
      case 'stop-all':
        await stopFromPage(deps, choices, own, { way: 'everything_switched_off' }, visit)
        return { done: 'all' }
      case 'stop-marketing':
        await stopFromPage(deps, choices, own, { way: 'marketing_switched_off' }, visit)
        return { done: 'marketing' }
      case 'stop-number':
        await stopFromPage(deps, choices, address, { way: 'number_switched_off' }, visit)
        return { done: 'number' }
      case 'wrong-number':
        await stopFromPage(deps, choices, address, { way: 'wrong_number' }, visit)
        return { done: 'wrong_number' }
      case 'pause':
        await restUntil(deps, choices, own, new Date(deps.clock.now().getTime() + pauseMs))
        return { done: 'paused' }
      case 'resume':
        await restUntil(deps, choices, own, deps.clock.now())
        return { done: 'resumed' }
      case 'save':
        return save(opened, body, visit)
      case 'undo':
        return undo(opened, body, visit)
      default:
        return { done: 'nothing' }
    }
  }

  /** What differs from what the page showed: a page that is older than another change takes none of it back. */
  async function save({ choices, address, language }: Opened, body: FormBody, visit: PageVisit): Promise<DoneNow> {
    const was = new Set(body.text('was').split(' '))
    const ticked = new Set(body.list('topic'))
    const now = deps.clock.now()
    const off = choices.topics.filter(({ key }) => was.has(key) && !ticked.has(key))
    const on = choices.topics.filter(
      (topic) => ticked.has(topic.key) && !was.has(topic.key) && stateAt(address, topic, now).state !== 'given',
    )
    // The yes first: the link says it only while no newer no stands, and the one that comes with it is newer.
    const turned = await turnOn({ choices, address, language }, on, visit)
    if (off.length > 0) await stopFromPage(deps, choices, address, { way: 'topic_switched_off', topics: off }, visit)
    return outcome(off, turned)
  }

  async function undo({ choices, language }: Opened, body: FormBody, visit: PageVisit): Promise<DoneNow> {
    const flash = openFlash(deps.secrets, choices.link, body.text('s'), deps.clock.now())
    const address = choices.addresses.find(({ key }) => key.addressId === flash?.address)
    if (flash === undefined || address === undefined || undoOf(choices.link, flash) !== 'button')
      return { done: 'nothing' }
    if (flash.done === 'paused') {
      await restUntil(deps, choices, choices.addresses[0], deps.clock.now())
      return { done: 'undone' }
    }
    const off = named(choices, flash.on)
    const turned = await turnOn({ choices, address, language }, named(choices, flash.off), visit)
    if (off.length > 0) await stopFromPage(deps, choices, address, { way: 'topic_switched_off', topics: off }, visit)
    if (turned.asked === undefined) return { done: 'undone' }
    return { done: 'asked', asked: turned.asked }
  }

  async function turnOn(
    { choices, address, language }: Pick<Opened, 'choices' | 'address' | 'language'>,
    topics: readonly Topic[],
    visit: PageVisit,
  ): Promise<{ readonly on: readonly Topic[]; readonly asked?: NonNullable<Flash['asked']> }> {
    if (topics.length === 0) return { on: [] }
    allow(choices)
    const rendered = pageWording(choices, language)
    const switched = await switchOn(deps, choices, { address, topics, rendered }, visit)
    if (switched.kind === 'given') return { on: topics }
    const { code, expiresAt } = switched
    return { on: [], asked: { topics: topics.map(({ key }) => key), code, until: expiresAt.getTime() } }
  }

  /** Asking again and again writes again and again; stopping is never limited. */
  function allow({ link }: Choices): void {
    const nowMs = deps.clock.now().getTime()
    const key = link.tokenHash.toString('base64')
    const wait = perLink.wait(key, nowMs)
    if (wait > 0) throw new Fault('too_many', 'Too many attempts.', { retryAfterS: wait / 1_000 })
    perLink.use(key, nowMs)
  }
}

interface Opened {
  readonly choices: Choices
  readonly token: string
  readonly address: ShownAddress
  readonly language: Language
}

/** The language that the person is known to speak stands first: it is taken where the browser likes none of ours. */
function preferred({ language }: ShownAddress): Language[] {
  const known = languageTags.find((tag) => tag === language)
  return known === undefined ? [...languageTags] : [known, ...languageTags.filter((tag) => tag !== known)]
}

function named({ topics }: Choices, keys: readonly string[] = []): Topic[] {
  return topics.filter(({ key }) => keys.includes(key))
}

function outcome(
  off: readonly Topic[],
  { on, asked }: { readonly on: readonly Topic[]; readonly asked?: NonNullable<Flash['asked']> },
): Omit<Flash, 'at' | 'address'> {
  const changed = off.length + on.length > 0
  if (!changed && asked === undefined) return { done: 'nothing' }
  return {
    done: changed ? 'saved' : 'asked',
    off: off.map(({ key }) => key),
    on: on.map(({ key }) => key),
    ...(asked === undefined ? {} : { asked }),
  }
}
