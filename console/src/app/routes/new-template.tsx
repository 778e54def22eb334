/** A new template: the words, how they will look, and what the rules say, all at once. */
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Form } from '../../components/ui/form.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { paths } from '../../config/paths.ts'
import { templateCheckQuery } from '../../features/templates/api/check-template.ts'
import { useCreateTemplate } from '../../features/templates/api/save-template.ts'
import { TemplateForm } from '../../features/templates/components/template-form.tsx'
import { TemplateLint } from '../../features/templates/components/template-lint.tsx'
import { TemplatePreview } from '../../features/templates/components/template-preview.tsx'
import { componentsOf, type Draft, emptyDraft } from '../../features/templates/draft.ts'
import { useSettled } from '../../lib/use-settled.ts'

export function NewTemplateRoute() {
  const navigate = useNavigate()
  const create = useCreateTemplate()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const components = componentsOf(draft)
  const check = useQuery({
    ...templateCheckQuery(useSettled({ category: draft.category, language: draft.language, components })),
    enabled: draft.body.trim() !== '',
  })
  const submit = () =>
    create.mutate(
      { name: draft.name, language: draft.language, category: draft.category, parameter_format: 'NAMED', components },
      { onSuccess: (template) => void navigate({ to: paths.template, params: { templateId: template.id } }) },
    )

  return (
    <>
      <PageHead
        title="A new template"
        line
        within={{ name: 'Templates', link: { to: paths.templates } }}
        actions={
          <>
            <Button className="hide-small" asChild>
              <Link to={paths.templates}>Cancel</Link>
            </Button>
            <Button type="submit" form="template" look="primary" busy={create.isPending}>
              Keep as a draft
            </Button>
          </>
        }
      />
      <div className="maker">
        <Form id="template" className="pad stack stack--6" onSubmit={submit} error={create.error}>
          <TemplateForm draft={draft} isNew onDraft={(part) => setDraft({ ...draft, ...part })} />
        </Form>
        <div className="maker__stage">
          <p className="sm faint full">As it might be read</p>
          <TemplatePreview draft={draft} />
        </div>
        <aside aria-label="Checks">
          <TemplateLint check={draft.body.trim() === '' ? { problems: [] } : check.data} error={check.error} />
        </aside>
      </div>
    </>
  )
}
