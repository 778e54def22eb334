/** The words of a message with choices: its head, its body, its foot. */
import { limits } from '../../limits.ts'
import { put } from '../../put.ts'
import { Words } from './words.tsx'

interface Frame {
  header?: Record<string, string>
  text: Record<string, string>
  footer?: Record<string, string>
}

interface FramedProps<N extends Frame> {
  readonly node: N
  readonly onNode: (node: N, typing?: string) => void
}

export function Framed<N extends Frame>({ node, onNode }: FramedProps<N>) {
  return (
    <>
      <Words
        label="Text"
        text={node.text}
        path="text"
        limit={limits.body}
        multiline
        onText={(text, typing) => onNode({ ...node, text: text ?? {} }, typing)}
      />
      <Words
        label="Above it"
        text={node.header}
        path="header"
        limit={limits.header}
        optional
        onText={(text, typing) => onNode(put<Frame, 'header'>(node, 'header', text) as N, typing)}
      />
      <Words
        label="Below it"
        text={node.footer}
        path="footer"
        limit={limits.footer}
        optional
        onText={(text, typing) => onNode(put<Frame, 'footer'>(node, 'footer', text) as N, typing)}
      />
    </>
  )
}
