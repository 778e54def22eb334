/**
 * Every setting: one field of one schema, with a sentence that says what it does and words for what it takes. This is the
 * only file that reads the environment; what it cannot read it reports all at once.
 */
import { isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Type, { type Static, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { Fault, type FieldError } from '../base/fault.ts'

/** Where the programme itself lies. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

const key = (use: string) =>
  Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9_-]{43}$',
      description: `${use} Instead of a file in KEYS_DIR.`,
      expects: '32 random bytes, written as 43 characters of base64url',
    }),
  )

export const settings = Type.Object({
  PORT: Type.Integer({
    default: 4400,
    minimum: 1,
    maximum: 65_534,
    description: 'The port that Assent listens on; the emulators listen on the next.',
    expects: 'a whole number from 1 to 65534',
  }),
  HOST: Type.String({
    default: '127.0.0.1',
    minLength: 1,
    description: 'The address that Assent listens on; 0.0.0.0 or :: for every network of this machine.',
    expects: 'an IP address or a host name',
  }),
  DATA_DIR: Type.String({
    default: './data',
    minLength: 1,
    description: 'Where the built-in PostgreSQL and what else must last is kept.',
    expects: 'a directory',
  }),
  KEYS_DIR: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        'Where the keys are kept that the database alone is worthless without; `keys` in DATA_DIR if left out.',
      expects: 'a directory',
    }),
  ),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://.+',
      description: 'A PostgreSQL 15 or later to use instead of the built-in one.',
      expects: 'an address such as postgres://user:password@host:5432/database',
    }),
  ),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/?#]+$',
      description: 'How people and WhatsApp reach Assent from outside; it stands in every link that is sent.',
      expects: 'an address without a path, such as https://consent.example.com',
    }),
  ),
  TRUST_PROXY: Type.String({
    default: 'no',
    pattern: '^(no|[1-9]|[0-9a-fA-F.:/]+(, *[0-9a-fA-F.:/]+)*)$',
    description: 'Whose X-Forwarded headers are believed.',
    expects: 'no, how many proxies stand in front (1 to 9), or their addresses with commas between',
  }),
  EMULATORS: Type.Union([Type.Literal('auto'), Type.Literal('on'), Type.Literal('off')], {
    default: 'auto',
    description:
      'Whether the emulated WhatsApp and the simulated phone run beside Assent: auto, until there is a live workspace.',
    expects: 'auto, on or off',
  }),
  GRAPH_URL: Type.String({
    default: 'https://graph.facebook.com',
    pattern: '^https?://[^/?#]+$',
    description: 'Where the Graph API of WhatsApp is, for senders that are no emulated ones.',
    expects: 'an address without a path',
  }),
  GRAPH_VERSION: Type.String({
    default: 'v26.0',
    pattern: '^v[0-9]{2}\\.[0-9]$',
    description: 'The version of the Graph API that is spoken.',
    expects: 'a version such as v26.0',
  }),
  FLOW_API_NETWORKS: Type.String({
    default: '',
    pattern: '^([0-9a-fA-F.:]+/[0-9]{1,3}(, *|$))*$',
    description: 'Networks of yours that flows may call although they are not public.',
    expects: 'networks with commas between, such as 10.20.0.0/16, fd12:3456::/48',
  }),
  SSO_DISCOVERY_URL: Type.Optional(
    Type.String({
      pattern: '^https://.+|^http://(localhost|127\\.0\\.0\\.1)[:/].+',
      description: 'The OpenID Connect provider whose people may sign in to the console, once they are invited.',
      expects: 'an address such as https://id.example.com/.well-known/openid-configuration',
    }),
  ),
  SSO_CLIENT_ID: Type.Optional(
    Type.String({ minLength: 1, description: 'How that provider knows Assent.', expects: 'the client id it gave out' }),
  ),
  SSO_CLIENT_SECRET: Type.Optional(
    Type.String({ minLength: 1, description: 'What proves it.', expects: 'the client secret it gave out' }),
  ),
  SSO_NAME: Type.String({
    default: 'single sign-on',
    minLength: 1,
    maxLength: 60,
    description: 'What the sign-in page calls that provider.',
    expects: 'a name',
  }),
  SHARED_BUFFERS: Type.String({
    default: '256MB',
    pattern: '^[1-9][0-9]*(MB|GB)$',
    description: 'How much memory the built-in PostgreSQL keeps pages in; a quarter of the machine is a good measure.',
    expects: 'an amount such as 256MB or 2GB',
  }),
  LOG_LEVEL: Type.Union(
    ['trace', 'debug', 'info', 'warn', 'error', 'silent'].map((level) => Type.Literal(level)),
    {
      default: 'info',
      description: 'How much is logged.',
      expects: 'one of trace, debug, info, warn, error, silent',
    },
  ),
  KEY_PEPPER: key('Keys the hashes of telephone numbers and other names.'),
  KEY_MASTER: key('Wraps the data key of each address.'),
  KEY_TOKEN: key('Marks the codes and links that people carry.'),
  KEY_COOKIE: key('Signs the cookies of the console.'),
  KEY_SIGNING: key('The seed of the Ed25519 key that signs receipts.'),
})

type Settings = Static<typeof settings>

export interface Config extends Omit<Settings, 'KEYS_DIR'> {
  readonly KEYS_DIR: string
}

/** Reads settings from `env`. Throws one Fault that names every setting that is wrong. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const errors: FieldError[] = []
  const read = Object.fromEntries(
    Object.entries<TSchema>(settings.properties).flatMap(([name, schema]) => {
      const text = env[name]?.trim()
      // `NAME=` in an env file means that it is not set.
      const value = text === undefined || text === '' ? defaultOf(schema) : 'minimum' in schema ? toNumber(text) : text
      if (value === undefined) return []
      if (!Value.Check(schema, value)) errors.push({ path: `/${name}`, message: complaint(name, text, schema) })
      return [[name, value]]
    }),
  ) as Settings
  if (errors.length > 0) throw new Fault('invalid', errors.map(({ message }) => message).join('\n'), { errors })

  const DATA_DIR = absolute(read.DATA_DIR, env.DATA_DIR === undefined ? root : process.cwd())
  return { ...read, DATA_DIR, KEYS_DIR: absolute(read.KEYS_DIR ?? join(DATA_DIR, 'keys'), process.cwd()) }
}

function defaultOf(schema: TSchema): unknown {
  return (schema as { default?: unknown }).default
}

function toNumber(text: string): unknown {
  return /^-?[0-9]+$/.test(text) ? Number(text) : text
}

function complaint(name: string, text: string | undefined, schema: TSchema): string {
  const { expects } = schema as { expects?: string }
  // A key that is mistyped is still nearly the key: it is not shown. Nor is a password.
  const shown = name.startsWith('KEY_') || name === 'DATABASE_URL' || name === 'SSO_CLIENT_SECRET' ? '' : ` "${text}"`
  return `The setting ${name}${shown} is wrong: it takes ${expects}.`
}

function absolute(path: string, from: string): string {
  return isAbsolute(path) ? path : resolve(from, path)
}
