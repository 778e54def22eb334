/** An OpenID Connect provider on loopback, as small as the protocol allows: it signs in whoever it is told to. */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll } from 'vitest'

export interface IdentityProvider {
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whom the next sign-in turns out to be. */
  person: { readonly sub: string; readonly email: string; readonly name: string }
  /** What a browser does at the address that it was sent to: signs in there, and is sent back here. */
  visit(authorizationUrl: string): string
}

export async function identityProvider(): Promise<IdentityProvider> {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const nonces = new Map<string, string | undefined>()
  const server = createServer((request, response) => {
    const answer = (body: object) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body))
    switch (new URL(request.url ?? '', issuer).pathname) {
      case '/.well-known/openid-configuration':
        return answer({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        })
      case '/jwks':
        return answer({ keys: [jwk] })
      case '/token': {
        const chunks: Buffer[] = []
        request.on('data', (chunk: Buffer) => chunks.push(chunk))
        request.on('end', async () => {
          const code = new URLSearchParams(Buffer.concat(chunks).toString()).get('code') ?? ''
          if (!nonces.has(code)) return response.writeHead(400).end('{"error":"invalid_grant"}')
          const nonce = nonces.get(code)
          const { sub, ...claims } = provider.person
          const token = await new SignJWT({
            ...claims,
            email_verified: true,
            ...(nonce === undefined ? {} : { nonce }),
          })
            .setProtectedHeader({ alg: 'RS256', kid: 'one' })
            .setIssuer(issuer)
            .setAudience(provider.clientId)
            .setSubject(sub)
            .setIssuedAt()
            .setExpirationTime('5 minutes')
            .sign(privateKey)
          answer({ access_token: 'unused', token_type: 'Bearer', expires_in: 300, id_token: token })
        })
        return
      }
      default:
        response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => server.close())
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider: IdentityProvider = {
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId: 'assent',
    clientSecret: randomBytes(16).toString('hex'),
    person: { sub: 'nobody', email: 'nobody@acme.example', name: 'Nobody' },
    visit(authorizationUrl) {
      const asked = new URL(authorizationUrl).searchParams
      const code = randomBytes(16).toString('hex')
      nonces.set(code, asked.get('nonce') ?? undefined)
      const back = new URL(asked.get('redirect_uri') ?? '')
      back.searchParams.set('code', code)
      back.searchParams.set('state', asked.get('state') ?? '')
      return back.pathname + back.search
    },
  }
  return provider
}
