/** The door of a form or shop tool as the outside sees it. Its secret is in none of these. */
import { mappingOf, type UnderstoodForm } from '../../actions/take-form.ts'
import type { FormMapping as FormMappingShape } from '../../contract/capture-settings/form-webhook.ts'
import type { FormSources, FormTest, FormWebhook } from '../../contract/form-webhook.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { CapturePoint } from '../../domain/capture-point.ts'
import type { FormHook, FormSetAside } from '../../domain/form-hook.ts'
import { readyMappings } from '../../domain/form-mapping/ready.ts'
import { type FormMapping, formSources } from '../../domain/form-mapping.ts'
import { signatureHeaders } from '../../protocol/forms/signature.ts'

export function presentSources(): FormSources {
  return {
    data: formSources.map((source) => ({
      source,
      headers: [...signatureHeaders(source)],
      mappings: readyMappings[source].map((ready) => ({ ...ready, mapping: presentMapping(ready.mapping) })),
    })),
  }
}

/** The same, as lists that may be written to. */
function presentMapping(mapping: FormMapping): FormMappingShape {
  return structuredClone(mapping) as FormMappingShape
}

export interface FormHookFacts {
  readonly point: CapturePoint
  readonly publicUrl: string
  readonly names: ReadonlyMap<string, string>
}

export function presentHook(hook: FormHook, { point, publicUrl, names }: FormHookFacts) {
  const source = point.settings.formWebhook?.source ?? 'signed'
  return {
    url: `${publicUrl}/inbound/forms/${hook.path}`,
    source,
    headers: [...signatureHeaders(source)],
    made_at: hook.madeAt.toISOString(),
    made_by: actorName(hook.madeBy, names),
  }
}

export function presentFormWebhook(
  hook: FormHook | undefined,
  setAside: readonly FormSetAside[],
  facts: FormHookFacts,
): FormWebhook {
  return {
    mapping: presentMapping(mappingOf(facts.point)),
    hook: hook === undefined ? null : presentHook(hook, facts),
    set_aside: setAside.map(({ receivedAt, result, errors }) => ({
      received_at: receivedAt.toISOString(),
      result,
      errors: errors.map((error) => ({ ...error })),
    })),
  }
}

export function presentTest(
  { form, topics, wording, errors, missing, result }: UnderstoodForm,
  point: CapturePoint,
): FormTest {
  const policy = point.settings.policy ?? 'confirm'
  const first =
    wording === undefined ? ('unknown' as const) : policy === 'confirm' ? ('pending' as const) : ('given' as const)
  return {
    result,
    number: form.number ?? null,
    email: form.email ?? null,
    name: form.name ?? null,
    language: form.language ?? null,
    occurred_at: form.occurredAt?.toISOString() ?? null,
    attributes: { ...form.attributes },
    topics: topics.map(({ key }) => key),
    state: result === 'recorded' ? first : null,
    notice: wording === undefined ? null : { language: wording.language, version: wording.version.version },
    errors: [
      ...missing.map((path) => ({ path: `/${path}`, message: notThere })),
      ...errors.map((error) => ({ ...error })),
    ],
  }
}

export const notThere = 'Nothing stands there: this is the payload of another form, or the mapping names another place.'
