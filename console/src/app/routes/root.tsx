/** Around every page: when it changes, the keyboard and the screen reader are taken to its beginning. */
import { Outlet, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

export function RootRoute() {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return
        const main = document.querySelector<HTMLElement>('main')
        // A page that begins with a field has put the focus there itself.
        if (main?.contains(document.activeElement) === false) main.focus({ preventScroll: true })
      }),
    [router],
  )
  return <Outlet />
}
