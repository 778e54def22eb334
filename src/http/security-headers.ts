/** What every answer tells the browser. A page that needs more than nothing sets its own policy before it is sent. */
import type { Server } from './routes.ts'

/** A Content-Security-Policy that allows nothing but what is named: nobody may frame us, and nothing loads from elsewhere. */
export function policy(allowed: Readonly<Record<string, string>>): string {
  const directives = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", ...allowed }
  return Object.entries({ ...directives, 'frame-ancestors': "'none'" })
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}

export const contentPolicy = {
  data: policy({}),
  /** Public pages: they work with JavaScript off, and carry none but our own files. */
  page: policy({
    'img-src': "'self' data:",
    'style-src': "'self'",
    'script-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
  }),
  /** The console and the simulated phone; their components set style attributes. */
  console: policy({
    'img-src': "'self' data: blob:",
    'style-src': "'self' 'unsafe-inline'",
    'script-src': "'self'",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
  }),
} as const

export function secureAnswers(server: Server, { publicUrl }: { publicUrl: string }): void {
  const always: Record<string, string> = {
    'content-security-policy': contentPolicy.data,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'x-frame-options': 'DENY',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
  // Set before anything else, so that a route that knows better writes over it.
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    // A provider that posts to us by the thousand is no browser, and reads none of this.
    if (!request.url.startsWith('/inbound/')) reply.headers(always)
    // What is answered to one caller, or to a link, stays with them.
    if (!isPublic(request.url)) reply.header('cache-control', 'no-store')
    done()
  })
}

function isPublic(url: string): boolean {
  return url === '/openapi.json' || url.startsWith('/docs')
}
