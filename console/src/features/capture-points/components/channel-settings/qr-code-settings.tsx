/** Whether the whole wording hangs beside each code. */
import { Check } from '../../../../components/ui/check.tsx'
import type { OwnProps } from './channel-settings.tsx'

export function QrCodeSettings({ own, onOwn }: OwnProps) {
  return (
    <Check
      label="Every code hangs beside the whole wording"
      hint="As on our posters and cards. Then the message that carries the code is the yes; otherwise the chat asks first."
      checked={own.qr_code?.wording_beside ?? false}
      onTick={(wording_beside) => onOwn({ ...own, qr_code: { ...own.qr_code, wording_beside } })}
    />
  )
}
