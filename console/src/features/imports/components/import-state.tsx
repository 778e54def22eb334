/** Where an import stands, by icon and word; while it is under way, by the lit dot. */
import type { Import } from '@contract/import.ts'
import { CircleCheck, CircleDashed, CircleX, FileSearch, TriangleAlert } from 'lucide-react'
import { Icon } from '../../../components/ui/icon.tsx'
import { isUnderWay } from '../api/imports.ts'
import { stateWords } from '../words.ts'

const icons = {
  draft: CircleDashed,
  checked: FileSearch,
  done: CircleCheck,
  cancelled: CircleX,
  failed: TriangleAlert,
} as const

export function ImportState({ state }: { readonly state: Import['state'] }) {
  if (isUnderWay({ state })) {
    return (
      <span className="live">
        <i />
        {stateWords[state]}
      </span>
    )
  }
  const standing = state === 'done' ? 'good' : state === 'failed' ? 'wait' : 'none'
  return (
    <span className="row standing" data-standing={standing}>
      <Icon of={icons[state as keyof typeof icons]} size="sm" />
      {stateWords[state]}
    </span>
  )
}
