/** A page that could not be shown, and one that does not exist. Neither takes the navigation away. */
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { Compass } from 'lucide-react'
import { Empty, Failed } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { paths } from '../../config/paths.ts'

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <Failed
      error={error}
      onRetry={() => {
        reset()
        void router.invalidate()
      }}
    />
  )
}

export function PageMissing() {
  return (
    <Empty
      icon={Compass}
      title="There is nothing at this address"
      action={
        <Button size="sm" asChild>
          <Link to={paths.overview}>To the overview</Link>
        </Button>
      }
    >
      The link may be old, or belong to another workspace.
    </Empty>
  )
}
