/** WooCommerce's webhooks order.created, order.updated, customer.created and customer.updated, with the box as meta data. */
import type { ReadyMapping } from './ready.ts'

export const woocommerceBox: ReadyMapping = {
  key: 'woocommerce_box',
  name: 'Checkout or registration with a box for WhatsApp',
  hint: 'The box writes the meta field whatsapp_opt_in, or _wc_other/assent/whatsapp-opt-in of the checkout block.',
  mapping: {
    number: ['billing.phone', 'shipping.phone'],
    email: ['billing.email', 'email'],
    name: ['billing.first_name + billing.last_name', 'first_name + last_name'],
    country: ['billing.country', 'shipping.country'],
    language: ['meta_data[key=wpml_language].value'],
    date: ['date_created_gmt'],
    act: ['id', 'date_created_gmt'],
    attributes: [{ name: 'city', from: ['billing.city'] }],
    consent: [
      { path: 'meta_data[key=whatsapp_opt_in].value' },
      { path: 'meta_data[key=_whatsapp_opt_in].value' },
      { path: 'meta_data[key=_wc_other/assent/whatsapp-opt-in].value' },
    ],
  },
}
