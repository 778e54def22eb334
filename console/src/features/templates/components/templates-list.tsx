/** Templates by name and language, and where each stands with WhatsApp. */
import type { Template } from '@contract/template.ts'
import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { Icon } from '../../../components/ui/icon.tsx'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { sayWhen } from '../../../lib/time.ts'
import { languageName } from '../../../words/places.ts'
import { categoryWords, lacksStop, qualityWord } from '../words.ts'
import { TemplateState } from './template-state.tsx'

export function TemplatesList({ templates }: { readonly templates: readonly Template[] }) {
  return (
    <Rows
      caption="Templates"
      columns={[
        { key: 'name', head: 'Template' },
        { key: 'language', head: 'Language' },
        { key: 'category', head: 'Category' },
        { key: 'state', head: 'With WhatsApp' },
        { key: 'quality', head: 'Quality', wide: true },
        { key: 'when', head: 'Changed', end: true },
      ]}
    >
      {templates.map((template) => (
        <tr key={template.id}>
          <Cell kind="name">
            <Link className="strong" to={paths.template} params={{ templateId: template.id }}>
              {template.name}
            </Link>
          </Cell>
          <Cell kind="sub" className="quiet">
            {languageName(template.language)}
          </Cell>
          <Cell kind="note" className="quiet">
            <span className="row row--wrap">
              {categoryWords[template.category]}
              {lacksStop(template) ? (
                <span className="tag">
                  <Icon of={TriangleAlert} />
                  No stop instruction
                </span>
              ) : null}
            </span>
          </Cell>
          <Cell kind="state">
            <TemplateState state={template.state} />
          </Cell>
          <Cell kind="wide" className="quiet">
            {qualityWord(template.quality)}
          </Cell>
          <Cell kind="when" end className="quiet num nowrap">
            {sayWhen(template.updated_at)}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
