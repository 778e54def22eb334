/** Templates: what may be sent outside the 24-hour window. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Plus, RotateCw, Search } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Picker, PickerFind } from '../../components/ui/picker.tsx'
import { TemplateIcon } from '../../components/ui/product-icons.ts'
import { useToast } from '../../components/ui/toast.tsx'
import { paths } from '../../config/paths.ts'
import { useSyncTemplates } from '../../features/templates/api/sync-templates.ts'
import { TemplatesList } from '../../features/templates/components/templates-list.tsx'
import { categoryWords, stateWords, type TemplateState } from '../../features/templates/words.ts'
import { counted } from '../../lib/count.ts'
import { explain } from '../../lib/problem.ts'
import { useSettled } from '../../lib/use-settled.ts'
import { useMay } from '../../resources/session.ts'
import { templatesQuery } from '../../resources/templates.ts'

type Category = keyof typeof categoryWords

export function TemplatesRoute() {
  const may = useMay()
  const toast = useToast()
  const sync = useSyncTemplates()
  const [state, setState] = useState<TemplateState | ''>('')
  const [category, setCategory] = useState<Category | ''>('')
  const [search, setSearch] = useState('')
  const filter = {
    ...(state === '' ? {} : { state }),
    ...(category === '' ? {} : { category }),
    ...(search.trim() === '' ? {} : { search: search.trim() }),
  }
  const templates = useQuery({ ...templatesQuery(useSettled(filter)), refetchInterval: 5000 })
  const rows = templates.data?.data ?? []
  const filtered = Object.keys(filter).length > 0

  return (
    <>
      <PageHead
        title="Templates"
        sub="What WhatsApp has approved, and what waits for it. Each says how to stop."
        actions={
          may('template:write') ? (
            <>
              <Button
                busy={sync.isPending}
                onClick={() =>
                  sync.mutate(undefined, {
                    onSuccess: ({ seen, changed }) =>
                      toast({ text: `WhatsApp holds ${counted(seen, 'template')}; ${changed} new or different` }),
                    onError: (error) => toast({ text: explain(error) }),
                  })
                }
              >
                <Icon of={RotateCw} />
                Sync
              </Button>
              <Button look="primary" asChild>
                <Link to={paths.newTemplate}>
                  <Icon of={Plus} />
                  Template
                </Link>
              </Button>
            </>
          ) : null
        }
      />
      <div className="toolbar band">
        <PickerFind label="Name" value={search} onText={setSearch} />
        <Picker
          label="With WhatsApp"
          value={state}
          onValue={setState}
          choices={[
            { value: '', label: 'Any' },
            ...(['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'draft'] as const).map((one) => ({
              value: one,
              label: stateWords[one],
            })),
          ]}
        />
        <Picker
          label="Category"
          value={category}
          onValue={setCategory}
          choices={[
            { value: '', label: 'Any' },
            ...Object.entries(categoryWords).map(([value, label]) => ({ value: value as Category, label })),
          ]}
        />
      </div>
      {templates.isError ? <Failed error={templates.error} onRetry={() => void templates.refetch()} /> : null}
      {templates.isPending ? <LoadingRows columns={5} rows={5} /> : null}
      {rows.length > 0 ? <TemplatesList templates={rows} /> : null}
      {templates.isSuccess && rows.length === 0 ? (
        filtered ? (
          <Empty icon={Search} title="No template matches">
            Take a filter away to see more.
          </Empty>
        ) : (
          <Empty icon={TemplateIcon} title="No templates yet">
            Sync what WhatsApp holds already, or write one here; it is looked over before it is sent for review.
          </Empty>
        )
      ) : null}
    </>
  )
}
