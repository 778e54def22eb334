/**
 * What the page of a till asks: to be enrolled by its link, who may sign in, a PIN, and to take what customers chose. The
 * device is known by its cookie, the clerk by what their sign-in was answered with; neither opens anything else.
 */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Static, Type } from 'typebox'
import { confirmationLink } from '../../actions/confirmation-link.ts'
import { enrolTill, tillOf } from '../../actions/enrol-till.ts'
import { type OptInPage, readOptInPage, type Wording } from '../../actions/read-opt-in-page.ts'
import { readShownWording } from '../../actions/read-shown-wording.ts'
import { namesOf } from '../../actions/take-opt-in.ts'
import { type TakenAtTill, takeTillAct } from '../../actions/take-till-act.ts'
import { tryPin } from '../../actions/till-clerks.ts'
import { businessName } from '../../actions/world.ts'
import { minute } from '../../base/clock.ts'
import { Fault } from '../../base/fault.ts'
import { readPhone } from '../../base/phone.ts'
import { keptMs, sessionMs, type TillDevice } from '../../domain/till.ts'
import { showCode } from '../../protocol/whatsapp/wa-me.ts'
import { Allowance } from '../pages/allowance.ts'
import { chatLink } from '../pages/phone-link.ts'
import { openFor, sealFor } from '../pages/sealed.ts'
import { StepCounter } from '../pages/step-counter.ts'
import { qrPicture } from '../pages/till/qr-picture.ts'
import { anyone, type Routes } from '../routes.ts'
import { requireSameOrigin } from '../same-origin.ts'

const text = (maxLength: number, minLength = 1) => Type.String({ minLength, maxLength })
const closed = { additionalProperties: false } as const

const Params = Type.Object({ slug: text(63) }, closed)
const EnrolmentIn = Type.Object({ token: text(64) }, closed)
const SignInIn = Type.Object({ clerk: text(36), pin: Type.String({ pattern: '^[0-9]{1,8}$', maxLength: 8 }) }, closed)
const ActIn = Type.Object(
  {
    id: Type.String({ format: 'uuid', maxLength: 36 }),
    session: text(2_048),
    /** How long ago it was, seconds. */
    age: Type.Number({ minimum: 0, maximum: 10 * 365 * 86_400 }),
    language: text(35),
    rendered: Type.String({ pattern: '^[0-9a-f]{64}$', maxLength: 64 }),
    screen: text(64),
    answer: Type.Union([Type.Literal('given'), Type.Literal('refused')]),
    people: Type.Array(Type.Object({ number: text(60), topics: Type.Array(text(40), { maxItems: 50 }) }, closed), {
      minItems: 1,
      maxItems: 5,
    }),
  },
  closed,
)
const ActsIn = Type.Object({ acts: Type.Array(ActIn, { minItems: 1, maxItems: 20 }) }, closed)
type ActIn = Static<typeof ActIn>

interface Session {
  readonly device: string
  readonly clerk: string
  readonly name: string
  readonly from: number
  readonly until: number
}

interface ActResult {
  readonly id: string
  readonly result: 'taken' | 'not_taken'
  readonly reason?: string
  readonly people?: readonly object[]
}

const sealedAs = 'till-session/1'

export const tillDeviceRoutes: Routes = (server, deps) => {
  const steps = new StepCounter(deps.read.capturePoints, (error) =>
    deps.logger.warn({ err: error }, 'what came of tills could not be counted'),
  )
  server.addHook('onClose', () => steps.flush())
  // A till that comes back after three days sends what it has kept; a stolen one fills no book.
  const perDevice = new Allowance([{ max: 600, windowMs: 10 * minute }])
  const hidden = { ...anyone }

  async function placeOf(request: FastifyRequest): Promise<OptInPage> {
    const { slug } = request.params as { slug: string }
    const point = await deps.read.capturePoints.findBySlug(slug)
    if (point === undefined || point.channel !== 'till' || point.state === 'draft') {
      throw new Fault('not_found', 'There is no till here.')
    }
    return readOptInPage(deps.read, point)
  }

  async function deviceOf(request: FastifyRequest, { point }: OptInPage): Promise<TillDevice> {
    const device = await tillOf(deps.read, point, readCookie(request))
    if (device === undefined) {
      throw new Fault('unauthenticated', 'This device is no till here.', { reason: 'not_enrolled' })
    }
    await deps.read.tills.seen(device.workspaceId, device.deviceId, deps.clock.now())
    return device
  }

  server.post(
    '/t/:slug/enrolments',
    { ...hidden, schema: { hide: true, params: Params, body: EnrolmentIn } },
    async (request, reply) => {
      requireSameOrigin(request, deps.settings.publicUrl, { cookie: true })
      await server.failures.check(request)
      const { point } = await placeOf(request)
      const enrolled = await deps.transaction((stores) =>
        enrolTill(stores, point, request.body.token, deps.clock.now()),
      )
      if (enrolled === undefined) {
        await server.failures.count(request)
        throw new Fault('forbidden', 'This link was used, or is too old.', { reason: 'link_spent' })
      }
      setCookie(reply, deps.settings.publicUrl, point.slug, enrolled.token)
      return reply.code(201).send({ device: enrolled.device.name })
    },
  )

  server.get('/t/:slug/state', { ...hidden, schema: { hide: true, params: Params } }, async (request) => {
    const page = await placeOf(request)
    const device = await deviceOf(request, page)
    const clerks = await deps.read.tills.clerks(device.workspaceId, device.capturePointId)
    return {
      device: device.name,
      open: page.point.state === 'published' && page.sender !== undefined,
      clerks: clerks.filter(({ revokedAt }) => revokedAt === null).map(({ clerkId, name }) => ({ id: clerkId, name })),
    }
  })

  server.post(
    '/t/:slug/sign-ins',
    { ...hidden, schema: { hide: true, params: Params, body: SignInIn } },
    async (request, reply) => {
      requireSameOrigin(request, deps.settings.publicUrl, { cookie: true })
      const device = await deviceOf(request, await placeOf(request))
      const now = deps.clock.now()
      const { clerk: clerkId, pin } = request.body
      const tried = await deps.transaction((stores) => tryPin(stores, deps, device, { clerkId, pin }, now))
      if (tried.is === 'waiting') {
        throw new Fault('too_many', 'Too many tries.', {
          reason: 'wait',
          retryAfterS: (tried.until.getTime() - now.getTime()) / 1_000,
        })
      }
      if (tried.is === 'wrong') throw new Fault('forbidden', 'That is not the PIN.', { reason: 'wrong_pin' })
      const session: Session = {
        device: device.deviceId,
        clerk: tried.clerk.clerkId,
        name: tried.clerk.name,
        from: now.getTime(),
        until: now.getTime() + sessionMs,
      }
      return reply
        .code(201)
        .send({ session: sealFor(deps.secrets, sealedAs, session), clerk: session.name, until: session.until })
    },
  )

  server.post(
    '/t/:slug/acts',
    { ...hidden, schema: { hide: true, params: Params, body: ActsIn } },
    async (request): Promise<{ results: ActResult[] }> => {
      requireSameOrigin(request, deps.settings.publicUrl, { cookie: true })
      const page = await placeOf(request)
      const device = await deviceOf(request, page)
      const now = deps.clock.now()
      const wait = perDevice.wait(device.deviceId, now.getTime())
      if (wait > 0) throw new Fault('too_many', 'Too many answers at once.', { retryAfterS: wait / 1_000 })
      const results: ActResult[] = []
      for (const act of request.body.acts) {
        perDevice.use(device.deviceId, now.getTime())
        results.push(await take(page, device, act, now))
      }
      return { results }
    },
  )

  async function take(page: OptInPage, device: TillDevice, act: ActIn, now: Date): Promise<ActResult> {
    const not = (reason: string): ActResult => ({ id: act.id, result: 'not_taken', reason })
    const ageMs = act.age * 1_000
    if (ageMs > keptMs) return not('too_old')
    const session = openFor<Session>(deps.secrets, sealedAs, act.session)
    const at = now.getTime() - ageMs
    // Whoever was signed in when it was said: the session may have ended since.
    if (session === undefined || session.device !== device.deviceId) return not('no_session')
    if (at < session.from - minute || at > session.until + minute) return not('no_session')
    if (page.point.state !== 'published') return not('closed')
    const wording = await readShownWording(deps.read, page, act.language, Buffer.from(act.rendered, 'hex'))
    if (wording === undefined) return not('wording_changed')
    const people = readPeople(act, wording, page)
    if (people === undefined) return not('bad_number')
    const { ageMin = 0 } = page.world.workspace.profile
    const { taken, again } = await takeTillAct(
      deps,
      page,
      wording,
      {
        actId: act.id,
        people,
        answer: act.answer,
        ageMs,
        device: { id: device.deviceId, name: device.name },
        clerk: { id: session.clerk, name: session.name },
        screenVersion: act.screen,
        ...(ageMin > 0 && act.answer === 'given' ? { ageTicked: ageMin } : {}),
      },
      now,
    )
    if (!again) count(page, act, people.length, now)
    const shown = act.answer === 'refused' ? [] : taken.map((one) => present(page, wording, one))
    return { id: act.id, result: 'taken', people: shown }
  }

  function count({ point }: OptInPage, { answer }: ActIn, people: number, now: Date): void {
    steps.count(point, 'shown', now)
    if (answer === 'refused') {
      steps.count(point, 'refused', now)
      return
    }
    steps.count(point, 'started', now)
    steps.count(point, 'pending', now, people)
  }

  function present(page: OptInPage, wording: Wording, { phone, topics, toConfirm }: TakenAtTill) {
    const asked = wording.template !== undefined
    if (toConfirm === undefined || page.sender === undefined) return { number: phone, asked }
    const link = confirmationLink(page.sender, {
      business: businessName(page.world),
      language: wording.language,
      topics: namesOf(topics, wording),
      code: toConfirm.code,
    })
    return {
      number: phone,
      asked,
      link: chatLink(page.world.workspace, link, phone),
      qr: qrPicture(link),
      code: showCode(toConfirm.code),
      expires_at: toConfirm.expiresAt.toISOString(),
    }
  }
}

/** Undefined where a number is none, stands there twice, or nothing was chosen for it. */
function readPeople(act: ActIn, wording: Wording, { point, world }: OptInPage) {
  const country = point.country ?? world.workspace.profile.countries?.[0]
  const seen = new Set<string>()
  const people = act.people.flatMap(({ number, topics: keys }) => {
    const phone = readPhone(number, country)
    // A no is to everything that was asked.
    const topics = act.answer === 'refused' ? wording.topics : wording.topics.filter(({ key }) => keys.includes(key))
    if (phone === undefined || seen.has(phone.e164) || topics.length === 0) return []
    seen.add(phone.e164)
    return [{ phone: phone.e164, topics }]
  })
  return people.length === act.people.length ? people : undefined
}

const cookieName = 'assent_till'
const cookieDays = 400

function readCookie({ headers }: FastifyRequest): string | undefined {
  return new RegExp(`(?:^|; )${cookieName}=([\\w-]{43})(?:;|$)`).exec(headers.cookie ?? '')?.[1]
}

function setCookie(reply: FastifyReply, publicUrl: string, slug: string, token: string): void {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const maxAge = cookieDays * 86_400
  reply.header(
    'set-cookie',
    `${cookieName}=${token}; Path=/t/${slug}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure}`,
  )
}
