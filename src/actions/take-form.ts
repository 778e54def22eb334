/**
 * Takes what a form or shop tool reports: the person with what is known of them, and their request where a box was ticked.
 * Without a tick somebody has registered and said nothing about messages. The same delivery again changes nothing.
 */
import type { FieldError } from '../base/fault.ts'
import { matchLanguage } from '../base/language.ts'
import { fromFormWebhook } from '../capture/form-webhook.ts'
import { nearestLanguage } from '../copy/languages.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { isInFuture } from '../domain/consent.ts'
import type { FormResult } from '../domain/form-hook.ts'
import { readyMappings } from '../domain/form-mapping/ready.ts'
import { type FormMapping, type ReadForm, readForm } from '../domain/form-mapping.ts'
import type { Topic } from '../domain/topic.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { captureConsents } from './capture-consent.ts'
import type { Deps } from './deps.ts'
import type { OptInPage, Wording } from './read-opt-in-page.ts'
import { registerContact } from './register-contact.ts'
import { namesOf } from './take-opt-in.ts'
import { businessName } from './world.ts'

/** A payload as it is understood, before anything is done with it. */
export interface UnderstoodForm {
  readonly form: ReadForm
  /** What the ticked boxes ask for. */
  readonly topics: readonly Topic[]
  /** The wording that the form is said to have shown. */
  readonly wording: Wording | undefined
  /** Paths that were looked at in vain: the payload is another form's. */
  readonly missing: readonly string[]
  /** What keeps it from being used whole. */
  readonly errors: readonly FieldError[]
  readonly result: FormResult
}

export function mappingOf({ settings }: Pick<CapturePoint, 'settings'>): FormMapping {
  const { source = 'signed', mapping } = settings.formWebhook ?? {}
  return mapping ?? readyMappings[source][0].mapping
}

export function understandForm(page: OptInPage, payload: unknown, now: Date): UnderstoodForm {
  const { point, world, wordings } = page
  const country = point.country ?? world.workspace.profile.countries?.[0]
  const { form, missing } = readForm(payload, mappingOf(point), country)
  const [first] = wordings.keys()
  const language = matchLanguage(form.language ?? '', [...wordings.keys()]) ?? first
  const wording = language === undefined ? undefined : wordings.get(language)
  // A wording that says nothing of a topic cannot have asked about it.
  const asked = wording?.topics ?? world.topics.filter(({ topicId }) => point.topics.includes(topicId))
  const { topics: named } = form
  const topics = named === 'all' ? asked : asked.filter(({ key }) => named.includes(key))
  const errors = [
    ...form.unusable,
    ...(form.occurredAt !== undefined && isInFuture(form.occurredAt, now)
      ? [{ path: '/date', message: 'Lies ahead of our clock.', code: 'occurred_in_future' }]
      : []),
    ...(topics.length > 0 && form.number === undefined && form.unusable.length === 0
      ? [{ path: '/number', message: 'A box was ticked, and no number was given that it could be about.' }]
      : []),
  ]
  return { form, topics, wording, missing, errors, result: resultOf(form, topics, missing, errors) }
}

function resultOf(
  { number, email }: ReadForm,
  topics: readonly Topic[],
  missing: readonly string[],
  errors: readonly FieldError[],
): FormResult {
  if (missing.length > 0) return 'refused'
  if (errors.length > 0) return 'set_aside'
  if (number !== undefined && topics.length > 0) return 'recorded'
  // An order without number and address names nobody: that is no mistake of the form.
  return number === undefined && email === undefined ? 'set_aside' : 'registered'
}

/** What was understood as `recorded` or `registered`, in one transaction. `payloadSha256` is of the bytes that were signed. */
export async function takeForm(
  deps: Pick<Deps, 'secrets' | 'transaction'>,
  page: OptInPage,
  { form, topics, wording, result }: UnderstoodForm,
  payloadSha256: Buffer,
  now: Date,
): Promise<void> {
  const { point, world } = page
  const { workspaceId } = point
  const digest = payloadSha256.toString('hex')
  const { number, email, name, language, attributes } = form
  const registration = {
    workspaceId,
    numbers: number === undefined ? [] : [number],
    email,
    name,
    language,
    attributes,
    ofBusiness: true,
  }
  const capture =
    number === undefined || result !== 'recorded'
      ? undefined
      : fromFormWebhook(
          {
            number,
            topicIds: topics.map(({ topicId }) => topicId),
            source: point.settings.formWebhook?.source ?? 'signed',
            act: form.act ?? digest,
            occurredAt: form.occurredAt ?? now,
            page: form.page,
            payloadSha256: digest,
            name,
            language,
          },
          { ...point, policy: point.settings.policy ?? 'confirm' },
          wording === undefined ? null : { sha256: wording.version.sha256, language: wording.language },
        )
  await deps.transaction((stores) =>
    // Addresses are locked before contacts: what the boxes say is recorded between making the person and writing to them.
    registerContact(stores, deps, registration, now, async () => {
      if (capture === undefined || wording === undefined) return
      const context = { workspaceKind: world.workspace.kind, categories: world.categories }
      const [outcomes = []] = await captureConsents(stores, deps, context, [capture], now)
      const [asked] = outcomes.filter(({ confirmation, replay }) => confirmation !== undefined && !replay)
      if (wording.template === undefined || asked?.confirmation === undefined) return
      await askToConfirm(
        stores,
        [
          {
            key: asked.address,
            template: wording.template,
            language: nearestLanguage(wording.language),
            business: businessName(world),
            topics: namesOf(topics, wording),
            ...asked.confirmation,
          },
        ],
        now,
      )
    }),
  )
}
