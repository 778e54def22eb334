/**
 * The way to one's own page for whoever has no link: a message that they send us, which we answer. Nothing is looked up and
 * nothing is sent, so the page says the same to everybody.
 */
import type { FastifyRequest } from 'fastify'
import { choicesText } from '../../../actions/speak.ts'
import { businessName, loadWorld, type World } from '../../../actions/world.ts'
import { Fault } from '../../../base/fault.ts'
import { type Html, html, type Part } from '../../../base/html.ts'
import { readPhone } from '../../../base/phone.ts'
import { type Language, languageTags } from '../../../copy/languages.ts'
import { optInPage } from '../../../copy/opt-in-page.ts'
import { preferencePage } from '../../../copy/preference-page.ts'
import { fill } from '../../../copy/words.ts'
import type { Sender } from '../../../domain/sender.ts'
import { waMeLink } from '../../../protocol/whatsapp/wa-me.ts'
import type { HttpDeps } from '../../deps.ts'
import { anyone, type Routes } from '../../routes.ts'
import { requireSameOrigin } from '../../same-origin.ts'
import { sendPage } from '../answer.ts'
import { document, leafTop } from '../document.ts'
import { exampleNumber } from '../example-number.ts'
import { footer } from '../footer.ts'
import { FormBody } from '../form-body.ts'
import { icon } from '../icons.ts'
import { languageLinks, languageOf } from '../language.ts'
import { messageToSend } from '../message-to-send.ts'
import { filled, phoneText } from '../words.ts'

export const byNumberRoutes: Routes = (server, deps) => {
  const hidden = { ...anyone, schema: { hide: true } }

  server.get('/p', hidden, async (request, reply) => {
    const ground = await open(request, deps)
    return sendPage(reply, byNumberView(ground, { typed: '', phone: undefined, wrong: false }))
  })

  server.post('/p', hidden, async (request, reply) => {
    requireSameOrigin(request, deps.settings.publicUrl, { cookie: false })
    const ground = await open(request, deps)
    const typed = new FormBody(request.body).text('number').trim()
    const phone = readPhone(typed, ground.world.workspace.profile.countries?.[0])
    const wrong = phone === undefined
    return sendPage(reply, byNumberView(ground, { typed, phone: phone?.e164, wrong }), wrong ? 422 : 200)
  })
}

interface Ground {
  readonly world: World
  readonly sender: Sender
  readonly language: Language
}

/** The business that `?business=` names; where none is named, the only one that has a number here. */
async function open(request: FastifyRequest, { read }: Pick<HttpDeps, 'read'>): Promise<Ground> {
  const { business } = request.query as { business?: unknown }
  const workspaceId =
    typeof business === 'string'
      ? (await read.workspaces.findBySlug(business.slice(0, 100)))?.workspaceId
      : onlyOne((await read.senders.all()).map((sender) => sender.workspaceId))
  if (workspaceId === undefined) throw new Fault('not_found', 'There is no such page.')
  const [world, [sender]] = await Promise.all([loadWorld(read, workspaceId), read.senders.list(workspaceId)])
  if (sender === undefined) throw new Fault('not_found', 'There is no such page.')
  return { world, sender, language: languageOf(request, languageTags) }
}

function onlyOne(ids: readonly string[]): string | undefined {
  const distinct = new Set(ids)
  return distinct.size === 1 ? [...distinct][0] : undefined
}

interface Typed {
  readonly typed: string
  /** E.164, once it was read. */
  readonly phone: string | undefined
  readonly wrong: boolean
}

function byNumberView({ world, sender, language }: Ground, { typed, phone, wrong }: Typed): Html {
  const words = preferencePage[language].byNumber
  const business = businessName(world)
  const { workspace } = world
  const path = `/p?business=${workspace.slug}`
  const main = html`<div class="leaf">
${leafTop(language, business, workspace.kind === 'demo', languageLinks(language, languageTags, path))}
<div class="leaf__sec" id="content"><h1>${words.heading}</h1><p class="leaf__lede">${words.text}</p></div>
${phone === undefined ? numberForm() : ready(phone)}
</div>`
  return document({
    language,
    title: words.title,
    main,
    foot: footer({ language, workspace }),
    script: 'confirm',
  })

  function numberForm(): Part {
    const example = exampleNumber(workspace.profile.countries?.[0])
    const hint = filled(optInPage[language].numbers.hint, { example })
    const error =
      typed === ''
        ? optInPage[language].errors.numberMissing
        : fill(optInPage[language].errors.numberInvalid, { number: typed, example })
    const line = wrong && html`<p class="field__error" id="number-error">${icon('warn')}<span>${error}</span></p>`
    const described = wrong
      ? html` aria-invalid="true" aria-describedby="number-error" autofocus`
      : html` aria-describedby="number-hint"`
    return html`<form class="leaf__sec field" method="post" action="${path}&lang=${language}" novalidate><label class="leaf__label" for="number">${words.number}</label><p class="leaf__hint" id="number-hint">${hint}</p><input class="input num" id="number" name="number" type="tel" dir="ltr" inputmode="tel" autocomplete="tel" maxlength="60" value="${typed}"${described}>${line}<button class="btn btn--primary" type="submit">${words.next}</button></form>`
  }

  function ready(from: string): Part {
    const link = waMeLink(sender.displayNumber, choicesText(language, business))
    return html`<section class="leaf__sec confirm"><p class="confirm__head">${filled(words.ready, { number: phoneText(from) })}</p>
${messageToSend({ language, workspace, link, from })}</section>`
  }
}
