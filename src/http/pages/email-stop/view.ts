/** One question and one button; or that it is done. */
import type { Letter } from '../../../actions/stop-letters.ts'
import { businessName } from '../../../actions/world.ts'
import { html } from '../../../base/html.ts'
import { email } from '../../../copy/email.ts'
import type { Language } from '../../../copy/languages.ts'
import { languageTags } from '../../../copy/languages.ts'
import { fill } from '../../../copy/words.ts'
import { leafTop } from '../document.ts'
import { footer } from '../footer.ts'
import { languageLinks } from '../language.ts'
import { messagePage } from '../problem-page.ts'

export function emailStopView({ world, isStopped }: Letter, path: string, language: Language) {
  const words = email[language].stop
  const business = businessName(world)
  const { workspace } = world
  const button = html`<form method="post" action="${path}?lang=${language}"><button class="btn btn--primary" type="submit" name="do" value="stop">${words.button}</button></form>`
  return messagePage({
    language,
    title: isStopped ? words.doneTitle : fill(words.title, { business }),
    text: fill(isStopped ? words.done : words.text, { business }),
    top: leafTop(language, business, workspace.kind === 'demo', languageLinks(language, languageTags, path)),
    onward: isStopped ? undefined : button,
    foot: footer({ language, workspace }),
  })
}
