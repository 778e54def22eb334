/** Which tool sends, and so how it signs and where things stand in what it sends. */
import { SelectField } from '../../../../components/ui/select.tsx'
import type { OwnProps } from './channel-settings.tsx'

const sources = [
  { value: 'shopify', label: 'Shopify' },
  { value: 'woocommerce', label: 'WooCommerce' },
  { value: 'typeform', label: 'Typeform' },
  { value: 'google_forms', label: 'Google Forms' },
  { value: 'signed', label: 'A tool of your own, signed' },
] as const

export function FormWebhookSettings({ own, onOwn }: OwnProps) {
  return (
    <SelectField
      label="Tool"
      path="/settings/form_webhook/source"
      hint="Its mapping is ready; another one can be set through the API."
      value={own.form_webhook?.source}
      onValue={(source) => onOwn({ ...own, form_webhook: { source } })}
      choices={sources}
      placeholder="Which one?"
    />
  )
}
