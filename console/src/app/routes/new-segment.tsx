/** A new segment: who is meant, and at once how many that are and who of them may be messaged. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../components/ui/button.tsx'
import { Form } from '../../components/ui/form.tsx'
import { Note } from '../../components/ui/note.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { paths } from '../../config/paths.ts'
import { useCreateSegment } from '../../features/segments/api/save-segment.ts'
import { SegmentCount } from '../../features/segments/components/segment-count.tsx'
import { SegmentForm } from '../../features/segments/components/segment-form.tsx'
import { emptySegment, ruleOf, type SegmentDraft } from '../../features/segments/draft.ts'
import { useSettled } from '../../lib/use-settled.ts'

export function NewSegmentRoute() {
  const navigate = useNavigate()
  const create = useCreateSegment()
  const [kind, setKind] = useState<'rule' | 'list'>('rule')
  const [draft, setDraft] = useState<SegmentDraft>(emptySegment)
  const rule = useSettled(ruleOf(draft))
  const submit = () =>
    create.mutate(
      {
        name: draft.name.trim(),
        description: draft.description.trim(),
        ...(kind === 'list' ? {} : { rule: ruleOf(draft) }),
      },
      { onSuccess: ({ id }) => void navigate({ to: paths.segment, params: { segmentId: id } }) },
    )
  return (
    <>
      <PageHead
        title="A new segment"
        line
        within={{ name: 'Segments', link: { to: paths.segments } }}
        actions={
          <>
            <Button className="hide-small" asChild>
              <Link to={paths.segments}>Cancel</Link>
            </Button>
            <Button
              type="submit"
              form="segment"
              look="primary"
              busy={create.isPending}
              disabled={draft.name.trim() === ''}
            >
              Keep it
            </Button>
          </>
        }
      />
      <div className="split">
        <Form id="segment" className="pad stack stack--6" onSubmit={submit} error={create.error}>
          <Segmented
            label="Kind"
            value={kind}
            onValue={setKind}
            choices={[
              { value: 'rule', label: 'A rule' },
              { value: 'list', label: 'A list' },
            ]}
          />
          <SegmentForm
            draft={draft}
            isList={kind === 'list'}
            onDraft={(part) => setDraft((before) => ({ ...before, ...part }))}
          />
          {kind === 'list' ? <Note>People are put into it afterwards: here by number, or by the API.</Note> : null}
        </Form>
        <aside aria-label="Who is in it">{kind === 'list' ? null : <SegmentCount rule={rule} />}</aside>
      </div>
    </>
  )
}
