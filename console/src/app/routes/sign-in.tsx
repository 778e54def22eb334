import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { paths } from '../../config/paths.ts'
import { SignIn } from '../../features/session/components/sign-in.tsx'

const route = getRouteApi('/sign-in')

export function SignInRoute() {
  const { next } = route.useSearch()
  const router = useRouter()
  const navigate = useNavigate()
  const goOn = () => void (next === undefined ? navigate({ to: paths.overview }) : router.history.push(next))
  return <SignIn next={next ?? paths.overview} onSignedIn={goOn} />
}
