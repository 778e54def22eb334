/** The QR codes of a place: made in batches, moved, taken down. */
import type { QrCode, QrCodeList, QrCodePatch, QrCodesIn, QrCodesOut } from '@contract/qr-code.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function qrCodesQuery(pointId: string) {
  return queryOptions({
    queryKey: ['qr-codes', pointId],
    queryFn: ({ signal }) =>
      api.get<QrCodeList>('/v1/qr-codes', { query: { capture_point: pointId, limit: 200 }, signal }),
    select: (list) => list.data,
  })
}

export function useMakeQrCodes() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (batch: QrCodesIn) => api.post<QrCodesOut>('/v1/qr-codes', batch),
    onSuccess: () => client.invalidateQueries({ queryKey: ['qr-codes'] }),
  })
}

export function useChangeQrCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, change }: { readonly id: string; readonly change: QrCodePatch }) =>
      api.patch<QrCode>(`/v1/qr-codes/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['qr-codes'] }),
  })
}
