/** What every question has: how long it waits, how often it asks again, and with which words. */
import { SelectField } from '../../../../components/ui/select.tsx'
import type { LocalText } from '../../definition.ts'
import { put } from '../../put.ts'
import { Duration } from './duration.tsx'
import { useFormScope } from './scope.tsx'
import { Words } from './words.tsx'

interface Asks {
  wait_minutes?: number
  asks_again?: number
  not_understood?: Record<string, string>
}

interface AskingProps<N extends Asks> {
  readonly node: N
  readonly onNode: (node: N, typing?: string) => void
}

const times = ['0', '1', '2', '3'] as const

export function Asking<N extends Asks>({ node, onNode }: AskingProps<N>) {
  const { readOnly } = useFormScope()
  const text: LocalText | undefined = node.not_understood
  return (
    <>
      <Waiting node={node} onNode={onNode} />
      <SelectField
        label="Asks again"
        value={String(node.asks_again ?? 1)}
        disabled={readOnly}
        onValue={(value) => onNode(put<Asks, 'asks_again'>(node, 'asks_again', Number(value)) as N)}
        choices={times.map((one) => ({
          value: one as string,
          label: ['Never', 'Once', 'Twice', 'Three times'][Number(one)],
        }))}
        hint="After an answer that it does not know."
      />
      <Words
        label="Said before it asks again"
        text={text}
        path="not_understood"
        limit={1024}
        optional
        multiline
        onText={(next, typing) => onNode(put<Asks, 'not_understood'>(node, 'not_understood', next) as N, typing)}
      />
    </>
  )
}

export function Waiting<N extends Pick<Asks, 'wait_minutes'>>({ node, onNode }: AskingProps<N>) {
  return (
    <Duration
      label="Waits for an answer"
      minutes={node.wait_minutes}
      path="wait_minutes"
      hint="Then it goes the way “No answer”. Left empty, it waits until the run ends by itself."
      onMinutes={(minutes) => onNode(put<Asks, 'wait_minutes'>(node, 'wait_minutes', minutes) as N)}
    />
  )
}
