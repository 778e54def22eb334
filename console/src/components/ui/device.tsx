/** A neutral telephone around a preview. */
import { BatteryFull, SignalHigh } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

export function Device({ children, className = '' }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <div className={`device ${className}`.trim()}>
      <div className="device__screen">
        <div className="device__status num" aria-hidden="true">
          9:41
          <span className="push" />
          <Icon of={SignalHigh} />
          <Icon of={BatteryFull} />
        </div>
        {children}
      </div>
    </div>
  )
}
