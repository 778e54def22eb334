/** What is set for places on the web, looked through: sites that may carry them, sign-up fields, the mapping of a form tool. */
import type { FieldError } from '../base/fault.ts'
import type { CaptureChannel, CapturePointSettings } from './capture-point.ts'
import { mappingErrors } from './form-mapping.ts'
import { originErrors } from './origin.ts'
import { registrationFormErrors } from './registration-form.ts'

/** Paths begin with `/settings/`. */
export function websiteSettingErrors(channel: CaptureChannel, settings: CapturePointSettings): FieldError[] {
  const { webPage, widget, registrationForm, formWebhook } = settings
  const own = [
    { name: 'web_page', of: 'web_page', set: webPage },
    { name: 'widget', of: 'widget', set: widget },
    { name: 'registration_form', of: 'registration_form', set: registrationForm },
    { name: 'form_webhook', of: 'form_webhook', set: formWebhook },
  ] as const
  return [
    ...own.flatMap(({ name, of, set }) =>
      set === undefined || of === channel
        ? []
        : [{ path: `/settings/${name}`, message: `Is for places of the channel ${of}; this one is ${channel}.` }],
    ),
    ...originErrors(webPage?.origins ?? [], '/settings/web_page/origins'),
    ...originErrors(widget?.origins ?? [], '/settings/widget/origins'),
    ...originErrors(registrationForm?.origins ?? [], '/settings/registration_form/origins'),
    ...(registrationForm === undefined ? [] : registrationFormErrors(registrationForm, '/settings/registration_form')),
    ...(formWebhook?.mapping === undefined
      ? []
      : mappingErrors(formWebhook.mapping, undefined, '/settings/form_webhook/mapping')),
  ]
}
