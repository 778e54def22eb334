/**
 * What a person said, as ISO/IEC TS 27560:2023 writes a consent record, in the words of DPV 2.3: one record for each
 * address and topic, with an event for each statement that covers it. What only the business can say stands there as null.
 * Members that begin with x_ are ours.
 */
import type { AddressKey } from './address.ts'
import type { ConsentRecord, RecordState } from './consent.ts'
import { stateOf } from './lifeline.ts'
import { packFor } from './policy-pack.ts'
import { type Topic, topicText } from './topic.ts'
import { defaultLanguage, type Workspace } from './workspace.ts'

export interface SubjectOfRecords {
  readonly contactId: string
  readonly addresses: readonly { readonly key: AddressKey; readonly country: string | null }[]
  /** Everything that was said from these addresses. */
  readonly records: readonly ConsentRecord[]
}

export interface RecordsGround {
  readonly workspace: Workspace
  readonly topics: readonly Topic[]
  /** Where the person sees and changes their choices. */
  readonly choicesUrl: string
  readonly receiptUrl: (record: ConsentRecord) => string
  readonly now: Date
}

/** A 27560 record as JSON. */
export type Record27560 = Readonly<Record<string, unknown>>

export function records27560(subject: SubjectOfRecords, ground: RecordsGround): Record27560[] {
  return subject.addresses.flatMap((address) => {
    const own = subject.records.filter((record) => record.address.addressId === address.key.addressId)
    return ground.topics.flatMap((topic) => {
      const about = own.filter((record) => covers(record, topic))
      return about.length === 0 ? [] : [recordOf(subject.contactId, address, topic, about, ground)]
    })
  })
}

function covers({ scope }: ConsentRecord, topic: Topic): boolean {
  if (scope.kind === 'topic') return scope.topicId === topic.topicId
  return scope.kind === 'all' || topic.category === 'marketing'
}

function recordOf(
  contactId: string,
  { key, country }: SubjectOfRecords['addresses'][number],
  topic: Topic,
  about: readonly ConsentRecord[],
  { workspace, choicesUrl, receiptUrl, now }: RecordsGround,
): Record27560 {
  const { profile, name } = workspace
  const language = about.findLast((record) => record.language !== null)?.language ?? defaultLanguage(workspace)
  const texts = topicText(topic, language, defaultLanguage(workspace))
  const pack = packFor({ numberCountry: country, capturePointCountry: null, workspaceKind: workspace.kind })
  const notices = [...new Set(about.flatMap(({ noticeSha256 }) => noticeSha256?.toString('hex') ?? []))]
  return {
    schema_version: 'https://w3id.org/dpv/schema/dpv-27560#record',
    record_id: about[0]?.recordId,
    pii_principal_id: contactId,
    x_address: key.addressId,
    pii_processing: {
      privacy_notice: notices.map((sha256) => ({ url: profile.privacyUrl ?? null, x_sha256: sha256 })),
      language,
      purposes: [
        {
          purpose: texts.name,
          x_description: texts.description,
          purpose_type: topic.category === 'marketing' ? 'dpv:DirectMarketing' : 'dpv:RequestedServiceProvision',
          lawful_basis: 'dpv:Consent',
          pii_information: [
            { pii_type: 'dpv-pd:TelephoneNumber', pii_optional: false },
            { pii_type: 'dpv-pd:Username', pii_optional: true },
          ],
          pii_controllers: ['controller'],
          collection_method: [...new Set(about.map(({ channel }) => channel))],
          processing_method: ['dpv:Store', 'dpv:Use', 'dpv:Transmit'],
          storage_locations: null,
          retention_period: `P${pack.proofYears}Y`,
          processing_locations: null,
          geographic_restrictions: null,
          service: profile.tradingName ?? name,
          jurisdiction: country,
          x_policy_pack: pack.id,
          recipient_third_parties: ['whatsapp'],
          withdrawal_method: ['reply:STOP', choicesUrl],
          privacy_rights: profile.privacyUrl ?? null,
          authority_party: null,
        },
      ],
    },
    parties: [
      {
        party_id: 'controller',
        party_name: profile.legalName ?? name,
        party_address: profile.address ?? null,
        party_contact: profile.helpContact ?? null,
        party_type: 'dpv:DataController',
        party_url: profile.privacyUrl ?? null,
      },
      {
        party_id: 'whatsapp',
        party_name: 'WhatsApp',
        party_address: null,
        party_contact: null,
        party_type: 'dpv:ThirdParty',
        party_url: 'https://www.whatsapp.com/legal',
      },
    ],
    events: [...about.map((record) => eventOf(record, receiptUrl(record))), ...expiry(about, topic, now)],
  }
}

const states: Readonly<Record<RecordState | 'expired', string>> = {
  unknown: 'dpv:ConsentUnknown',
  requested: 'dpv:ConsentRequested',
  deferred: 'dpv:ConsentRequestDeferred',
  given: 'dpv:ConsentGiven',
  renewed: 'dpv:RenewedConsentGiven',
  refused: 'dpv:ConsentRefused',
  withdrawn: 'dpv:ConsentWithdrawn',
  revoked: 'dpv:ConsentRevoked',
  invalidated: 'dpv:ConsentInvalidated',
  expired: 'dpv:ConsentExpired',
}

function eventOf(record: ConsentRecord, receipt: string): Record27560 {
  return {
    event_time: record.occurredAt.toISOString(),
    validity_duration: record.expiresAt === null ? 'until withdrawn' : `until ${record.expiresAt.toISOString()}`,
    entity_id: record.actor,
    event_type: 'dpv:ExpressedConsent',
    event_state: states[record.state],
    x_event_id: record.recordId,
    x_scope: record.scope.kind,
    x_indication_method: record.act,
    x_strength: record.strength,
    x_recorded_at: record.recordedAt.toISOString(),
    x_notice_sha256: record.noticeSha256?.toString('hex') ?? null,
    x_rendered_sha256: record.renderedSha256?.toString('hex') ?? null,
    x_receipt: receipt,
    x_ledger_index: null,
  }
}

/** Nobody says that a yes has grown too old. */
function expiry(about: readonly ConsentRecord[], topic: Topic, now: Date): Record27560[] {
  const { state, since } = stateOf(about, topic, now.getTime())
  if (state !== 'expired') return []
  return [
    {
      event_time: new Date(since).toISOString(),
      validity_duration: 'until withdrawn',
      entity_id: 'system',
      event_type: 'dpv:ExpressedConsent',
      event_state: states.expired,
    },
  ]
}
