/** The account's numbers, and what belongs to one of them: registration, profile, blocks and QR codes. */
import type { BusinessNumber, BusinessProfile, QrCode, WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { readLimit } from '../../protocol/whatsapp/read-account-update.ts'
import { asId, asList, asRecord, asText, type Json, records } from '../../protocol/whatsapp/read-json.ts'
import type { WhatsappCredentials } from './client.ts'
import { type Graph, segment } from './graph.ts'

type NumberCalls = Pick<
  WhatsappAccount,
  | 'findNumber'
  | 'listNumbers'
  | 'registerNumber'
  | 'readProfile'
  | 'changeProfile'
  | 'blockPeople'
  | 'unblockPeople'
  | 'forgetPerson'
  | 'listQrCodes'
  | 'createQrCode'
  | 'deleteQrCode'
>

type People = Parameters<WhatsappAccount['blockPeople']>[0]

const numberFields = [
  'id',
  'display_phone_number',
  'verified_name',
  'name_status',
  'quality_rating',
  'status',
  'code_verification_status',
  'throughput',
  'whatsapp_business_manager_messaging_limit',
  'health_status',
  'webhook_configuration',
].join(',')

const profileFields = 'about,address,description,email,websites,vertical'

export function numberCalls(graph: Graph, { accountId, phoneNumberId }: WhatsappCredentials): NumberCalls {
  const number = segment(phoneNumberId)
  const profile = `${number}/whatsapp_business_profile`
  const blocks = `${number}/block_users`
  const codes = `${number}/message_qrdls`
  return {
    async findNumber() {
      return readNumber(await graph.get(number, 'show the number', { fields: numberFields }))
    },

    async listNumbers() {
      const path = `${segment(accountId)}/phone_numbers`
      const rows = await graph.list({ path, query: { fields: numberFields, limit: '100' }, what: 'list the numbers' })
      return rows.map(readNumber)
    },

    async registerNumber(pin) {
      await graph.post(`${number}/register`, 'register the number', { messaging_product: 'whatsapp', pin })
    },

    async readProfile() {
      const answer = await graph.get(profile, 'show the profile', { fields: profileFields })
      return readProfile(records(answer.data)[0] ?? {})
    },

    async changeProfile(change) {
      await graph.post(profile, 'change the profile', { messaging_product: 'whatsapp', ...change })
    },

    async blockPeople(people) {
      await graph.post(blocks, 'block them all', blockJson(people))
    },

    async unblockPeople(people) {
      await graph.delete(blocks, 'unblock them all', { body: blockJson(people) })
    },

    async forgetPerson(bsuid) {
      const query = { messaging_product: 'whatsapp', bsuid }
      await graph.delete(`${number}/contact_book`, 'forget the person', { query })
    },

    async listQrCodes() {
      const query = { fields: 'code,prefilled_message,deep_link_url,qr_image_url.format(SVG)' }
      return (await graph.list({ path: codes, query, what: 'list the QR codes' })).map(readQrCode)
    },

    async createQrCode(prefilledMessage, image = 'SVG') {
      const body = { prefilled_message: prefilledMessage, generate_qr_image: image }
      return readQrCode(await graph.post(codes, 'make the QR code', body))
    },

    async deleteQrCode(code) {
      await graph.delete(`${codes}${segment(code)}`, 'delete the QR code')
    },
  }
}

function readNumber(row: Json): BusinessNumber {
  const quality = asText(row.quality_rating)
  const throughput = asText(asRecord(row.throughput)?.level)
  const health = asRecord(row.health_status)
  const canSend = asText(health?.can_send_message)
  const webhooks = asRecord(row.webhook_configuration)
  return {
    phoneNumberId: asId(row.id) ?? '',
    displayNumber: asText(row.display_phone_number) ?? '',
    verifiedName: asText(row.verified_name) ?? null,
    nameStatus: asText(row.name_status) ?? null,
    quality: quality === 'GREEN' || quality === 'YELLOW' || quality === 'RED' ? quality : 'NA',
    status: asText(row.status) ?? null,
    verified: row.code_verification_status === 'VERIFIED',
    throughput: throughput === 'HIGH' || throughput === 'STANDARD' ? throughput : null,
    peopleADay: readLimit(row.whatsapp_business_manager_messaging_limit) ?? null,
    canSend: canSend === 'AVAILABLE' || canSend === 'LIMITED' || canSend === 'BLOCKED' ? canSend : null,
    hindrances: records(health?.entities)
      .flatMap((entity) => records(entity.errors))
      .map((error) => asText(error.error_description) ?? `error ${asId(error.error_code) ?? 'without a code'}`),
    overrideUrl: asText(webhooks?.phone_number) ?? asText(webhooks?.override_callback_uri) ?? null,
  }
}

function readProfile(row: Json): BusinessProfile {
  return {
    about: asText(row.about) ?? null,
    address: asText(row.address) ?? null,
    description: asText(row.description) ?? null,
    email: asText(row.email) ?? null,
    websites: asList(row.websites).flatMap((each) => asText(each) ?? []),
    vertical: asText(row.vertical) ?? null,
  }
}

function readQrCode(row: Json): QrCode {
  return {
    code: asText(row.code) ?? '',
    prefilledMessage: asText(row.prefilled_message) ?? '',
    deepLink: asText(row.deep_link_url) ?? '',
    imageUrl: asText(row.qr_image_url) ?? null,
  }
}

function blockJson(people: People): Json {
  const users = people.map((person) => ('phone' in person ? { user: person.phone } : { user_id: person.bsuid }))
  return { messaging_product: 'whatsapp', block_users: users }
}
