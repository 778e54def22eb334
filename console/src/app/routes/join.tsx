import { useLocation, useNavigate } from '@tanstack/react-router'
import { paths } from '../../config/paths.ts'
import { Join } from '../../features/session/components/join.tsx'

export function JoinRoute() {
  const navigate = useNavigate()
  const { hash, href } = useLocation()
  return (
    <Join
      token={hash.replace(/^#/, '')}
      onDone={() => void navigate({ to: paths.overview })}
      onSignIn={() => void navigate({ to: paths.signIn, search: { next: href } })}
    />
  )
}
