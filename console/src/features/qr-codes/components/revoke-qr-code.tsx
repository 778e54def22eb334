/** Takes a code down for good. */
import type { QrCode } from '@contract/qr-code.ts'
import { Confirm } from '../../../components/ui/confirm.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { useChangeQrCode } from '../api/qr-codes.ts'

export function RevokeQrCode({ code, onClose }: { readonly code: QrCode; readonly onClose: () => void }) {
  const toast = useToast()
  const revoke = useChangeQrCode()
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Revoke the code at ${code.label}?`}
      action="Revoke"
      busy={revoke.isPending}
      error={revoke.error}
      onConfirm={() =>
        revoke.mutate(
          { id: code.id, change: { revoked: true } },
          {
            onSuccess: () => {
              toast({ text: 'Revoked; whoever scans it is told so' })
              onClose()
            },
          },
        )
      }
    >
      <p>
        Whoever scans it from now on reads that it is no longer in use, and how to stop. What people said through it
        stays. It cannot be brought back; make another one instead.
      </p>
    </Confirm>
  )
}
