/** What a person sees where a page cannot be shown: what happened, that nothing was lost, and the way on. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { Fault } from '../../base/fault.ts'
import { type Html, html, type Part } from '../../base/html.ts'
import { type Language, languageTags } from '../../copy/languages.ts'
import { page } from '../../copy/page.ts'
import { problemOf } from '../errors.ts'
import type { Server } from '../routes.ts'
import { sendPage } from './answer.ts'
import { document } from './document.ts'
import { languageOf } from './language.ts'
import type { PageLook } from './look.ts'

export interface Message {
  readonly language: Language
  readonly title: string
  readonly text: Part
  /** Above the title. */
  readonly top?: Part
  /** Below the text: a way on. */
  readonly onward?: Part
  readonly foot?: Part
  readonly look?: PageLook
}

/** A page that says one thing. */
export function messagePage({ language, title, text, top, onward, foot, look }: Message): Html {
  const main = html`<div class="leaf">${top}
<div class="leaf__sec" id="content"><h1>${title}</h1><p class="leaf__lede">${text}</p>${onward !== undefined && html`<div class="leaf__onward">${onward}</div>`}</div>
</div>`
  return document({ language, title, main, foot, look })
}

/** Faults of these routes are told as pages; bugs too, and those to the log as everywhere. */
export function answerWithPages(server: Server): void {
  server.setErrorHandler((error: FastifyError | Fault, request, reply) => {
    const { status } = problemOf(error)
    if (status >= 500) request.log.error({ err: error }, 'a page failed')
    if (error instanceof Fault && error.retryAfterS !== undefined) {
      reply.header('retry-after', Math.ceil(error.retryAfterS))
    }
    return sendProblemPage(request, reply, status)
  })
}

export function sendProblemPage(request: FastifyRequest, reply: FastifyReply, status: number): Promise<FastifyReply> {
  const language = languageOf(request, languageTags)
  const words = page[language]
  const { title, text } = status === 404 ? words.notFound : status === 429 ? words.tooMany : words.failed
  return sendPage(reply, messagePage({ language, title, text }), status)
}
