/** The one query client. Where the server no longer knows us, the page goes to sign-in and comes back afterwards. */
import { createQueryClient } from '../lib/query-client.ts'

let signedOut: () => void = () => undefined

export const queryClient = createQueryClient(() => signedOut())

/** Set once, by the router. */
export function onSignedOut(handler: () => void): void {
  signedOut = handler
}
