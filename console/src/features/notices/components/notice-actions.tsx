/** What may change about a notice without a new version. */
import type { Notice } from '@contract/notice.ts'
import { Archive, ArchiveRestore, Ellipsis, Pencil } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { TextField } from '../../../components/ui/field.tsx'
import { Form } from '../../../components/ui/form.tsx'
import { IconButton } from '../../../components/ui/icon-button.tsx'
import { Menu, MenuItem } from '../../../components/ui/menu.tsx'
import { Sheet } from '../../../components/ui/sheet.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { explain } from '../../../lib/problem.ts'
import { useMay } from '../../../resources/session.ts'
import { useChangeNotice } from '../api/change-notice.ts'

export function NoticeActions({ notice }: { readonly notice: Notice }) {
  const may = useMay()
  const toast = useToast()
  const change = useChangeNotice(notice.id)
  const [renaming, setRenaming] = useState(false)
  const [name, setName] = useState(notice.name)
  if (!may('notice:write')) return null
  const archive = (archived: boolean) =>
    change.mutate(
      { archived },
      {
        onSuccess: () =>
          toast({
            text: archived ? 'Archived; its records keep their words' : 'Back again',
            undo: () => change.mutate({ archived: !archived }),
          }),
        onError: (error) => toast({ text: explain(error) }),
      },
    )
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label="More" />}>
        <MenuItem icon={Pencil} onSelect={() => setRenaming(true)}>
          Rename
        </MenuItem>
        {notice.archived_at === null ? (
          <MenuItem icon={Archive} onSelect={() => archive(true)}>
            Archive
          </MenuItem>
        ) : (
          <MenuItem icon={ArchiveRestore} onSelect={() => archive(false)}>
            Bring back
          </MenuItem>
        )}
      </Menu>
      <Sheet
        open={renaming}
        onClose={() => setRenaming(false)}
        title="Rename the notice"
        foot={
          <>
            <Button className="push" onClick={() => setRenaming(false)}>
              Cancel
            </Button>
            <Button type="submit" form="rename-notice" look="primary" busy={change.isPending}>
              Rename
            </Button>
          </>
        }
      >
        <Form
          id="rename-notice"
          onSubmit={() => change.mutate({ name }, { onSuccess: () => setRenaming(false) })}
          error={change.error}
        >
          <TextField label="Name" path="/name" value={name} onText={setName} autoComplete="off" />
        </Form>
      </Sheet>
    </>
  )
}
