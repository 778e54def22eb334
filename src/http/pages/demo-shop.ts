/** In a demo only: a page as the shop's own would be, which carries the widget as any foreign site does. */

import { registrationFormPoint } from '../../actions/demo/registration-form.ts'
import { widgetPoint } from '../../actions/demo/widget.ts'
import { OptInPages } from '../../actions/read-opt-in-page.ts'
import { businessName } from '../../actions/world.ts'
import { Fault } from '../../base/fault.ts'
import { html } from '../../base/html.ts'
import { nearestLanguage } from '../../copy/languages.ts'
import { anyone, type Routes } from '../routes.ts'
import { sendPage } from './answer.ts'
import { document, leafTop } from './document.ts'
import { languageLinks, languageOf } from './language.ts'
import { nameText } from './words.ts'

const modes = ['inline', 'dialog', 'floating'] as const

export const demoShopRoutes: Routes = (server, deps) => {
  const pages = new OptInPages(deps.read)

  server.get('/demo-shop', { ...anyone, schema: { hide: true } }, async (request, reply) => {
    const page = await pages.find(widgetPoint.slug)
    if (page?.world.workspace.kind !== 'demo' || page.point.state !== 'published') {
      throw new Fault('not_found', 'There is no such page.')
    }
    const tag = languageOf(request, [...page.wordings.keys()])
    const { mode: asked } = request.query as { mode?: unknown }
    const mode = modes.find((one) => one === asked) ?? 'inline'
    const business = businessName(page.world)
    const language = nearestLanguage(tag)
    const ways = modes.map((one) => {
      const current = one === mode && html` aria-current="true"`
      return html`<a href="/demo-shop?mode=${one}&lang=${tag}"${current}>${one}</a> `
    })
    const main = html`<div class="leaf">
${leafTop(language, business, true, languageLinks(tag, [...page.wordings.keys()], `/demo-shop?mode=${mode}`))}
<div class="leaf__sec" id="content"><h1>${nameText(business)}</h1>
<p class="leaf__hint">&lt;assent-optin point="${widgetPoint.slug}" mode="${mode}"&gt;</p>
<p class="leaf__onward">${ways}<a href="/o/${registrationFormPoint.slug}?lang=${tag}">/o/${registrationFormPoint.slug}</a></p></div>
<div class="leaf__sec"><assent-optin point="${widgetPoint.slug}" mode="${mode}" lang="${tag}"><a href="/o/${widgetPoint.slug}?lang=${tag}">${page.wordings.get(tag)?.content.heading}</a></assent-optin></div>
</div>`
    return sendPage(reply, document({ language: tag, title: business, main, scriptAt: '/widget.js' }))
  })
}
