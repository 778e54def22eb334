import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { paths, served } from '../../config/paths.ts'
import { SignIn } from '../../features/session/components/sign-in.tsx'

const route = getRouteApi('/sign-in')

export function SignInRoute() {
  const { next } = route.useSearch()
  const router = useRouter()
  const navigate = useNavigate()
  const goOn = () => {
    if (next === undefined) void navigate({ to: paths.overview })
    // The phone is a page of its own, not one of the console's.
    else if (next.startsWith(served.phone)) window.location.assign(next)
    else router.history.push(next)
  }
  return <SignIn next={next ?? paths.overview} onSignedIn={goOn} />
}
