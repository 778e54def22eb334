/** Signing in: a password, and a second factor where the account has one; or the identity provider that is connected. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'
import { sessionQuery } from '../../../resources/session.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
}

/** Answers `second_factor` where a code is asked for before the session begins. */
export function useSignIn() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (credentials: Credentials): Promise<'signed_in' | 'second_factor'> => {
      const answer = await api.post<{ readonly twoFactorRedirect?: boolean } | null>('/auth/sign-in/email', credentials)
      return answer?.twoFactorRedirect === true ? 'second_factor' : 'signed_in'
    },
    onSuccess: (step) => (step === 'signed_in' ? client.invalidateQueries(sessionQuery) : undefined),
  })
}

/** Six digits of the authenticator, or one of the codes that were kept for the day it is lost. */
export function useVerifyCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ code, kind }: { readonly code: string; readonly kind: 'app' | 'backup' }) =>
      api.post<unknown>(kind === 'app' ? '/auth/two-factor/verify-totp' : '/auth/two-factor/verify-backup-code', {
        code,
      }),
    onSuccess: () => client.invalidateQueries(sessionQuery),
  })
}

/** Answers the address of the identity provider, where the browser goes on. */
export function useSingleSignOn() {
  return useMutation({
    mutationFn: (next: string) =>
      api.post<{ readonly url: string }>('/auth/sign-in/social', { provider: 'sso', callbackURL: next }),
    onSuccess: ({ url }) => window.location.assign(url),
  })
}
