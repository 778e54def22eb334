/** The end of a form over something that is there already: keep what was changed, or leave it as it was. */
import { Button } from './button.tsx'

interface SaveOrLeaveProps {
  readonly busy: boolean
  /** What stands there cannot be kept. */
  readonly disabled?: boolean
  readonly onLeave: () => void
}

export function SaveOrLeave({ busy, disabled, onLeave }: SaveOrLeaveProps) {
  return (
    <p className="row">
      <Button type="submit" look="primary" busy={busy} disabled={disabled}>
        Save
      </Button>
      <Button onClick={onLeave}>Leave as it was</Button>
    </p>
  )
}
