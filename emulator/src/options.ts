// How an emulator is started: by a program, or by a command line and its environment. Every id and secret has a default that
// follows from the seed, so two emulators with one seed are the same business.

import { parseArgs } from 'node:util'
import { digitsOf } from './base/phones.ts'
import type { MailCertificate } from './mail/mail-server.ts'

export interface EmulatorOptions {
  /** 0, the default, takes any free port. */
  port?: number
  host?: string
  webhookUrl?: string
  verifyToken?: string
  appId?: string
  appSecret?: string
  accessToken?: string
  wabaId?: string
  phoneNumberId?: string
  /** In any writing, with its country code. */
  displayNumber?: string
  businessName?: string
  seed?: string
  /** A file that keeps people, chats and templates over a restart. */
  state?: string
  messagesPerSecond?: number
  /** Unique people a day outside windows; null is no limit. */
  dailyLimit?: number | null
  reviewMs?: number
  latencyMs?: number
  controlKey?: string
  /** For SMPP and for mail; 0, the default, takes any free port. */
  smppPort?: number
  smtpPort?: number
  /** With it, mail may be encrypted after STARTTLS. */
  smtpTls?: MailCertificate
  /** What the credentials of SMS, mail and telephone follow from; the seed where it is left out. */
  channelSecret?: string
  /** A network on a bad day: duplicates, disorder, statuses before answers. */
  unruly?: boolean
}

interface Flag {
  option: keyof EmulatorOptions
  kind: 'text' | 'number' | 'limit' | 'switch'
  says: string
}

const flags: Record<string, Flag> = {
  port: { option: 'port', kind: 'number', says: 'port to listen on (4480; 0 for any)' },
  host: { option: 'host', kind: 'text', says: 'address to listen on (127.0.0.1)' },
  'webhook-url': { option: 'webhookUrl', kind: 'text', says: 'where webhooks go' },
  'verify-token': {
    option: 'verifyToken',
    kind: 'text',
    says: 'with it, the handshake is made before anything is sent',
  },
  'app-id': { option: 'appId', kind: 'text', says: 'id of the app' },
  'app-secret': { option: 'appSecret', kind: 'text', says: 'signs the webhooks' },
  'access-token': { option: 'accessToken', kind: 'text', says: 'the token with both WhatsApp scopes' },
  'waba-id': { option: 'wabaId', kind: 'text', says: 'id of the WhatsApp Business Account' },
  'phone-number-id': { option: 'phoneNumberId', kind: 'text', says: "id of the business's number" },
  'display-number': { option: 'displayNumber', kind: 'text', says: "the business's number" },
  'business-name': { option: 'businessName', kind: 'text', says: 'the name that people see' },
  seed: { option: 'seed', kind: 'text', says: 'what ids and chance follow from' },
  state: { option: 'state', kind: 'text', says: 'a file that keeps everything over a restart' },
  mps: { option: 'messagesPerSecond', kind: 'number', says: 'messages a second (1000)' },
  'daily-limit': { option: 'dailyLimit', kind: 'limit', says: 'unique people a day outside windows (none)' },
  'review-ms': { option: 'reviewMs', kind: 'number', says: 'how long a template is reviewed (3000)' },
  'latency-ms': { option: 'latencyMs', kind: 'number', says: 'how long each answer takes (0)' },
  'smpp-port': { option: 'smppPort', kind: 'number', says: 'port for SMPP (any)' },
  'smtp-port': { option: 'smtpPort', kind: 'number', says: 'port for mail (any)' },
  'channel-secret': {
    option: 'channelSecret',
    kind: 'text',
    says: 'what the credentials of SMS, mail and telephone follow from',
  },
  'control-key': { option: 'controlKey', kind: 'text', says: 'the control API asks for this key' },
  unruly: { option: 'unruly', kind: 'switch', says: 'duplicates, disorder, statuses before answers' },
}

export const usage = `Usage: assent-emulator [options]

An emulated WhatsApp Cloud API. Each option can also be set in the environment, as EMULATOR_WEBHOOK_URL for --webhook-url.

${Object.entries(flags)
  .map(([name, { says }]) => `  --${name.padEnd(18)}${says}`)
  .join('\n')}
  --help              this text`

export class OptionFault extends Error {}

/** Options of a command line, with the environment behind it; null when help was asked for. */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): EmulatorOptions | null {
  const given = parse(args)
  if (given.help === true) return null
  const options: Record<string, unknown> = { port: 4480 }
  for (const [name, flag] of Object.entries(flags)) {
    const variable = `EMULATOR_${name.toUpperCase().replaceAll('-', '_')}`
    const value = given[name] ?? environment[variable]
    if (value !== undefined && value !== '') options[flag.option] = readValue(name, flag, value)
  }
  const number = options.displayNumber
  if (typeof number === 'string' && digitsOf(number) === null) {
    throw new OptionFault(`--display-number: "${number}" is not a telephone number with its country code.`)
  }
  return options
}

function parse(args: readonly string[]): Record<string, string | boolean | undefined> {
  const known = Object.entries(flags).map(
    ([name, { kind }]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' }] as const,
  )
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(known), help: { type: 'boolean' } },
    })
    return values as Record<string, string | boolean | undefined>
  } catch (error) {
    throw new OptionFault(error instanceof Error ? error.message : String(error))
  }
}

function readValue(name: string, { kind }: Flag, value: string | boolean): unknown {
  if (kind === 'switch') return value === true || value === 'true' || value === '1' || value === 'on'
  if (kind === 'text') return String(value)
  if (kind === 'limit' && value === 'none') return null
  const number = Number(value)
  if (!Number.isFinite(number) || number < 0)
    throw new OptionFault(`--${name}: "${value}" is not a number of 0 or more.`)
  return number
}
