/** What belongs to the person at the keyboard: their password and their second factor. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export interface PasswordChange {
  readonly currentPassword: string
  readonly newPassword: string
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (change: PasswordChange) =>
      api.post<unknown>('/auth/change-password', { ...change, revokeOtherSessions: true }),
  })
}

export interface SecondFactor {
  /** `otpauth://…`, for the QR code. */
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

export function useEnableSecondFactor() {
  return useMutation({
    mutationFn: (password: string) => api.post<SecondFactor>('/auth/two-factor/enable', { password }),
  })
}

export function useConfirmSecondFactor() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => api.post<unknown>('/auth/two-factor/verify-totp', { code }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
}

export function useDisableSecondFactor() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (password: string) => api.post<unknown>('/auth/two-factor/disable', { password }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['session'] }),
  })
}
