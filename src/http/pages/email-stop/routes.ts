/**
 * Where letters end. A GET shows a page with a button and changes nothing, for scanners open every link; the POST ends
 * them: from that button, or from a mail programme's own, which sends `List-Unsubscribe=One-Click` (RFC 8058).
 */
import type { FastifyRequest } from 'fastify'
import { findLetter, type Letter, stopLetters } from '../../../actions/stop-letters.ts'
import { Fault } from '../../../base/fault.ts'
import { type Language, languageTags } from '../../../copy/languages.ts'
import { anyone, type Routes } from '../../routes.ts'
import { requireSameOrigin } from '../../same-origin.ts'
import { seeOther, sendPage } from '../answer.ts'
import { FormBody } from '../form-body.ts'
import { languageOf } from '../language.ts'
import { emailStopView } from './view.ts'

const path = '/e/:token'

export const emailStopRoutes: Routes = (server, deps) => {
  const hidden = { ...anyone, schema: { hide: true } }

  async function open(request: FastifyRequest): Promise<Opened> {
    await server.failures.check(request)
    const { token } = request.params as { token: string }
    const letter = await findLetter(deps.read, token)
    if (letter === undefined) {
      await server.failures.count(request)
      throw new Fault('not_found', 'There is no such page.')
    }
    return { letter, path: `/e/${token}`, language: languageOf(request, languageTags, letter.invitation.language) }
  }

  server.get(path, hidden, async (request, reply) => {
    const opened = await open(request)
    return sendPage(reply, emailStopView(opened.letter, opened.path, opened.language))
  })

  server.register(async (scope) => {
    // Mail programmes may send their one word as either kind of form.
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'string', bodyLimit: 4_096 }, (_request, body, done) =>
      done(null, oneClickOf(String(body))),
    )
    scope.post(path, hidden, async (request, reply) => {
      const opened = await open(request)
      const body = new FormBody(request.body)
      if (body.text('List-Unsubscribe') === 'One-Click') {
        await stopLetters(deps, opened.letter.invitation, 'one_click')
        // RFC 8058: answered here, without leading anywhere else.
        const letter = { ...opened.letter, isStopped: true }
        return sendPage(reply, emailStopView(letter, opened.path, opened.language))
      }
      requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
      if (body.text('do') !== 'stop') throw new Fault('invalid', 'Nothing was asked for.')
      await stopLetters(deps, opened.letter.invitation, 'page')
      return seeOther(reply, `${opened.path}?lang=${opened.language}`)
    })
  })
}

interface Opened {
  readonly letter: Letter
  readonly path: string
  readonly language: Language
}

/** The one field that matters, out of a multipart body. */
function oneClickOf(body: string): Record<string, string> {
  return /name="?List-Unsubscribe"?\r?\n(?:[^\r\n]+\r?\n)*\r?\nOne-Click\r?\n/i.test(body)
    ? { 'List-Unsubscribe': 'One-Click' }
    : {}
}
