/**
 * Reads what the opt-in API was told: who, about which topics, where, having been shown what. Every bad field is found
 * before anything is written, for one bad number or topic refuses the whole call.
 */
import { minute } from '../base/clock.ts'
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { readPhone } from '../base/phone.ts'
import type { Secrets } from '../base/secret.ts'
import { type ApiPoint, fromApi } from '../capture/api.ts'
import type { Capture, CapturedPerson } from '../capture/capture.ts'
import { actorText, type By, demand, may } from '../domain/actor.ts'
import type { Identifier } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import type { Act } from '../domain/consent.ts'
import type { Topic } from '../domain/topic.ts'
import type { ConsentGround, ReportedNotice } from './consent-ground.ts'
import type { PaperForm } from './read-paper-form.ts'

export interface ConsentReport {
  /** As they were sent. */
  readonly numbers: readonly string[]
  readonly userIds: readonly string[]
  /** Whose national form the numbers are in. */
  readonly country?: string
  /** Keys. */
  readonly topics: readonly string[]
  readonly answer: 'given' | 'refused'
  readonly act?: Act
  readonly capturePoint?: string
  readonly notice?: { readonly id: string; readonly version: number; readonly language: string }
  readonly occurredAt?: Date
  readonly evidence?: Readonly<Record<string, unknown>>
  readonly contact?: { readonly id?: string; readonly name?: string; readonly language?: string }
  /** Digest of the idempotency key, where one was sent. */
  readonly callId?: string
}

export interface ReadReport {
  readonly capture: Capture
  /** In the order of `capture.people`. */
  readonly people: readonly { readonly number?: string; readonly userId?: string }[]
  readonly topics: readonly Topic[]
  readonly notice: ReportedNotice | null
  /** Where it was entered from a form on paper. */
  readonly paper?: PaperForm
}

/** Throws `invalid` with every bad field, or `forbidden` where the role may not say this. */
export async function readConsentReport(
  ground: ConsentGround,
  secrets: Secrets,
  by: By,
  report: ConsentReport,
): Promise<ReadReport> {
  const { actor, now } = by
  const { workspaceId } = actor
  if (report.answer === 'given') demand(actor, 'consent:record-yes')
  const errors: FieldError[] = []
  const people = [...readNumbers(report, errors), ...readUserIds(report)]
  if (people.length === 0 && errors.length === 0) {
    errors.push({ path: '/numbers', message: 'Say whose consent it is: numbers, or user_ids, or both.' })
  }
  const world = await ground.world(workspaceId)
  const topics = readTopics(report, world.topics, errors)
  const point = await readPoint(ground, workspaceId, report, topics, errors)
  const paper = await readPaper(ground, secrets, point, report, people, errors)
  const notice = await readNotice(ground, workspaceId, paper === undefined ? report : onForm(report, paper), errors)
  if (report.occurredAt !== undefined && report.occurredAt.getTime() > now.getTime() + minute) {
    errors.push(occurredInFuture)
  }
  if (errors.length > 0) {
    const [first] = errors
    const reason = errors.length === 1 && first?.code !== undefined ? first.code : 'invalid'
    throw new Fault('invalid', 'Nothing was recorded.', { errors, reason })
  }
  const topicIds = topics.map(({ topicId }) => topicId)
  const capture = fromApi(
    {
      workspaceId,
      people: people.map(({ identifier }): CapturedPerson => ({ identifiers: [identifier], topicIds })),
      answer: report.answer,
      act: report.act ?? (paper === undefined ? null : 'signed_paper'),
      actor: actorText(actor),
      occurredAt: report.occurredAt ?? now,
      evidence: paper === undefined ? (report.evidence ?? null) : { ...report.evidence, ...factsOf(paper) },
      // A form is one act, however often it is sent.
      callId: paper === undefined ? (report.callId ?? newId(now.getTime())) : `${paper.formId}/${paper.returned}`,
      contact: {
        ...(report.contact?.id === undefined ? {} : { contactId: report.contact.id }),
        ...(report.contact?.name === undefined ? {} : { name: report.contact.name }),
        ...(report.contact?.language === undefined ? {} : { language: report.contact.language }),
      },
    },
    point === null ? null : apiPoint(point),
    notice === null ? null : { sha256: notice.sha256, language: notice.language },
  )
  requireEvidence(by, capture)
  return {
    capture,
    people: people.map(({ shown }) => shown),
    topics,
    notice,
    ...(paper === undefined ? {} : { paper }),
  }
}

/** A no is taken from anywhere; a yes on paper comes with its form. */
async function readPaper(
  ground: ConsentGround,
  secrets: Secrets,
  point: CapturePoint | null,
  { answer, evidence = {}, topics, act, notice }: ConsentReport,
  people: readonly Person[],
  errors: FieldError[],
): Promise<PaperForm | undefined> {
  if (point?.channel !== 'paper_form' || answer === 'refused') return undefined
  if (act !== undefined && act !== 'signed_paper') {
    errors.push({ path: '/act', message: 'On paper a yes is signed: signed_paper.', code: 'not_signed' })
  }
  const numbers = people.flatMap(({ shown }) => shown.number ?? [])
  const paper = await ground.paperForm(secrets, { point, evidence, numbers, topics }, errors)
  if (paper !== undefined && notice !== undefined && !isOnForm(notice, paper)) {
    const { noticeVersion, language } = paper.run
    const message = `On ${paper.formId} stands version ${noticeVersion} in ${language}. Leave the notice out: the form has it.`
    errors.push({ path: '/notice', message, code: 'not_on_form' })
  }
  return paper
}

function isOnForm(notice: NonNullable<ConsentReport['notice']>, { run }: PaperForm): boolean {
  return notice.id === run.noticeId && notice.version === run.noticeVersion && notice.language === run.language
}

/** The wording is the one that stands on the form; a report may leave it out, and cannot name another. */
function onForm(report: ConsentReport, { run }: PaperForm): ConsentReport {
  const { noticeId: id, noticeVersion: version, language } = run
  return { ...report, notice: report.notice ?? { id, version, language } }
}

function factsOf({ formId, file }: PaperForm): Readonly<Record<string, unknown>> {
  return {
    form_id: formId,
    ...(file === undefined ? {} : { scan: file.fileId, scan_sha256: file.sha256.toString('hex') }),
  }
}

interface Person {
  readonly identifier: Identifier
  readonly shown: { readonly number?: string; readonly userId?: string }
}

function readNumbers({ numbers, country }: ConsentReport, errors: FieldError[]): Person[] {
  const seen = new Set<string>()
  return numbers.flatMap((typed, at) => {
    const phone = readPhone(typed, country)
    const path = `/numbers/${at}`
    if (phone === undefined) {
      const how =
        country === undefined ? 'Write it with + and its country code, or send country.' : `Not in ${country}.`
      errors.push({ path, message: `Is no telephone number. ${how}`, code: 'not_a_number' })
      return []
    }
    if (seen.has(phone.e164)) {
      errors.push({ path, message: 'Stands there twice. Send each number once.', code: 'twice' })
      return []
    }
    seen.add(phone.e164)
    return [{ identifier: { kind: 'phone' as const, value: phone.e164 }, shown: { number: phone.e164 } }]
  })
}

function readUserIds({ userIds }: ConsentReport): Person[] {
  return [...new Set(userIds)].map((value) => ({ identifier: { kind: 'bsuid', value }, shown: { userId: value } }))
}

function readTopics({ topics: keys }: ConsentReport, topics: readonly Topic[], errors: FieldError[]): Topic[] {
  return keys.flatMap((key, at) => {
    const topic = topics.find((one) => one.key === key)
    if (topic !== undefined && keys.indexOf(key) === at) return [topic]
    const message = topic === undefined ? `There is no topic ${key}.` : 'Stands there twice. Send each topic once.'
    errors.push({ path: `/topics/${at}`, message, code: topic === undefined ? 'unknown_topic' : 'twice' })
    return []
  })
}

async function readPoint(
  ground: ConsentGround,
  workspaceId: string,
  { capturePoint, answer, topics: keys }: ConsentReport,
  topics: readonly Topic[],
  errors: FieldError[],
): Promise<CapturePoint | null> {
  if (capturePoint === undefined) return null
  const point = await ground.capturePoint(workspaceId, capturePoint)
  if (point === undefined || point.state !== 'published') {
    const state = point === undefined ? 'There is no capture point' : 'Nothing is taken at the capture point'
    const message = point === undefined ? `${state} ${capturePoint}.` : `${state} ${point.name}: it is ${point.state}.`
    errors.push({ path: '/capture_point', message, code: 'unknown_capture_point' })
    return null
  }
  // A no is taken anywhere, about anything.
  if (answer === 'given') {
    for (const { key, topicId } of topics) {
      if (point.topics.includes(topicId)) continue
      const message = `The capture point ${point.name} does not ask about ${key}.`
      errors.push({ path: `/topics/${keys.indexOf(key)}`, message, code: 'topic_not_asked' })
    }
  }
  return point
}

async function readNotice(
  ground: ConsentGround,
  workspaceId: string,
  { notice, topics, answer }: ConsentReport,
  errors: FieldError[],
): Promise<ReportedNotice | null> {
  if (notice === undefined) return null
  const found = await ground.notice(workspaceId, notice.id, notice.version, notice.language)
  if (found === undefined) {
    const message = `There is no such notice, or it has no version ${notice.version} in ${notice.language}.`
    errors.push({ path: '/notice', message, code: 'unknown_notice' })
    return null
  }
  topics.forEach((key, at) => {
    if (answer === 'refused' || found.topics.has(key) || errors.some(({ path }) => path === `/topics/${at}`)) return
    errors.push({
      path: `/topics/${at}`,
      message: `The wording that was shown says nothing of ${key}.`,
      code: 'topic_not_shown',
    })
  })
  return found
}

function apiPoint(point: CapturePoint): ApiPoint {
  return {
    capturePointId: point.capturePointId,
    channel: point.channel,
    country: point.country,
    confirmation: point.confirmation,
    policy: point.channel === 'api' ? (point.settings.policy ?? 'confirm') : 'confirm',
  }
}

/** Agents and clerks bring their capture point's evidence, or it is no yes. */
function requireEvidence({ actor }: By, { answer, missing }: Capture): void {
  if (answer === 'refused' || may(actor, 'consent:record-yes-without-evidence')) return
  const lacking = missing.filter((part) => part === 'capture_point' || part === 'evidence')
  if (lacking.length === 0) return
  throw new Fault(
    'forbidden',
    `Your role records a yes only with its capture point and evidence. Send ${lacking.join(' and ')}.`,
    {
      reason: 'yes_needs_evidence',
      errors: lacking.map((part) => ({ path: `/${part}`, message: 'Is missing.' })),
    },
  )
}

export const occurredInFuture: FieldError = {
  path: '/occurred_at',
  message:
    'Lies ahead of our clock. Leave it out for what was said just now; an offline device sends it when it is back.',
  code: 'occurred_in_future',
}
