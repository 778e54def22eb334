/** The flow as a list of its steps, where there is no room to draw it. Every step opens its form, and one can be added. */
import { Plus, Zap } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { Menu, MenuGroup, MenuItem } from '../../../components/ui/menu.tsx'
import { openExitOf } from '../add-step.ts'
import { freeId, startId } from '../definition.ts'
import type { Marks } from '../drawing.ts'
import { arrange } from '../layout.ts'
import { orderOf } from '../order.ts'
import { groups, nameOf, pieceOf, pieces } from '../pieces.ts'
import { sayTrigger, sentenceOf } from '../sentence.ts'
import type { BuilderActions } from './builder-actions.ts'
import { useNames } from './names.tsx'

interface OutlineProps {
  readonly flow: BuilderActions['draft']['now']
  readonly marks: Marks
  readonly actions: BuilderActions
}

export function Outline({ flow, marks, actions }: OutlineProps) {
  const names = useNames()
  const order = orderOf(flow)
  const fault = (id: string) => marks.faults?.get(id)
  return (
    <section className="outline" aria-label="Steps">
      <ol>
        <li>
          <button type="button" className="outline__step" onClick={() => actions.openStep(startId)}>
            <Icon of={Zap} />
            <span>
              <b>Start</b>
              <span className="outline__line">
                {flow.triggers.map(sayTrigger).join(', or ') || 'Nothing starts it yet'}
              </span>
            </span>
            <span className="num">1</span>
          </button>
        </li>
        {order.ids.map((id) => {
          const node = flow.nodes[id]
          if (node === undefined) return null
          const said = sentenceOf(node, flow.language, names)
          return (
            <li key={id}>
              <button
                type="button"
                className="outline__step"
                aria-current={marks.walk?.current === id ? 'step' : undefined}
                onClick={() => actions.openStep(id)}
              >
                <Icon of={pieceOf(node).icon} />
                <span>
                  <b>{nameOf(node)}</b>
                  <span className="outline__line">
                    {said.state === 'given' ? 'Given, ' : said.state === 'withdrawn' ? 'Withdrawn, ' : ''}
                    {said.text}
                  </span>
                  {order.reached(id) ? null : <span className="outline__line">Nothing leads here</span>}
                  {fault(id) === undefined ? null : (
                    <span className="outline__line outline__fault">{fault(id)?.message}</span>
                  )}
                </span>
                <span className="num">{order.number(id)}</span>
              </button>
            </li>
          )
        })}
      </ol>
      {actions.readOnly ? null : <AddStep actions={actions} last={order.ids.at(-1)} />}
    </section>
  )
}

/** Goes behind the last step whose way is open. */
function AddStep({ actions, last }: { readonly actions: BuilderActions; readonly last: string | undefined }) {
  const { draft, edit, openStep } = actions
  const add = (key: string) => {
    const piece = pieces.find((one) => one.key === key)
    if (piece === undefined) return
    const flow = draft.now
    const id = freeId(key, { ...flow.nodes, [startId]: true })
    const from = openExitOf(flow, last)
    const nodes = { [id]: piece.fresh(flow.language) }
    const at = arrange({ ...flow, nodes: { ...flow.nodes, ...nodes } })[id]
    edit({
      kind: 'add',
      nodes: { [id]: { ...piece.fresh(flow.language), ...(at === undefined ? {} : { at }) } },
      ...(from === undefined ? {} : { from }),
    })
    openStep(id)
  }
  return (
    <p className="below">
      <Menu
        align="start"
        trigger={
          <Button>
            <Icon of={Plus} />
            Step
          </Button>
        }
      >
        {groups.map((group) => (
          <div key={group}>
            <MenuGroup>{group}</MenuGroup>
            {pieces
              .filter((piece) => piece.group === group)
              .map((piece) => (
                <MenuItem key={piece.key} icon={piece.icon} onSelect={() => add(piece.key)}>
                  {piece.name}
                </MenuItem>
              ))}
          </div>
        ))}
      </Menu>
    </p>
  )
}
