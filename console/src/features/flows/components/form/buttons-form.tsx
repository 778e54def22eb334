/** A question with buttons. */
import { limits } from '../../limits.ts'
import { put } from '../../put.ts'
import { Asking } from './asking.tsx'
import { Choices } from './choices.tsx'
import { Framed } from './framed.tsx'
import type { KindFormProps } from './kind-form.ts'
import { VariableField } from './variable-field.tsx'

export function ButtonsForm({ node, onNode }: KindFormProps<'buttons'>) {
  return (
    <>
      <Framed node={node} onNode={onNode} />
      <Choices
        label="Buttons"
        add="Button"
        path="buttons"
        choices={node.buttons}
        limit={limits.button}
        most={limits.buttons}
        onChoices={(buttons, typing) => onNode({ ...node, buttons }, typing)}
      />
      <VariableField
        label="Keep the choice as"
        value={node.variable ?? ''}
        optional
        onValue={(value) => onNode(put(node, 'variable', value || undefined), 'variable')}
      />
      <Asking node={node} onNode={onNode} />
    </>
  )
}
