/** What each provider has to be told before it carries anything: its settings, and the secrets that are kept sealed. */
import type { FieldError } from '../base/fault.ts'
import type { ChannelProvider, ChannelSettings } from './channel-sender.ts'

export interface ProviderField {
  readonly name: string
  readonly kind: 'text' | 'number' | 'flag'
  readonly required: boolean
  /** For whoever fills it in. */
  readonly label: string
}

export interface ProviderFields {
  readonly settings: readonly ProviderField[]
  readonly secrets: readonly ProviderField[]
}

const needed = (name: string, label: string, kind: ProviderField['kind'] = 'text'): ProviderField => ({
  name,
  label,
  kind,
  required: true,
})
const possible = (name: string, label: string, kind: ProviderField['kind'] = 'text'): ProviderField => ({
  name,
  label,
  kind,
  required: false,
})

/** Of SMS: what keeps others from being paid by our sending. */
const dayLimits = [
  possible('dayLimitPerCountry', 'SMS a day to one country', 'number'),
  possible('dayLimitPerRange', 'SMS a day to one range of 10,000 numbers', 'number'),
]

export const providerFields: Readonly<Record<ChannelProvider, ProviderFields>> = {
  smpp: {
    settings: [
      needed('host', 'Host'),
      needed('port', 'Port', 'number'),
      possible('tls', 'TLS', 'flag'),
      possible('systemType', 'System type'),
      possible('sourceTon', 'Type of the sender’s number', 'number'),
      possible('sourceNpi', 'Plan of the sender’s number', 'number'),
      possible('window', 'Messages on their way at once', 'number'),
      possible('longMessages', 'Long texts: udh (in segments) or payload (whole)'),
      possible('ca', 'Certificate that its TLS is signed with (PEM), beside the usual ones'),
      ...dayLimits,
      possible('dltEntityId', 'DLT entity id (India)'),
      possible('dltTemplateId', 'DLT template id (India)'),
    ],
    secrets: [needed('systemId', 'System id'), needed('password', 'Password')],
  },
  twilio: {
    settings: [
      needed('accountSid', 'Account SID'),
      possible('messagingServiceSid', 'Messaging service SID'),
      ...dayLimits,
      possible('callsAtOnce', 'Calls at once', 'number'),
      possible('baseUrl', 'Address of the API'),
    ],
    secrets: [needed('authToken', 'Auth token')],
  },
  smtp: {
    settings: [
      needed('host', 'Host'),
      needed('port', 'Port', 'number'),
      needed('security', 'tls, starttls or none'),
      possible('fromName', 'Name of the sender'),
    ],
    secrets: [possible('user', 'User'), possible('password', 'Password')],
  },
  plivo: {
    settings: [
      needed('authId', 'Auth id'),
      possible('callsAtOnce', 'Calls at once', 'number'),
      possible('baseUrl', 'Address of the API'),
    ],
    secrets: [needed('authToken', 'Auth token')],
  },
  exotel: {
    settings: [needed('accountSid', 'Account SID'), possible('baseUrl', 'Address of the API')],
    secrets: [
      needed('apiKey', 'API key'),
      needed('apiToken', 'API token'),
      possible('webhookPassword', 'Password in the address that Exotel calls'),
    ],
  },
  signed_webhook: { settings: [], secrets: [needed('secret', 'Secret that signs')] },
}

/** Everything that does not fit, by its path: `/settings/host`. `rename` writes a name as the outside does. */
export function providerErrors(
  provider: ChannelProvider,
  given: { readonly settings: ChannelSettings; readonly secrets: Readonly<Record<string, string>> },
  rename: (name: string) => string,
): FieldError[] {
  const fields = providerFields[provider]
  return (['settings', 'secrets'] as const).flatMap((part) => {
    const values: Readonly<Record<string, unknown>> = given[part]
    const unknown = Object.keys(values).filter((name) => fields[part].every((field) => field.name !== name))
    return [
      ...unknown.map((name) => ({ path: `/${part}/${rename(name)}`, message: `Is nothing that ${provider} knows.` })),
      ...fields[part].flatMap((field) => {
        const message = wrong(field, values[field.name])
        return message === undefined ? [] : [{ path: `/${part}/${rename(field.name)}`, message }]
      }),
    ]
  })
}

function wrong({ kind, required }: ProviderField, value: unknown): string | undefined {
  if (value === undefined || value === '') return required ? 'Is needed.' : undefined
  if (kind === 'number') return typeof value === 'number' ? undefined : 'Send a number.'
  if (kind === 'flag') return typeof value === 'boolean' ? undefined : 'Send true or false.'
  return typeof value === 'string' ? undefined : 'Send text.'
}
