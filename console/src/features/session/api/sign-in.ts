/** Signing in: a password, and a second factor where the account has one. */
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

export function useVerifyCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => api.post<unknown>('/auth/two-factor/verify-totp', { code }),
    onSuccess: () => client.invalidateQueries(sessionQuery),
  })
}
