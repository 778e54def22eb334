/** Reads a file that somebody chooses. What opens the choice is up to the caller. */
import { type ReactNode, useRef } from 'react'

interface PickFileProps {
  readonly onText: (text: string, name: string) => void
  readonly children: (pick: () => void) => ReactNode
}

export function PickFile({ onText, children }: PickFileProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      {children(() => input.current?.click())}
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label="A flow as a JSON file"
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file !== undefined) void file.text().then((text) => onText(text, file.name))
          event.target.value = ''
        }}
      />
    </>
  )
}
