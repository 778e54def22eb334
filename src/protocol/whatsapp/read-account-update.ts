/** What WhatsApp says about our templates, numbers and account. */
import {
  asDate,
  asId,
  asList,
  asNumber,
  asRecord,
  asText,
  type Json,
  malformed,
  needed,
  present,
  records,
} from './read-json.ts'
import type { AccountChange, TemplateUpdate } from './webhook-update.ts'

type TemplateChange = TemplateUpdate['change']

/** `en-US` and `en_US` are both printed; the API takes the latter. */
export function languageCode(printed: string): string {
  return printed.replace('-', '_')
}

const templateFields: Readonly<Record<string, (value: Json) => TemplateChange>> = {
  message_template_status_update: (value) => {
    const other = asRecord(value.other_info)
    return present<TemplateChange>({
      kind: 'status',
      event: needed(asText(value.event), 'event'),
      reason: asText(value.reason) === 'NONE' ? undefined : asText(value.reason),
      category: asText(value.message_template_category),
      title: asText(other?.title),
      advice:
        asText(asRecord(value.rejection_info)?.recommendation) ??
        asText(asRecord(value.rejection_info)?.reason) ??
        asText(other?.description),
    })
  },
  message_template_quality_update: (value) =>
    present<TemplateChange>({
      kind: 'quality',
      current: needed(asText(value.new_quality_score), 'new_quality_score'),
      previous: asText(value.previous_quality_score),
    }),
  template_category_update: (value) =>
    present<TemplateChange>({
      kind: 'category',
      current: needed(asText(value.new_category), 'new_category'),
      pending: asText(value.correct_category),
      previous: asText(value.previous_category),
    }),
  message_template_components_update: () => ({ kind: 'components' }),
}

/** Throws Malformed; undefined for a field that is not about templates. */
export function readTemplateUpdate(
  field: string,
  value: Json,
): Pick<TemplateUpdate, 'change' | 'templateId' | 'name' | 'language'> | undefined {
  const reader = Object.hasOwn(templateFields, field) ? templateFields[field] : undefined
  if (reader === undefined) return undefined
  const language = asText(value.message_template_language)
  const templateId = asId(value.message_template_id)
  const name = asText(value.message_template_name)
  if (templateId === undefined && name === undefined) malformed('message_template_id, message_template_name')
  return present({
    templateId,
    name,
    language: language === undefined ? undefined : languageCode(language),
    change: reader(value),
  })
}

const accountFields: Readonly<Record<string, (value: Json) => AccountChange>> = {
  account_update: (value) => {
    const ban = asRecord(value.ban_info)
    return present<AccountChange>({
      field: 'account_update',
      event: needed(asText(value.event), 'event'),
      restrictions: records(value.restriction_info).map((each) =>
        present({ type: asText(each.restriction_type) ?? 'unknown', until: asDate(each.expiration) }),
      ),
      banState: asText(asList(ban?.waba_ban_state)[0]) ?? asText(ban?.waba_ban_state),
      violation: asText(asRecord(value.violation_info)?.violation_type),
    })
  },
  account_alerts: (value) => {
    const alert = asRecord(value.alert_info) ?? value
    return present<AccountChange>({
      field: 'account_alerts',
      alert: needed(asText(alert.alert_type), 'alert_type'),
      severity: asText(alert.alert_severity),
      status: asText(alert.alert_status),
      description: asText(alert.alert_description),
    })
  },
  account_review_update: (value) => ({
    field: 'account_review_update',
    decision: needed(asText(value.decision), 'decision'),
  }),
  phone_number_quality_update: (value) =>
    present<AccountChange>({
      field: 'phone_number_quality_update',
      event: needed(asText(value.event), 'event'),
      peopleADay: readLimit(value.max_daily_conversations_per_business) ?? readLimit(value.current_limit),
    }),
  business_capability_update: (value) =>
    present<AccountChange>({
      field: 'business_capability_update',
      peopleADay:
        readLimit(value.max_daily_conversations_per_business) ?? readLimit(value.max_daily_conversation_per_phone),
    }),
  phone_number_name_update: (value) =>
    present<AccountChange>({
      field: 'phone_number_name_update',
      decision: needed(asText(value.decision), 'decision'),
      requestedName: asText(value.requested_verified_name),
      reason: asText(value.rejection_reason),
    }),
  security: (value) => ({ field: 'security', event: needed(asText(value.event), 'event') }),
  business_username_updates: (value) =>
    present<AccountChange>({
      field: 'business_username_updates',
      username: asText(value.username),
      status: needed(asText(value.status), 'status'),
    }),
}

/** Throws Malformed; undefined for a field that is not about the account. */
export function readAccountChange(field: string, value: Json): AccountChange | undefined {
  return Object.hasOwn(accountFields, field) ? accountFields[field]?.(value) : undefined
}

/** `TIER_2K`, `TIER_250`, `TIER_UNLIMITED`, or the bare figure of older versions; undefined for `TIER_NOT_SET`. */
export function readLimit(value: unknown): number | 'unlimited' | undefined {
  if (value === 'TIER_UNLIMITED') return 'unlimited'
  const [, figure, thousands] = /^TIER_(\d+)(K?)$/.exec(String(value)) ?? []
  if (figure !== undefined) return Number(figure) * (thousands === 'K' ? 1_000 : 1)
  const bare = asNumber(value)
  if (bare === -1) return 'unlimited'
  return bare !== undefined && bare >= 0 ? bare : undefined
}
