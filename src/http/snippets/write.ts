/** The pieces that put a place on a site: a link, the widget, a plain form, a call of the typed client. */
import type { OptInPage, Wording } from '../../actions/read-opt-in-page.ts'
import { type Html, html, trusted } from '../../base/html.ts'
import type { Snippets } from '../../contract/snippet.ts'
import { nearestLanguage } from '../../copy/languages.ts'
import { optInPage } from '../../copy/opt-in-page.ts'
import { registrationPage } from '../../copy/registration-page.ts'
import { fill, type Text } from '../../copy/words.ts'
import { groundOf } from '../pages/opt-in/page-ground.ts'
import { noticeName } from '../pages/opt-in/site-form.ts'
import { inputName, labelOf, ownText } from '../pages/registration/fields.ts'
import { fieldsOf } from '../pages/registration/take.ts'

type Snippet = Snippets['data'][number]

export function writeSnippets(page: OptInPage, wording: Wording, publicUrl: string): Snippet[] {
  const ground = { page, wording, publicUrl, url: `${publicUrl}/o/${page.point.slug}?lang=${wording.language}` }
  switch (page.point.channel) {
    case 'web_page':
      return [link(ground), htmlForm(ground)]
    case 'widget':
      return [
        widget(ground, 'widget'),
        widget(ground, 'widget_dialog'),
        widget(ground, 'widget_floating'),
        link(ground),
      ]
    case 'registration_form':
      return [link(ground), htmlForm(ground), client(ground)]
    case 'api':
      return [client(ground)]
    default:
      return []
  }
}

interface Ground {
  readonly page: OptInPage
  readonly wording: Wording
  readonly publicUrl: string
  readonly url: string
}

function anchor({ wording, url }: Ground): Html {
  return html`<a href="${url}">${wording.content.heading}</a>`
}

function link(ground: Ground): Snippet {
  return { key: 'link', name: 'A link', hint: 'Works everywhere, and needs nothing.', code: anchor(ground).toString() }
}

const modes = {
  widget: { name: 'In the page', hint: 'Stands where it is pasted.', attribute: '' },
  widget_dialog: { name: 'As a dialog', hint: 'A button that opens it.', attribute: ' mode="dialog"' },
  widget_floating: { name: 'In the corner', hint: 'A button that stays in view.', attribute: ' mode="floating"' },
} as const

function widget(ground: Ground, key: keyof typeof modes): Snippet {
  const { page, publicUrl } = ground
  const { name, hint, attribute } = modes[key]
  const code = html`<script src="${publicUrl}/widget.js" async></script>
<assent-optin point="${page.point.slug}"${trusted(attribute)}>${anchor(ground)}</assent-optin>`
  const csp = `A site with a content security policy allows ${publicUrl} in script-src, connect-src and img-src.`
  return { key, name, hint: `${hint} The link inside is for browsers without scripts. ${csp}`, code: code.toString() }
}

function htmlForm(ground: Ground): Snippet {
  const { page, wording, url } = ground
  const { content, language: tag } = wording
  const language = nearestLanguage(tag)
  const words = optInPage[language]
  const fields = (fieldsOf(page) ?? []).map((field) => {
    const label = labelOf(field, tag)
    const needed = field.required === true ? trusted(' required') : undefined
    const name = inputName(field)
    const control =
      field.kind === 'choice'
        ? html`<select name="${name}"${needed}><option></option>${(field.choices ?? []).map((choice) => html`<option value="${choice.value}">${ownText(choice.labels, tag) ?? choice.value}</option>`)}</select>`
        : html`<input name="${name}" type="${field.kind === 'number' ? 'text' : field.kind}"${needed}>`
    return html`  <p><label>${label} ${control}</label></p>\n`
  })
  const boxes = content.topics
    .filter(({ key }) => wording.topics.some((topic) => topic.key === key))
    .map(({ key, name, description, frequency }) => {
      const tick = fill(content.tick as Text<'topic' | 'number'>, { topic: name, number: words.numbers.unnamed })
      return html`  <p><label><input type="checkbox" name="topic" value="${key}"> ${tick}</label><br><small>${description} ${frequency}</small></p>\n`
    })
  const { ageMin } = groundOf(page)
  const age =
    ageMin !== undefined &&
    html`  <p><label><input type="checkbox" name="age" value="1"> ${fill(words.age, { age: ageMin })}</label></p>\n`
  const isRegistration = fields.length > 0
  const buttons = isRegistration
    ? html`  <p><button name="do" value="yes">${registrationPage[language].submit}</button></p>`
    : html`  <p><button name="do" value="yes">${content.yes}</button> <button name="do" value="no">${content.no}</button></p>`
  const code = html`<form method="post" action="${url}" lang="${tag}">
  <input type="hidden" name="notice" value="${noticeName(wording)}">
${fields}  <h2>${content.heading}</h2>
  <p>${content.intro}</p>
  <p><label>${content.several_numbers ? words.numbers.legend : words.numbers.legendOne} <input name="number" type="tel" autocomplete="tel"></label></p>
${boxes}${age}  <p>${content.stop}</p>
${buttons}
</form>`
  return {
    key: 'html_form',
    name: 'A plain form',
    hint: 'For pages without scripts. Add the site to this place first; paste the form again when the wording has changed.',
    code: code.toString(),
  }
}

function client({ page, wording, publicUrl }: Ground): Snippet {
  const { point } = page
  const [topic] = wording.topics
  const { language, version } = wording
  const code = `import { Assent } from '@assent/sdk'

// The key comes from the environment of your server, and never into a page.
const assent = new Assent({ url: '${publicUrl}', key: yourKey })

// Only what was ticked is named. A box that was left alone is no refusal: leave its topic out.
const { consents } = await assent.post('/v1/consents', {
  body: {
    numbers: ['+61 491 570 156'],
    topics: ['${topic?.key ?? 'offers'}'],
    act: 'ticked_box',
    capture_point: '${point.slug}',
    notice: { id: '${point.noticeId}', version: ${version.version}, language: '${language}' },
    evidence: { form_url: 'https://shop.example/register' },
    contact: { name: 'Asha Nair' },
  },
})
// Show the person where to confirm, from their own WhatsApp.
console.log(consents[0]?.confirmation?.url)`
  return {
    key: 'client',
    name: 'From your own program',
    hint: 'The typed client, on a server: the key never belongs into a page.',
    code,
  }
}
