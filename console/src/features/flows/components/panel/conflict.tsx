/** Somebody else has saved this flow: what to do with the two drawings is said here, and nothing is lost before. */
import { Button } from '../../../../components/ui/button.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import type { SaveState } from '../../use-autosave.ts'

interface ConflictProps {
  readonly state: SaveState
  readonly onReload: () => void
  readonly onOverwrite: () => void
}

export function Conflict({ state, onReload, onOverwrite }: ConflictProps) {
  if (state.kind !== 'conflict') return null
  return (
    <div className="conflict" role="alert">
      <Note tone="warn">
        <p>
          <b>Somebody else has saved this flow</b> since you opened it. What you drew since then is only here.
        </p>
        <p className="row row--wrap below">
          <Button size="sm" onClick={onReload}>
            Take theirs
          </Button>
          <Button size="sm" onClick={onOverwrite}>
            Save mine over it
          </Button>
        </p>
      </Note>
    </div>
  )
}
