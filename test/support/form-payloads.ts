/** What the tools really send, shortened to what matters, with the signature that each puts on it. */
import { createHmac, randomUUID } from 'node:crypto'

export interface Told {
  readonly phone: string
  readonly ticked: boolean
  /** What makes it another act: an order number, a response. */
  readonly id?: number
  /** Moment of the act, RFC 3339 in UTC. */
  readonly at?: string
}

export interface Signed {
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
}

const mac = (secret: string, body: string) => createHmac('sha256', secret).update(body).digest('base64')
const moment = '2026-01-05T10:11:12Z'

/** customers/create, with the tag that a theme's box sets. */
export function shopifyCustomer({ phone, ticked, id = 706405506930370, at = moment }: Told) {
  return {
    id,
    email: null as string | null,
    created_at: at,
    updated_at: at,
    first_name: 'Biller',
    last_name: 'Nair',
    orders_count: 0,
    state: 'disabled',
    total_spent: '0.00',
    note: 'This customer loves ice cream',
    verified_email: true,
    tags: ticked ? 'loyal, whatsapp_opt_in' : 'loyal',
    currency: 'AUD',
    phone,
    addresses: [],
    email_marketing_consent: { state: 'not_subscribed', opt_in_level: null, consent_updated_at: null },
    sms_marketing_consent: {
      state: 'subscribed',
      opt_in_level: 'single_opt_in',
      consent_updated_at: at,
      consent_collected_from: 'SHOPIFY',
    },
    admin_graphql_api_id: `gid://shopify/Customer/${id}`,
    default_address: { country_code: 'AU', phone: null },
  }
}

/** orders/create: the person is inside, the box is an attribute of the cart. */
export function shopifyOrder({ phone, ticked, id = 5678901234567, at = moment }: Told) {
  return {
    id,
    contact_email: null,
    created_at: at,
    processed_at: at,
    customer_locale: 'de-DE',
    email: '',
    landing_site: '/collections/lamps',
    note_attributes: ticked ? [{ name: 'whatsapp_opt_in', value: 'Yes' }] : [],
    phone: null,
    billing_address: { first_name: 'Jonas', last_name: 'Weber', phone, country_code: 'DE' },
    customer: { id: 1, first_name: 'Jonas', last_name: 'Weber', phone: null, email: null, tags: '' },
    line_items: [{ id: 1, title: 'Lamp' }],
  }
}

export function signedByShopify(secret: string, payload: object): Signed {
  const body = JSON.stringify(payload)
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': 'customers/create',
      'x-shopify-hmac-sha256': mac(secret, body),
      'x-shopify-shop-domain': 'lampwick.myshopify.com',
      'x-shopify-event-id': randomUUID(),
    },
  }
}

/** order.created of the checkout. */
export function wooOrder({ phone, ticked, id = 4750, at = moment }: Told) {
  return {
    id,
    number: String(id),
    status: 'processing',
    currency: 'AUD',
    date_created: '2026-01-05T20:11:12',
    date_created_gmt: at.slice(0, 19),
    customer_id: 1,
    billing: { first_name: 'Asha', last_name: 'Nair', city: 'Melbourne', country: 'AU', email: '', phone },
    shipping: { first_name: 'Asha', last_name: 'Nair', phone: '' },
    meta_data: [
      { id: 9, key: '_wc_order_attribution_source_type', value: 'typein' },
      ...(ticked ? [{ id: 10, key: 'whatsapp_opt_in', value: '1' }] : []),
    ],
    line_items: [],
  }
}

export function signedByWoo(secret: string, payload: object): Signed {
  const body = JSON.stringify(payload)
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-wc-webhook-topic': 'order.created',
      'x-wc-webhook-signature': mac(secret, body),
      'x-wc-webhook-delivery-id': randomUUID(),
    },
  }
}

/** form_response, with a phone question, a name and a yes/no. */
export function typeformResponse({ phone, ticked, id = 1, at = moment }: Told) {
  return {
    event_id: `LtWXD3crgy${id}`,
    event_type: 'form_response',
    form_response: {
      form_id: 'lT4Z3j',
      token: `a3a12ec67a1365927098a606107fac15${id}`,
      submitted_at: at,
      landed_at: at,
      definition: { id: 'lT4Z3j', title: 'Win a lamp', fields: [] },
      answers: [
        { type: 'text', text: 'Asha', field: { id: 'DlXFaesGBpoF', type: 'short_text', ref: 'name' } },
        {
          type: 'phone_number',
          phone_number: phone,
          field: { id: 'k6TP9oLGgHjl', type: 'phone_number', ref: 'number' },
        },
        { type: 'boolean', boolean: ticked, field: { id: 'gFFf3xAkJKsr', type: 'legal', ref: 'whatsapp' } },
      ],
    },
  }
}

export function signedByTypeform(secret: string, payload: object): Signed {
  const body = JSON.stringify(payload)
  return {
    body,
    headers: { 'content-type': 'application/json', 'typeform-signature': `sha256=${mac(secret, body)}` },
  }
}

/** What the Apps Script of our guide sends for a response. */
export function googleResponse({ phone, ticked, id = 1, at = moment }: Told) {
  return {
    id: `2_ABaOnud${id}`,
    submitted_at: at,
    form: { id: '1FAIpQLSf', title: 'Lamp club', url: 'https://docs.google.com/forms/d/e/1FAIpQLSf/viewform' },
    respondent_email: null,
    answers: [
      { title: 'Name', value: 'Asha' },
      { title: 'Number', value: phone },
      { title: 'WhatsApp', value: ticked ? ['Yes'] : [] },
    ],
  }
}

/** Standard Webhooks, as the script and a business's own code sign. */
export function signedByOurWay(secret: string, payload: object, now: Date): Signed {
  const body = JSON.stringify(payload)
  const id = `msg_${randomUUID()}`
  const timestamp = String(Math.floor(now.getTime() / 1_000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signature}`,
    },
  }
}
