/** A value to copy. */
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import { IconButton } from './icon-button.tsx'

const saidMs = 1800

function useCopy(text: string): readonly [copied: boolean, copy: () => void] {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), saidMs)
    return () => clearTimeout(timer)
  }, [copied])
  return [copied, () => void navigator.clipboard.writeText(text).then(() => setCopied(true))]
}

/** A value with its name, and a button that copies it. */
interface CopyLineProps {
  readonly name: string
  readonly text: string
  /** The name above the value, where there is little room. */
  readonly stacked?: boolean
}

export function CopyLine({ name, text, stacked = false }: CopyLineProps) {
  const [copied, copy] = useCopy(text)
  return (
    <div className={stacked ? 'copy copy--stacked' : 'copy'}>
      <span className="copy__k">{name}</span>
      <code>{text}</code>
      <IconButton
        icon={copied ? Check : Copy}
        label={copied ? 'Copied' : `Copy ${name}`}
        look="ghost"
        size="sm"
        onClick={copy}
      />
    </div>
  )
}

export function CopyButton({ text, children = 'Copy' }: { readonly text: string; readonly children?: string }) {
  const [copied, copy] = useCopy(text)
  return (
    <Button look="ghost" size="sm" onClick={copy}>
      <Icon of={copied ? Check : Copy} size="sm" />
      <span aria-live="polite">{copied ? 'Copied' : children}</span>
    </Button>
  )
}

/** Several lines of code to copy, such as a snippet for a page. */
export function CopyBlock({ text }: { readonly text: string }) {
  return (
    <div className="well stack">
      <pre className="copy__block">{text}</pre>
      <p>
        <CopyButton text={text} />
      </p>
    </div>
  )
}
