/** A question with a list, in sections. */
import { Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { freeId } from '../../definition.ts'
import { limits } from '../../limits.ts'
import { put, replaceAt, without } from '../../put.ts'
import { Asking } from './asking.tsx'
import { Choices } from './choices.tsx'
import { Framed } from './framed.tsx'
import type { KindFormProps } from './kind-form.ts'
import { useFormScope } from './scope.tsx'
import { VariableField } from './variable-field.tsx'
import { Words } from './words.tsx'

export function ListForm({ node, onNode }: KindFormProps<'list'>) {
  const { readOnly, flow } = useFormScope()
  const { sections } = node
  const several = sections.length > 1
  const ids = sections.flatMap(({ rows }) => rows.map(({ id }) => id))
  return (
    <>
      <Framed node={node} onNode={onNode} />
      <Words
        label="On the button that opens the list"
        text={node.label}
        path="label"
        limit={limits.listLabel}
        onText={(label, typing) => onNode({ ...node, label: label ?? {} }, typing)}
      />
      {sections.map((section, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section is nothing but its place.
        <div className="stack stack--6" key={at}>
          {several ? (
            <Words
              label={`Section ${at + 1}`}
              text={section.title}
              path={`sections/${at}/title`}
              limit={limits.sectionTitle}
              optional
              onText={(text, typing) =>
                onNode({ ...node, sections: replaceAt(sections, at, put(section, 'title', text)) }, typing)
              }
            />
          ) : null}
          <Choices
            label={several ? `Rows of section ${at + 1}` : 'Rows'}
            add="Row"
            path={`sections/${at}/rows`}
            choices={section.rows}
            taken={ids.filter((id) => !section.rows.some((row) => row.id === id))}
            limit={limits.row}
            describedTo={limits.rowDescription}
            most={limits.rows}
            onChoices={(rows, typing) =>
              onNode({ ...node, sections: replaceAt(sections, at, { ...section, rows }) }, typing)
            }
          />
          {several && !readOnly ? (
            <p>
              <Button size="sm" onClick={() => onNode({ ...node, sections: without(sections, at) })}>
                <Icon of={X} size="sm" />
                Remove section {at + 1}
              </Button>
            </p>
          ) : null}
        </div>
      ))}
      {readOnly ? null : (
        <p>
          <Button
            size="sm"
            onClick={() =>
              onNode({
                ...node,
                sections: [
                  ...sections,
                  {
                    rows: [
                      {
                        id: freeId('choice', Object.fromEntries(ids.map((id) => [id, true]))),
                        title: { [flow.language]: '' },
                      },
                    ],
                  },
                ],
              })
            }
          >
            <Icon of={Plus} size="sm" />
            Section
          </Button>
        </p>
      )}
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
