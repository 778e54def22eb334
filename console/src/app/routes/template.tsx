/** One template: its words, where it stands with WhatsApp, and sending it for review. */
import type { Template } from '@contract/template.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Megaphone, Send } from 'lucide-react'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Facts } from '../../components/ui/facts.tsx'
import { Form } from '../../components/ui/form.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { Note } from '../../components/ui/note.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { SaveOrLeave } from '../../components/ui/save-or-leave.tsx'
import { Section } from '../../components/ui/section.tsx'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { templateCheckQuery } from '../../features/templates/api/check-template.ts'
import { useChangeTemplate } from '../../features/templates/api/save-template.ts'
import { useSubmitTemplate } from '../../features/templates/api/submit-template.ts'
import { AcceptWithoutStop } from '../../features/templates/components/accept-without-stop.tsx'
import { TemplateForm } from '../../features/templates/components/template-form.tsx'
import { TemplateLint } from '../../features/templates/components/template-lint.tsx'
import { TemplatePreview } from '../../features/templates/components/template-preview.tsx'
import { TemplateState } from '../../features/templates/components/template-state.tsx'
import { componentsOf, type Draft, draftOf } from '../../features/templates/draft.ts'
import { categoryWords, lacksStop, qualityWord } from '../../features/templates/words.ts'
import { explain } from '../../lib/problem.ts'
import { sayMoment } from '../../lib/time.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { useMay } from '../../resources/session.ts'
import { templateQuery } from '../../resources/templates.ts'
import { languageName } from '../../words/places.ts'

const route = getRouteApi('/app/templates/$templateId')

export function TemplateRoute() {
  const { templateId } = route.useParams()
  const template = useQuery({ ...templateQuery(templateId), refetchInterval: 3000 })
  if (template.isError) return <Failed error={template.error} onRetry={() => void template.refetch()} />
  if (template.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  return <One key={`${template.data.id} ${template.data.version}`} template={template.data} />
}

function One({ template }: { readonly template: Template }) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeTemplate(template.id)
  const submit = useSubmitTemplate(template.id)
  const [written, setWritten] = useState<Draft>()
  const draft = written ?? draftOf(template)
  const edit = {
    category: draft.category,
    language: draft.language,
    parameter_format: template.parameter_format,
    components: componentsOf(draft),
  }
  const check = useQuery({ ...templateCheckQuery(useSettled(edit)), enabled: written !== undefined })
  const problems = written === undefined ? template : check.data
  const sendable = template.state === 'draft' || template.state === 'REJECTED'
  // WhatsApp's own numbering is not rewritten by hand here.
  const editable = may('template:write') && template.parameter_format === 'NAMED' && template.state !== 'PENDING'

  return (
    <>
      <PageHead
        title={template.name}
        line
        beside={<TemplateState state={template.state} />}
        within={{ name: 'Templates', link: { to: paths.templates } }}
        sub={`${categoryWords[template.category]}, ${languageName(template.language)}`}
        actions={
          <>
            {template.state === 'APPROVED' && may('campaign:write') ? (
              <Button asChild>
                <Link to={paths.newCampaign} search={{ template: template.id }}>
                  <Icon of={Megaphone} />
                  Use it in a campaign
                </Link>
              </Button>
            ) : null}
            {sendable && written === undefined && may('template:write') ? (
              <Button
                look="primary"
                busy={submit.isPending}
                disabled={template.problems.some((problem) => problem.refuses)}
                onClick={() =>
                  submit.mutate(undefined, {
                    onSuccess: () => toast({ text: 'Sent to WhatsApp for review' }),
                    onError: (error) => toast({ text: explain(error) }),
                  })
                }
              >
                <Icon of={Send} />
                Send for review
              </Button>
            ) : null}
          </>
        }
      />
      <div className="maker">
        {editable ? (
          <Form
            id="template"
            className="pad stack stack--6"
            error={change.error}
            onSubmit={() =>
              change.mutate(
                { components: edit.components },
                {
                  onSuccess: () => {
                    setWritten(undefined)
                    toast({ text: 'Saved; it goes to review when you send it' })
                  },
                },
              )
            }
          >
            <TemplateForm draft={draft} isNew={false} onDraft={(part) => setWritten({ ...draft, ...part })} />
            {written === undefined ? null : (
              <SaveOrLeave busy={change.isPending} onLeave={() => setWritten(undefined)} />
            )}
          </Form>
        ) : (
          <div className="pad stack">
            <p className="sm quiet">
              {template.state === 'PENDING'
                ? 'While WhatsApp reviews it, its words stay as they are.'
                : 'It was made elsewhere, with numbered variables. Its words are changed where it was made.'}
            </p>
          </div>
        )}
        <div className="maker__stage">
          <p className="sm faint full">As it might be read</p>
          <TemplatePreview draft={draft} />
        </div>
        <aside aria-label="State and checks">
          <Section title="With WhatsApp">
            <div className="stack stack--6">
              <Facts
                facts={[
                  ['State', <TemplateState key="state" state={template.state} />],
                  ['Quality', qualityWord(template.quality)],
                  ['Paused until', template.paused_until === null ? null : sayMoment(template.paused_until)],
                  ['Changed', sayMoment(template.updated_at)],
                  ['Version', template.version],
                  [
                    'Accepted',
                    template.accepted_at === null
                      ? null
                      : `${sayMoment(template.accepted_at)} by ${template.accepted_by}`,
                  ],
                ]}
              />
              {template.rejected_reason === null ? null : (
                <Note tone="danger">
                  <b>Rejected.</b> {template.rejected_reason}
                </Note>
              )}
              {template.correct_category === null ? null : (
                <Note tone="warn">WhatsApp says it will be held as {template.correct_category.toLowerCase()}.</Note>
              )}
              {lacksStop(template) ? <AcceptWithoutStop template={template} /> : null}
            </div>
          </Section>
          <TemplateLint check={problems} error={check.error} />
        </aside>
      </div>
    </>
  )
}
