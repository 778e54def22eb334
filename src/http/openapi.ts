/** The description of the API, from the very shapes that validate it: OpenAPI 3.1 at /openapi.json, for reading at /docs. */
import { createHash } from 'node:crypto'
import swagger from '@fastify/swagger'
import scalar from '@scalar/fastify-api-reference'
import type { FastifySchema } from 'fastify'
import { Problem } from '../contract/problem.ts'
import type { Server } from './routes.ts'
import { policy } from './security-headers.ts'

const described = ['/v1/', '/auth/']

/** In the order in which a reader meets them. */
const tags = [
  'Consent',
  'Decisions',
  'Contacts',
  'Imports',
  'Topics',
  'Notices',
  'Capture points',
  'QR codes',
  'Forms on paper',
  'Templates',
  'Campaigns',
  'Messages',
  'Inbox',
  'Intents',
  'Senders',
  'Demo',
  'Proof',
  'API keys',
  'Workspace',
  'Members',
  'Audit',
  'Session',
  'Sign-in',
]

export async function describeApi(
  server: Server,
  { publicUrl, version }: { publicUrl: string; version: string },
): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Assent',
        version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
        description:
          'WhatsApp consent: record a yes with its proof, honour every no, and ask before each message. ' +
          'The workspace is always that of the credential. Lists answer `{data, next?}`; refusals are RFC 9457 problem documents.',
      },
      servers: [{ url: publicUrl }],
      tags: tags.map((name) => ({ name })),
      components: {
        securitySchemes: {
          key: { type: 'http', scheme: 'bearer', description: 'An API key, `ak_…`, made under Settings, Keys.' },
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'assent.session_token',
            description: 'The console, signed in.',
          },
        },
      },
    },
    transform: ({ schema, url, route }) => ({ schema: complete(schema, url, route.config?.access), url }),
  })
  server.get('/openapi.json', { schema: { hide: true } }, async () => withUsedTags(server.swagger() as Headed))
  await server.register(documentation)
}

interface Headed {
  readonly paths?: Readonly<Record<string, object>>
  readonly tags?: readonly { readonly name: string }[]
}

/** A heading that nothing stands under is left out. */
function withUsedTags(document: Headed): Headed {
  const operations = Object.values(document.paths ?? {}).flatMap((path) =>
    Object.values<{ tags?: string[] }>({ ...path }),
  )
  const used = new Set(operations.flatMap(({ tags }) => tags ?? []))
  return { ...document, tags: (document.tags ?? []).filter(({ name }) => used.has(name)) }
}

/** What every route has in common, so that none writes it: who may use it, and how it refuses. */
function complete(schema: FastifySchema | undefined, url: string, access: string | undefined): FastifySchema {
  if (!described.some((prefix) => url.startsWith(prefix))) return { ...schema, hide: true }
  const open = access === undefined || access === 'anyone'
  const needs = open || access === 'signed-in' ? '' : `\n\nNeeds \`${access}\`.`
  return {
    ...schema,
    description: `${schema?.description ?? ''}${needs}`.trim(),
    security: open ? [] : [{ key: [] }, { session: [] }],
    response: {
      ...(schema?.response as Record<string, unknown>),
      default: { description: 'A refusal.', content: { 'application/problem+json': { schema: Problem } } },
    },
  }
}

/** The reading room. Its one script is served from here; nothing is asked of another host. */
async function documentation(server: Server): Promise<void> {
  server.addHook('onSend', async (_request, reply, payload) => {
    if (typeof payload !== 'string' || !String(reply.getHeader('content-type')).startsWith('text/html')) return
    reply.header('content-security-policy', readingPolicy(payload))
  })
  await server.register(scalar, {
    routePrefix: '/docs',
    configuration: {
      url: '/openapi.json',
      pageTitle: 'Assent API',
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
    },
  })
}

function readingPolicy(html: string): string {
  const inline = [...html.matchAll(/<script type="text\/javascript">([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return policy({
    'script-src': ["'self'", ...inline].join(' '),
    // It writes its own style sheets into the page.
    'style-src': "'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
  })
}
