/** What is pasted into a site or a program to put a place there. GET /v1/capture-points/{id}/snippets?lang= */
import { type Static, Type } from 'typebox'
import { part, shape, text, word } from './shape.ts'
import { Language } from './terms.ts'

export const Snippets = shape(
  {
    data: Type.Array(
      part(
        {
          key: word(['link', 'widget', 'widget_dialog', 'widget_floating', 'html_form', 'client'], 'What it is.'),
          name: text(80, 'In words.'),
          hint: text(400, 'When it is the right one, and what it needs.'),
          code: text(20_000, 'As it is pasted.'),
        },
        'One piece.',
      ),
      { maxItems: 10 },
    ),
  },
  'Made from the wording that is live in that language. None for a place that is not found on the web.',
  {
    data: [
      {
        key: 'link',
        name: 'A link',
        hint: 'Works everywhere.',
        code: '<a href="https://consent.example/o/checkout">Get messages on WhatsApp</a>',
      },
    ],
  },
)
export type Snippets = Static<typeof Snippets>

export const SnippetQuery = part({ lang: Type.Optional(Language) }, 'In which language; else that of the place.')
