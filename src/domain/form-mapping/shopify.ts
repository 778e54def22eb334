/**
 * Shopify's webhooks customers/create, customers/update and orders/create. Shopify itself asks for consent to SMS, not to
 * WhatsApp: the usual mapping looks for a box of WhatsApp's own, the other takes the SMS box where its words name both.
 */
import type { ConsentBox, FormMapping } from '../form-mapping.ts'
import type { ReadyMapping } from './ready.ts'

const person: FormMapping = {
  number: [
    'phone',
    'sms_marketing_phone',
    'customer.phone',
    'default_address.phone',
    'billing_address.phone',
    'shipping_address.phone',
    'customer.default_address.phone',
  ],
  email: ['email', 'customer.email', 'contact_email'],
  name: [
    'first_name + last_name',
    'customer.first_name + customer.last_name',
    'billing_address.first_name + billing_address.last_name',
  ],
  language: ['customer_locale', 'locale'],
  country: [
    'default_address.country_code',
    'billing_address.country_code',
    'shipping_address.country_code',
    'customer.default_address.country_code',
  ],
  page: ['landing_site', 'order_status_url'],
  attributes: [{ name: 'shopify_tags', from: ['tags'] }],
}

/** A checkbox in the cart or the registration form, as an attribute of the order or a tag of the customer. */
const ownBox: readonly ConsentBox[] = [
  { path: 'note_attributes[name=whatsapp_opt_in].value' },
  { path: 'tags', is: ['whatsapp_opt_in', 'whatsapp-opt-in'] },
  { path: 'customer.tags', is: ['whatsapp_opt_in', 'whatsapp-opt-in'] },
]

export const shopifyBox: ReadyMapping = {
  key: 'shopify_box',
  name: 'A box of its own for WhatsApp',
  hint: 'The box writes the cart attribute whatsapp_opt_in, or the tag whatsapp_opt_in of the customer.',
  mapping: { ...person, date: ['processed_at', 'updated_at', 'created_at'], consent: ownBox },
}

export const shopifySmsBox: ReadyMapping = {
  key: 'shopify_sms_box',
  name: 'The SMS box, where its words name WhatsApp too',
  hint: 'Only where the sentence beside Shopify’s SMS box says WhatsApp as well. Consent to SMS alone is no consent to WhatsApp.',
  mapping: {
    ...person,
    date: ['sms_marketing_consent.consent_updated_at', 'processed_at', 'updated_at', 'created_at'],
    act: ['id', 'sms_marketing_consent.consent_updated_at'],
    consent: [
      ...ownBox,
      { path: 'sms_marketing_consent.state', is: ['subscribed'] },
      { path: 'customer.sms_marketing_consent.state', is: ['subscribed'] },
    ],
  },
}
