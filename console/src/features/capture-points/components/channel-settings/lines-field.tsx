/** A list that is written one a line. */
import { useState } from 'react'
import { TextArea } from '../../../../components/ui/field.tsx'

interface LinesFieldProps {
  readonly label: string
  readonly path: string
  readonly hint: string
  readonly placeholder?: string
  readonly lines: readonly string[]
  readonly onLines: (lines: string[]) => void
}

export function LinesField({ lines, onLines, ...field }: LinesFieldProps) {
  // What is being typed may end in a line that is not one yet.
  const [typed, setTyped] = useState(lines.join('\n'))
  return (
    <TextArea
      {...field}
      rows={3}
      value={typed}
      onText={(text) => {
        setTyped(text)
        onLines(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        )
      }}
    />
  )
}
