// Carries bytes to the receiver and brings back the status of its answer. Connections are kept open, as Meta's are.

import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'

export interface Answer {
  /** Null when there was none: refused, reset, too late. */
  status: number | null
  text: string
  error: string | null
}

const longestText = 16_384

export class Poster {
  readonly #http = new HttpAgent({ keepAlive: true })
  readonly #https = new HttpsAgent({ keepAlive: true })

  post(url: string, body: string, headers: Record<string, string>, timeoutMs: number): Promise<Answer> {
    return this.#ask('POST', url, timeoutMs, { 'content-type': 'application/json', ...headers }, body)
  }

  get(url: string, timeoutMs: number): Promise<Answer> {
    return this.#ask('GET', url, timeoutMs, {})
  }

  stop(): void {
    this.#http.destroy()
    this.#https.destroy()
  }

  #ask(
    method: string,
    url: string,
    timeoutMs: number,
    headers: Record<string, string>,
    body?: string,
  ): Promise<Answer> {
    return new Promise((resolve) => {
      const failed = (error: string) => resolve({ status: null, text: '', error })
      if (!URL.canParse(url)) return failed('Not an address')
      const secure = url.startsWith('https:')
      const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body, 'latin1')) }
      const request = (secure ? httpsRequest : httpRequest)(
        url,
        {
          method,
          agent: secure ? this.#https : this.#http,
          headers: { 'user-agent': 'facebookexternalua', accept: '*/*', ...length, ...headers },
        },
        (response) => {
          let text = ''
          response.setEncoding('utf8')
          response.on('data', (chunk: string) => {
            if (text.length < longestText) text += chunk
          })
          response.on('end', () => {
            clearTimeout(timer)
            resolve({ status: response.statusCode ?? null, text, error: null })
          })
          response.on('error', (error) => failed(error.message))
        },
      )
      const timer = setTimeout(() => request.destroy(new Error(`No answer within ${timeoutMs} ms`)), timeoutMs)
      request.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(timer)
        // The receiver had just closed a connection that was kept open: nothing was heard, a new one is made at once.
        if (request.reusedSocket && error.code === 'ECONNRESET')
          resolve(this.#ask(method, url, timeoutMs, headers, body))
        else failed(error.message || 'The connection failed')
      })
      // The body is ASCII, so one byte a character.
      request.end(body, 'latin1')
    })
  }
}
